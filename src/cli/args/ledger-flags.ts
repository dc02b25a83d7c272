import { PROFILES } from '../../reconcile/profiles/registry.js';
import type { LedgerFilter, Page } from '../../store/queries/filters.js';
import { type Flag, oneOf, type Parsed, parseFlags, wholeNumber, wrongUse } from './parse-flags.js';
import { type Given, GIVEN_FLAGS, givenOf } from './read-flags.js';

/** Where the ledger lies; every command that opens it takes these. */
export const WHERE = {
  home: { type: 'string' },
  database: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const satisfies Record<string, Flag>;

const SHOWN = {
  format: { type: 'string' },
  width: { type: 'string' },
  verbose: { type: 'boolean', short: 'v' },
  profile: { type: 'string' },
} as const;

const FILTERS = {
  actor: { type: 'string' },
  party: { type: 'string' },
  place: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  harm: { type: 'string' },
  status: { type: 'string' },
  'as-of': { type: 'string' },
  clock: { type: 'string' },
  limit: { type: 'string' },
  after: { type: 'string' },
} as const satisfies Record<string, Flag>;

export interface Where {
  /** `--home`, else COUNTERCLAIM_HOME, else the user's data folder; or a `postgres://` address. */
  home: string | undefined;
  database: string | undefined;
}

/** A moment to look back to, on one of two clocks: what the world could know, or what this ledger knew. */
export interface AsOf {
  at: string;
  clock: 'published' | 'recorded';
}

export interface LedgerFlags extends Where {
  /** A profile's id, or "all"; undefined where none is asked for. */
  profile: string | undefined;
  format: string;
  width: number | undefined;
  verbose: boolean;
  filter: LedgerFilter;
  asOf: AsOf | null;
  page: Page;
  inputs: string[];
}

const HARMS = ['killed', 'injured', 'captured', 'missing', 'displaced', 'released', 'casualties'] as const;
const STATUSES = ['single-source', 'repeated', 'corroborated', 'contested', 'unresolved'] as const;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?Z)?$/;

function dayOf(parsed: Parsed, name: 'from' | 'to'): string | undefined {
  const value = parsed.value(name);
  if (value !== undefined && (!DAY.test(value) || Number.isNaN(Date.parse(value))))
    throw wrongUse(`--${name} has to be a day such as 2031-05-15, not "${value}".`);
  return value;
}

/** A day means its end: what was known when it was over. */
function asOfOf(parsed: Parsed): AsOf | null {
  const value = parsed.value('as-of');
  const clock = oneOf(parsed.value('clock') ?? 'published', ['published', 'recorded'], 'clock');
  if (value === undefined) {
    if (parsed.on('clock')) throw wrongUse('--clock goes with --as-of only.');
    return null;
  }
  if (!MOMENT.test(value) || Number.isNaN(Date.parse(value)))
    throw wrongUse(`--as-of has to be a day or a moment in UTC such as 2031-05-15T14:05Z, not "${value}".`);
  const at = value.includes('T') ? new Date(value).toISOString() : `${value}T23:59:59.999Z`;
  return { at, clock };
}

const fold = (words: string | undefined): string | undefined => words?.toLowerCase().trim();

function filterOf(parsed: Parsed): LedgerFilter {
  const harm = parsed.value('harm');
  const status = parsed.value('status');
  return {
    actor: fold(parsed.value('actor')),
    party: fold(parsed.value('party')),
    place: fold(parsed.value('place')),
    from: dayOf(parsed, 'from'),
    to: dayOf(parsed, 'to'),
    harm: harm === undefined ? undefined : oneOf(harm, HARMS, 'harm'),
    status: status === undefined ? undefined : oneOf(status, STATUSES, 'status'),
  };
}

export const whereOf = (parsed: Parsed): Where => {
  if (parsed.on('home') && parsed.on('database')) throw wrongUse('--home and --database name two ledgers; give one.');
  return { home: parsed.value('home'), database: parsed.value('database') };
};

const USUAL_PAGE = 100;

/** Flags of `ledger`, `claims`, `show`, `history` and `export`; null asks for help. */
export function parseLedger(words: readonly string[], formats: readonly string[]): LedgerFlags | null {
  const parsed = parseFlags(words, { ...WHERE, ...SHOWN, ...FILTERS });
  if (parsed.on('help')) return null;
  const asOf = asOfOf(parsed);
  const filter = filterOf(parsed);
  const profile = parsed.value('profile');
  return {
    ...whereOf(parsed),
    profile: profile === undefined ? undefined : oneOf(profile, [...PROFILES.map(({ id }) => id), 'all'], 'profile'),
    format: oneOf(parsed.value('format') ?? formats[0] ?? 'text', formats, 'format'),
    width: wholeNumber(parsed, 'width', 20),
    verbose: parsed.on('verbose'),
    filter: asOf?.clock === 'recorded' ? { ...filter, recorded: asOf.at } : filter,
    asOf,
    page: { limit: wholeNumber(parsed, 'limit', 1) ?? USUAL_PAGE, after: parsed.value('after') },
    inputs: parsed.positionals,
  };
}

export interface AddFlags extends Where {
  given: Given;
  format: 'text' | 'jsonl';
  inputs: string[];
}

/** Flags of `add`; null asks for help. */
export function parseAdd(words: readonly string[]): AddFlags | null {
  const parsed = parseFlags(words, { ...WHERE, ...GIVEN_FLAGS, format: { type: 'string' } });
  if (parsed.on('help')) return null;
  if (parsed.positionals.length === 0)
    throw wrongUse('What is to be added? Name files, folders, a batch (.jsonl), a URL, or "-" for standard input.');
  if (parsed.positionals.filter(name => name === '-').length > 1)
    throw wrongUse('Standard input ("-") can be read only once.');
  return {
    ...whereOf(parsed),
    given: givenOf(parsed),
    format: oneOf(parsed.value('format') ?? 'text', ['text', 'jsonl'], 'format'),
    inputs: parsed.positionals,
  };
}

export interface CareFlags extends Where {
  format: 'text' | 'json';
}

/** Flags of `verify` and `rebuild`; null asks for help. */
export function parseCare(words: readonly string[]): CareFlags | null {
  const parsed = parseFlags(words, { ...WHERE, format: { type: 'string' } });
  if (parsed.on('help')) return null;
  if (parsed.positionals.length > 0)
    throw wrongUse('This takes no names: the ledger is named by --home or --database.');
  return { ...whereOf(parsed), format: oneOf(parsed.value('format') ?? 'text', ['text', 'json'], 'format') };
}
