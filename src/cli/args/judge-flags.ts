import type { TextPick } from '../../model/ledger/claim-fields.js';
import type { JudgeRequest } from '../../jobs/judge.js';
import type { Verdict } from '../../model/ledger/judgement.js';
import { WHERE, type Where, whereOf } from './ledger-flags.js';
import { type Flag, oneOf, parseFlags, type Parsed, wrongUse } from './parse-flags.js';

/** Who decides and why; every command that records a decision takes these. */
export const SAID = {
  reason: { type: 'string' },
  by: { type: 'string' },
  format: { type: 'string' },
} as const satisfies Record<string, Flag>;

export interface SaidFlags extends Where {
  reason: string;
  by: string | undefined;
  format: 'text' | 'json';
}

export interface JudgeFlags extends SaidFlags {
  request: JudgeRequest;
}

const text = { type: 'string' } as const;
const FIELDS = {
  kind: text,
  harm: text,
  polarity: text,
  claimant: text,
  'own-voice': { type: 'boolean' },
  'claimant-kind': text,
  side: text,
  status: text,
  subgroup: text,
  victims: text,
  perpetrator: text,
  responsible: text,
  scope: text,
  aggregation: text,
  accounting: text,
  place: text,
  when: text,
  lower: text,
  upper: text,
  hedge: text,
  figure: text,
  about: text,
} as const satisfies Record<string, Flag>;

const VERBS = ['same', 'different', 'unsure', 'move', 'open', 'correct', 'enter', 'withdraw', 'read'] as const;
type Verb = (typeof VERBS)[number];

const SPAN = /^(\d+)\s*[-–]\s*(\d+)$/;

/** "120-145": offsets; anything else: the words themselves. */
function pickOf(value: string): TextPick {
  const [, start, end] = SPAN.exec(value.trim()) ?? [];
  return start === undefined || end === undefined ? { words: value } : { start: Number(start), end: Number(end) };
}

function boundOf(parsed: Parsed, name: 'lower' | 'upper'): number | null | undefined {
  const value = parsed.value(name);
  if (value === undefined || value === 'open') return value === undefined ? undefined : null;
  if (!/^\d+$/.test(value)) throw wrongUse(`--${name} has to be a whole number of people, or "open", not "${value}".`);
  return Number(value);
}

/** Words, or null where "none" is said. */
const orNone = (value: string | undefined): string | null | undefined => (value === 'none' ? null : value);

function fieldsOf(parsed: Parsed): Record<string, unknown> {
  if (parsed.on('own-voice') && parsed.on('claimant'))
    throw wrongUse('--claimant and --own-voice name two who say it; give one.');
  const pick = (name: string): TextPick | undefined => {
    const value = parsed.value(name);
    return value === undefined ? undefined : pickOf(value);
  };
  const plain = ['kind', 'harm', 'polarity', 'status', 'scope', 'aggregation', 'accounting', 'hedge'];
  const named = ['side', 'subgroup', 'perpetrator', 'responsible', 'place', 'when'];
  const all: Record<string, unknown> = {
    ...Object.fromEntries(plain.map(name => [name, parsed.value(name)])),
    ...Object.fromEntries(named.map(name => [name, orNone(parsed.value(name))])),
    claimant: parsed.on('own-voice') ? null : parsed.value('claimant'),
    claimantKind: parsed.value('claimant-kind'),
    victims: pick('victims'),
    figure: pick('figure'),
    lower: boundOf(parsed, 'lower'),
    upper: boundOf(parsed, 'upper'),
    about: parsed.value('about')?.split(/[,\s]+/),
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

/** What two ids are ids of: reports begin with "r", everything else is a claim or an incident. */
function comparedAs(parsed: Parsed, left: string, right: string): 'incident' | 'origin' | 'party' {
  if (parsed.on('parties')) return 'party';
  const reports = [left, right].filter(id => /^r/i.test(id)).length;
  if (reports === 1)
    throw wrongUse(`"${left}" and "${right}" are a report and a claim: name two of a kind, or --parties for names.`);
  return reports === 2 ? 'origin' : 'incident';
}

function named(verb: Verb, ids: readonly string[], count: number, what: string): string[] {
  if (ids.length !== count) throw wrongUse(`"judge ${verb}" takes ${what}, not ${ids.length} names.`);
  return [...ids];
}

function requestOf(verb: Verb, ids: readonly string[], parsed: Parsed): JudgeRequest {
  switch (verb) {
    case 'move': {
      const [claim = '', to = ''] = named(verb, ids, 2, 'a claim and an incident');
      return { do: verb, claim, to };
    }
    case 'open':
      if (ids.length === 0) throw wrongUse('"judge open" takes the claims that make an incident of their own.');
      return { do: verb, claims: ids };
    case 'correct':
      return { do: verb, claim: named(verb, ids, 1, 'one claim')[0] ?? '', fields: fieldsOf(parsed) };
    case 'enter': {
      const at = parsed.value('at');
      if (at === undefined) throw wrongUse('"judge enter" needs --at START-END, or --at with the very words.');
      return { do: verb, report: named(verb, ids, 1, 'one report')[0] ?? '', at: pickOf(at), fields: fieldsOf(parsed) };
    }
    case 'withdraw':
      return { do: verb, claim: named(verb, ids, 1, 'one claim')[0] ?? '' };
    case 'read':
      return { do: verb, report: named(verb, ids, 1, 'one report')[0] ?? '' };
    default: {
      const [left = '', right = ''] = named(verb, ids, 2, 'two ids');
      return { do: verb satisfies Verdict, of: comparedAs(parsed, left, right), left, right };
    }
  }
}

export function saidOf(parsed: Parsed): SaidFlags {
  const reason = parsed.value('reason');
  if (reason === undefined) throw wrongUse('Why? Give --reason "…".');
  return {
    ...whereOf(parsed),
    reason,
    by: parsed.value('by'),
    format: oneOf(parsed.value('format') ?? 'text', ['text', 'json'], 'format'),
  };
}

/** Words after `counterclaim judge`; null asks for help. */
export function parseJudge(words: readonly string[]): JudgeFlags | null {
  const parsed = parseFlags(words, { ...WHERE, ...SAID, ...FIELDS, at: text, parties: { type: 'boolean' } });
  if (parsed.on('help')) return null;
  const [typed, ...ids] = parsed.positionals;
  if (typed === undefined) throw wrongUse(`What is decided? One of ${VERBS.join(', ')}.`);
  const verb = oneOf(typed, VERBS, 'judgement');
  const isOfFields = verb === 'correct' || verb === 'enter';
  const stray = Object.keys(FIELDS).find(name => parsed.on(name));
  if (stray !== undefined && !isOfFields)
    throw wrongUse(`--${stray} goes with "judge correct" and "judge enter" only.`);
  if (parsed.on('at') && verb !== 'enter') throw wrongUse('--at goes with "judge enter" only.');
  return { request: requestOf(verb, ids, parsed), ...saidOf(parsed) };
}
