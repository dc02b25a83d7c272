import type { SectionName } from '../layout/table.js';
import { type Flag, oneOf, parseFlags, type Parsed, wholeNumber, wrongUse } from './parse-flags.js';

export const FORMATS = ['text', 'json', 'jsonl', 'csv', 'md'] as const;
export type Format = (typeof FORMATS)[number];
const SECTION_NAMES: readonly SectionName[] = ['tolls', 'negatives', 'said', 'happened', 'stances'];

/** Header fields a caller may give for a report that does not say them. */
export const GIVEN_FLAGS = {
  published: { type: 'string' },
  title: { type: 'string' },
  outlet: { type: 'string' },
  language: { type: 'string' },
  'allow-private': { type: 'boolean' },
} as const satisfies Record<string, Flag>;

export const READ_FLAGS: Readonly<Record<string, Flag>> = {
  ...GIVEN_FLAGS,
  format: { type: 'string' },
  width: { type: 'string' },
  verbose: { type: 'boolean', short: 'v' },
  only: { type: 'string' },
  jsonl: { type: 'boolean' },
  threads: { type: 'string' },
  skip: { type: 'string' },
  resume: { type: 'string' },
  'max-line': { type: 'string' },
  help: { type: 'boolean', short: 'h' },
};

/** What the caller says of a report. */
export interface Given {
  published?: string;
  title?: string;
  outlet?: string;
  language?: string;
  /** Let a URL lead to a private or loopback address. */
  allowPrivate: boolean;
}

export interface ReadFlags {
  given: Given;
  format: Format;
  width: number | undefined;
  verbose: boolean;
  only: SectionName[] | undefined;
  jsonl: boolean;
  threads: number | undefined;
  skip: number | undefined;
  resume: string | undefined;
  maxLine: number | undefined;
  inputs: string[];
}

const DATE = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/;

export function givenOf(parsed: Parsed): Given {
  const published = parsed.value('published');
  if (published !== undefined && (!DATE.test(published) || Number.isNaN(Date.parse(published))))
    throw wrongUse(`--published has to be a date such as 2031-05-15 or 2031-05-15T14:05Z, not "${published}".`);
  const language = parsed.value('language');
  if (language !== undefined && !/^[a-z]{2,3}(-[A-Za-z0-9-]+)?$/.test(language))
    throw wrongUse(`--language has to be a language tag such as en, not "${language}".`);
  return {
    published,
    language,
    title: parsed.value('title'),
    outlet: parsed.value('outlet'),
    allowPrivate: parsed.on('allow-private'),
  };
}

const BATCH_ONLY = ['threads', 'skip', 'resume', 'max-line'];
const SINGLE_ONLY = ['format', 'width', 'verbose', 'only', 'published', 'title', 'outlet', 'language', 'allow-private'];

function checkTogether(parsed: Parsed): void {
  const jsonl = parsed.on('jsonl');
  const wrong = (jsonl ? SINGLE_ONLY : BATCH_ONLY).find(name => parsed.on(name));
  if (wrong && jsonl)
    throw wrongUse(
      `--${wrong} does not go with --jsonl: there each line brings its own fields and a reading comes out.`,
    );
  if (wrong) throw wrongUse(`--${wrong} goes with --jsonl only.`);
  if (jsonl && parsed.positionals.length > 1) throw wrongUse('--jsonl takes one file, or "-" for standard input.');
  if (parsed.on('skip') && parsed.on('resume'))
    throw wrongUse('--skip and --resume do not go together: --resume counts by itself.');
  if (parsed.on('only') && !['text', 'md'].includes(parsed.value('format') ?? 'text'))
    throw wrongUse('--only goes with --format text and md.');
  if (!jsonl && parsed.positionals.length === 0)
    throw wrongUse('What is to be read? Name a file, a URL, or "-" for standard input.');
  if (parsed.positionals.filter(name => name === '-').length > 1)
    throw wrongUse('Standard input ("-") can be read only once.');
}

/** Parses and checks the words after `counterclaim read`; null asks for help. */
export function parseRead(words: readonly string[]): ReadFlags | null {
  const parsed = parseFlags(words, READ_FLAGS);
  if (parsed.on('help')) return null;
  checkTogether(parsed);
  const only = parsed
    .value('only')
    ?.split(',')
    .map(name => oneOf(name.trim(), SECTION_NAMES, 'section'));
  return {
    given: givenOf(parsed),
    format: oneOf(parsed.value('format') ?? 'text', FORMATS, 'format'),
    width: wholeNumber(parsed, 'width', 20),
    verbose: parsed.on('verbose'),
    only,
    jsonl: parsed.on('jsonl'),
    threads: wholeNumber(parsed, 'threads', 1),
    skip: wholeNumber(parsed, 'skip', 0),
    resume: parsed.value('resume'),
    maxLine: wholeNumber(parsed, 'max-line', 1),
    inputs: parsed.positionals,
  };
}
