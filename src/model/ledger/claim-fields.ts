import { CounterclaimError } from '../errors.js';
import type { Accounting, ActorKind, ClaimKind, Harm, Hedge, Polarity, Scope, VictimStatus } from '../reading.js';
import type { Span } from '../span.js';

/** Words of a report that a person points at: offsets in code points, or the words themselves where they stand once. */
export type TextPick = Span | { words: string };

/** What a person may say of a claim. Absent: as it was read. Names are looked up among those that the ledger knows. */
export interface ClaimFields {
  kind?: ClaimKind;
  harm?: Harm;
  polarity?: Polarity;
  /** Null: the report says it in its own voice. */
  claimant?: string | null;
  /** What a claimant is that nobody named before. */
  claimantKind?: ActorKind;
  side?: string | null;
  status?: VictimStatus;
  subgroup?: string | null;
  victims?: TextPick;
  perpetrator?: string | null;
  responsible?: string | null;
  scope?: Scope;
  aggregation?: 'incident' | 'operation' | 'period' | 'unknown';
  accounting?: Accounting;
  place?: string | null;
  /** A day, a month, a year, or two joined by "/" (EDTF). */
  when?: string | null;
  /** People; null is open. */
  lower?: number | null;
  upper?: number | null;
  hedge?: Hedge;
  /** The words that the bounds stand on. */
  figure?: TextPick;
  /** Claims (ids) that it is about, for a denial or a caveat. */
  about?: string[];
}

export const wrongField = (message: string): CounterclaimError => new CounterclaimError('judge-field', message);

const WORDS = {
  kind: ['toll', 'harm', 'event', 'responsibility', 'accusation', 'verification', 'statement'],
  harm: ['killed', 'injured', 'captured', 'missing', 'displaced', 'released', 'casualties'],
  polarity: ['asserted', 'denied', 'unconfirmed', 'not-claimed', 'unverifiable'],
  claimantKind: [
    ...['person', 'state', 'government', 'armed-force', 'armed-group', 'igo', 'ngo', 'media', 'population', 'joint'],
    'other',
  ],
  status: ['civilian', 'combatant', 'mixed', 'unknown'],
  scope: ['incident', 'operation', 'period', 'background'],
  aggregation: ['incident', 'operation', 'period', 'unknown'],
  accounting: ['total', 'increment', 'part', 'remainder'],
  hedge: ['exact', 'at-least', 'more-than', 'at-most', 'fewer-than', 'about', 'vague'],
} as const;

const NAMES = ['claimant', 'side', 'subgroup', 'perpetrator', 'responsible', 'place', 'when'];
const BOUNDS = ['lower', 'upper'];
const PICKS = ['victims', 'figure'];

/** Every field that a person may set. */
export const CLAIM_FIELDS: readonly string[] = [...Object.keys(WORDS), ...NAMES, ...BOUNDS, ...PICKS, 'about'];

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

function isPick(value: unknown): value is TextPick {
  if (typeof value !== 'object' || value === null) return false;
  const { start, end, words } = value as Record<string, unknown>;
  if (words !== undefined) return isText(words);
  return Number.isSafeInteger(start) && Number.isSafeInteger(end);
}

function whyNot(name: string, value: unknown): string | null {
  const known: readonly string[] | undefined = (WORDS as Record<string, readonly string[]>)[name];
  if (known) return known.includes(value as string) ? null : `has to be one of ${known.join(', ')}`;
  if (NAMES.includes(name)) return value === null || isText(value) ? null : 'has to be words, or null for none';
  if (BOUNDS.includes(name))
    return value === null || (Number.isSafeInteger(value) && (value as number) >= 0)
      ? null
      : 'has to be a whole number of people, or null where it is open';
  if (PICKS.includes(name)) return isPick(value) ? null : 'has to be start and end, or words, of the report';
  if (name === 'about') return Array.isArray(value) && value.every(isText) ? null : 'has to be ids of claims';
  return `is no field of a claim. Fields: ${CLAIM_FIELDS.join(', ')}`;
}

/** Checks what came from outside; throws `judge-field` for the first field that cannot be. */
export function readClaimFields(input: Readonly<Record<string, unknown>>): ClaimFields {
  for (const [name, value] of Object.entries(input)) {
    if (value === undefined) continue;
    const why = whyNot(name, value);
    if (why) throw wrongField(`"${name}" ${why}${typeof value === 'string' ? `, not "${value}"` : ''}.`);
  }
  const { lower, upper } = input as ClaimFields;
  if (typeof lower === 'number' && typeof upper === 'number' && lower > upper)
    throw wrongField(`The least (${lower}) is more than the most (${upper}).`);
  return input as ClaimFields;
}
