import { CounterclaimError } from '../../model/errors.js';
import type { Reading } from '../../model/reading.js';
import { inputLabel } from '../input/capture-input.js';
import { EXIT, type ExitCode } from '../exit-codes.js';

/** Notices that say a part of the report, or all of its text, was not read. */
const PARTLY = new Set([
  'language-unsupported',
  'language-unknown',
  'encoding-broken',
  'page-unreadable',
  'page-too-complex',
]);

export const readPartly = (reading: Reading): boolean => reading.document.notices.some(({ code }) => PARTLY.has(code));

const REFUSED = new Set(['address-refused', 'url-unsupported']);

/** Errors that belong to an input, not to the program: told, and the next input is read. */
const OF_INPUT = /^(?:input|fetch|address|url)-/;

export const inputFailure = (error: CounterclaimError): ExitCode =>
  REFUSED.has(error.code) ? EXIT.refusedAddress : EXIT.nothingReadable;

export const isInputError = (error: unknown): error is CounterclaimError =>
  error instanceof CounterclaimError && OF_INPUT.test(error.code);

/** What an input's error is told as, with the flag that would allow what was refused. */
export const told = (input: string, error: CounterclaimError): string =>
  `counterclaim: ${inputLabel(input)}: ${error.message}${error.code === 'address-refused' ? ' (--allow-private)' : ''}\n`;

/** What became of several inputs, and the exit code that says so. */
export class Outcome {
  private read = 0;
  private partly = 0;
  private failed = 0;
  private refused = 0;

  took(reading: Reading): void {
    this.read++;
    if (readPartly(reading)) this.partly++;
  }

  /** A report that stands in the ledger. */
  stands(): void {
    this.read++;
  }

  missed(error: CounterclaimError): void {
    this.failed++;
    if (REFUSED.has(error.code)) this.refused++;
  }

  get code(): ExitCode {
    if (this.read > 0) return this.partly + this.failed > 0 ? EXIT.partlyRead : EXIT.read;
    return this.refused > 0 ? EXIT.refusedAddress : EXIT.nothingReadable;
  }
}
