import type { Reading } from '../../model/reading.js';
import type { ReadFlags } from '../args/read-flags.js';
import { digestMarkdown } from '../digest/digest-markdown.js';
import { digestText } from '../digest/digest-text.js';
import type { Io } from '../io.js';
import { wantsColour, widthOf } from '../layout/terminal.js';
import { claimsCsv, csvHead } from './claims-csv.js';

/** What stands before, between and after the readings of one run. */
export interface ReadingOutput {
  head: string;
  between: string;
  of(reading: Reading): string;
  tail: string;
}

const indented = (reading: Reading): string => JSON.stringify(reading, null, 2);

/** The form of the output. JSON of one report is its reading; of several, a list of readings. */
export function readingOutput(
  flags: Pick<ReadFlags, 'format' | 'width' | 'verbose' | 'only' | 'inputs'>,
  io: Io,
): ReadingOutput {
  const { verbose, only } = flags;
  switch (flags.format) {
    case 'json': {
      const many = flags.inputs.length > 1;
      return { head: many ? '[\n' : '', between: ',\n', of: indented, tail: many ? '\n]\n' : '\n' };
    }
    case 'jsonl':
      return { head: '', between: '', of: reading => `${JSON.stringify(reading)}\n`, tail: '' };
    case 'csv':
      return { head: csvHead(), between: '', of: claimsCsv, tail: '' };
    case 'md':
      return { head: '', between: '\n---\n\n', of: reading => digestMarkdown(reading, { verbose, only }), tail: '' };
    case 'text': {
      const width = flags.width ?? widthOf(io.stdout, io.env);
      const colour = wantsColour(io.stdout, io.env);
      const between = `\n${'─'.repeat(Math.min(width, 20))}\n\n`;
      return { head: '', between, of: reading => digestText(reading, { width, colour, verbose, only }), tail: '' };
    }
  }
}
