import type { Claim } from '../../../../src/contract/claim.js';
import type { Picked } from './picked.js';

/** What the form holds: words as typed, stretches as picked. Empty is "not said", and open for a bound. */
export interface Fields {
  harm: string;
  claimant: string;
  polarity: string;
  lower: string;
  upper: string;
  side: string;
  status: string;
  subgroup: string;
  scope: string;
  place: string;
  when: string;
  figure: Picked | undefined;
  victims: Picked | undefined;
}

const EMPTY: Fields = {
  harm: 'killed',
  claimant: '',
  polarity: 'asserted',
  lower: '',
  upper: '',
  side: '',
  status: 'unknown',
  subgroup: '',
  scope: 'incident',
  place: '',
  when: '',
  figure: undefined,
  victims: undefined,
};

const digits = (bound: number | null | undefined): string =>
  bound === null || bound === undefined ? '' : String(bound);

export function fieldsOf(claim: Claim): Fields {
  const { toll } = claim;
  return {
    ...EMPTY,
    claimant: claim.claimant?.name ?? '',
    polarity: claim.polarity,
    place: claim.places[0]?.name ?? '',
    when: claim.when?.edtf ?? '',
    harm: toll?.harm ?? '',
    lower: digits(toll?.lower),
    upper: digits(toll?.upper),
    side: toll?.victims.side?.name ?? '',
    status: toll?.victims.status ?? '',
    subgroup: toll?.victims.subgroup ?? '',
    scope: toll?.scope ?? '',
  };
}

/** A new claim from the words picked: a number in digits among them is taken as its figure. */
export function fieldsFrom(picked: Picked): Fields {
  const found = /\d{1,3}(?:[,.\u00a0\u202f]\d{3})+|\d+/.exec(picked.text);
  if (found === null) return { ...EMPTY, figure: picked };
  const before = [...picked.text.slice(0, found.index)].length;
  const start = picked.start + before;
  const count = found[0].replace(/\D/g, '');
  return {
    ...EMPTY,
    lower: count,
    upper: count,
    figure: { start, end: start + found[0].length, text: found[0] },
  };
}

const span = ({ start, end }: Picked): { start: number; end: number } => ({ start, end });

const OR_NONE = ['claimant', 'side', 'subgroup', 'place', 'when'] as const;
const WORDS = ['polarity', 'status', 'scope'] as const;

/** Only what differs from how the form began, as the record takes it: names, words and offsets, null for none. */
export function changedFields(before: Fields, after: Fields): Record<string, unknown> {
  const change: Record<string, unknown> = {};
  for (const name of OR_NONE) if (after[name].trim() !== before[name]) change[name] = after[name].trim() || null;
  for (const name of WORDS) if (after[name] !== before[name]) change[name] = after[name];
  if (after.lower !== before.lower || after.upper !== before.upper) {
    change['lower'] = after.lower === '' ? null : Number(after.lower);
    change['upper'] = after.upper === '' ? null : Number(after.upper);
  }
  if (after.figure !== undefined && after.figure !== before.figure) change['figure'] = span(after.figure);
  if (after.victims !== undefined && after.victims !== before.victims) change['victims'] = span(after.victims);
  return change;
}

/** All that a new claim says. */
export function enteredFields(at: Picked, fields: Fields): Record<string, unknown> {
  const said = changedFields(EMPTY, { ...fields, figure: undefined });
  return {
    at: span(at),
    ...said,
    harm: fields.harm,
    lower: fields.lower === '' ? null : Number(fields.lower),
    upper: fields.upper === '' ? null : Number(fields.upper),
    figure: span(fields.figure ?? at),
  };
}
