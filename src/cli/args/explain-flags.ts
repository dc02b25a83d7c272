import { type Flag, oneOf, parseFlags, wholeNumber, wrongUse } from './parse-flags.js';
import { type Given, GIVEN_FLAGS, givenOf } from './read-flags.js';

const EXPLAIN_FLAGS: Readonly<Record<string, Flag>> = {
  ...GIVEN_FLAGS,
  at: { type: 'string' },
  find: { type: 'string' },
  format: { type: 'string' },
  width: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
};

export interface ExplainFlags {
  given: Given;
  input: string;
  /** Code points of the document's text. */
  at: number | undefined;
  find: string | undefined;
  format: 'text' | 'json';
  width: number | undefined;
}

/** Parses and checks the words after `counterclaim explain`; null asks for help. */
export function parseExplain(words: readonly string[]): ExplainFlags | null {
  const parsed = parseFlags(words, EXPLAIN_FLAGS);
  if (parsed.on('help')) return null;
  const [input, ...rest] = parsed.positionals;
  if (input === undefined || rest.length > 0) throw wrongUse('Name one file, URL or "-" to explain.');
  if (parsed.on('at') === parsed.on('find'))
    throw wrongUse('Say where: --at OFFSET (in characters) or --find "words".');
  if (parsed.value('find')?.trim() === '') throw wrongUse('--find needs words.');
  return {
    given: givenOf(parsed),
    input,
    at: wholeNumber(parsed, 'at', 0),
    find: parsed.value('find'),
    format: oneOf(parsed.value('format') ?? 'text', ['text', 'json'], 'format'),
    width: wholeNumber(parsed, 'width', 20),
  };
}
