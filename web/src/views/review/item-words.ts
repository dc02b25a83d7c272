import type { NewDecision } from '../../../../src/contract/decisions.js';
import type { Figure, LedgerRow } from '../../../../src/contract/rows.js';
import { bounds } from '../../words/numbers.js';
import type { Item, ItemKind } from './review-query.js';

export const KIND_WORDS: Record<ItemKind, { word: string; asks: string }> = {
  'unsure-pair': { word: 'Unsure pair', asks: 'Do these two tell of one happening, or of two?' },
  contested: { word: 'Contested', asks: 'Do these figures belong beside each other, and were they read right?' },
  'low-confidence': { word: 'Low confidence', asks: 'Was this read right?' },
  'single-source': { word: 'Single source', asks: 'Was the one figure there is read right?' },
  unread: { word: 'Unread report', asks: 'Has everything that it claims been read?' },
};

export const KINDS = ['contested', 'unsure-pair', 'low-confidence', 'single-source', 'unread'] as const;

/** Notes that stand for "accepted" where a decision would say more than was meant. */
export const ACCEPTED = 'Looked at and accepted as it stands.';
export const TAKEN_BACK = 'Acceptance taken back.';

/** Whether somebody's last word in the notes is that the item stands. */
export function acceptedBy({ notes }: Pick<Item, 'notes'>, coder: string): boolean {
  const last = notes.filter(({ by, text }) => by === coder && (text === ACCEPTED || text === TAKEN_BACK)).at(-1);
  return last?.text === ACCEPTED;
}

export const isDecided = (item: Pick<Item, 'notes' | 'coders'>, coder: string): boolean =>
  item.coders.includes(coder) || acceptedBy(item, coder);

/** Everybody who has decided an item, by a decision or by accepting it as it stands. */
export const codersOf = (item: Pick<Item, 'notes' | 'coders'>): string[] =>
  [...new Set([...item.coders, ...item.notes.map(({ by }) => by)])]
    .filter(name => isDecided(item, name))
    .toSorted((left, right) => (left < right ? -1 : 1));

/**
 * How two coders stand to each other, as this one may know it: `one` until it has decided itself. Whoever accepted an item
 * as it stands differs from whoever decided something else about it.
 */
export function agreementFor(item: Pick<Item, 'notes' | 'coders' | 'agreement'>, coder: string): Item['agreement'] {
  const coders = codersOf(item);
  if (coders.length === 0) return 'none';
  if (coders.length === 1 || !coders.includes(coder)) return 'one';
  const accepted = coders.filter(name => !item.coders.includes(name));
  if (accepted.length === coders.length) return 'agree';
  return accepted.length > 0 ? 'differ' : item.agreement;
}

/** Others' notes that tell their verdict stay hidden until this coder has one. */
export function notesFor(item: Pick<Item, 'notes' | 'coders'>, coder: string): Item['notes'] {
  if (isDecided(item, coder)) return item.notes;
  return item.notes.filter(({ by, text }) => by === coder || (text !== ACCEPTED && text !== TAKEN_BACK));
}

export const SHOWS = ['open', 'mine', 'decided', 'differ'] as const;
export type Show = (typeof SHOWS)[number];

export const SHOW_WORDS: Record<Show, string> = {
  open: 'To decide',
  mine: 'Given to me',
  decided: 'Decided by me',
  differ: 'Coders differ',
};

export function itemsFor(items: readonly Item[], show: Show, coder: string): Item[] {
  return items.filter(item => {
    if (show === 'differ') return agreementFor(item, coder) === 'differ';
    if (show === 'decided') return isDecided(item, coder);
    return !isDecided(item, coder) && (show === 'open' || item.assigned === coder);
  });
}

/** The item after `id`, or before it; at either end the item itself; the first where `id` is none of them. */
export function beside(items: readonly Item[], id: string | undefined, step: 1 | -1): Item | undefined {
  const at = items.findIndex(item => item.id === id);
  return at === -1 ? items[0] : (items[at + step] ?? items[at]);
}

/** What follows when `id` leaves the queue: the next, else the one before, else nothing. */
export function after(items: readonly Item[], id: string): Item | undefined {
  const at = items.findIndex(item => item.id === id);
  return items[at + 1] ?? (at > 0 ? items[at - 1] : undefined);
}

/** The two claims of a pair or a join; undefined for items of another kind. */
export function pairOf(id: string): [left: string, right: string] | undefined {
  const match = /^(?:pair|join):([^:]+):([^:]+)$/.exec(id);
  return match?.[1] === undefined || match[2] === undefined ? undefined : [match[1], match[2]];
}

export const claimOf = (id: string): string | undefined => /^claim:([^:]+)$/.exec(id)?.[1];

export const ACCEPTING = 'Looked at in review and accepted as the program read it.';

/** What accepting an item records, and how it is told; no decision: a note alone says that somebody looked. */
export interface Acceptance {
  means: string;
  decision: Omit<NewDecision, 'reason'> | null;
  reason: string;
}

// A decision that its tellings are one would join what stands apart elsewhere: looking at a row may not change the ledger.
const NOTED: Acceptance = {
  means: 'It stands as it was read; a note says that you looked.',
  decision: null,
  reason: ACCEPTED,
};

const sameIncident = (left: string, right: string, verdict: 'same' | 'different') => ({
  kind: 'same-incident',
  left,
  right,
  verdict,
});

/** What Enter means for an item. */
export function acceptanceOf(item: Pick<Item, 'id' | 'kind' | 'report'>): Acceptance {
  const pair = pairOf(item.id);
  if (item.kind === 'unread' && item.report !== null)
    return {
      means: 'The report is read in full; every claim in it was looked at.',
      decision: { kind: 'read-report', left: item.report },
      reason: 'Read in full in review.',
    };
  if (pair !== undefined && item.kind === 'unsure-pair')
    return {
      means: 'They are two happenings: kept apart, as the program had them.',
      decision: sameIncident(...pair, 'different'),
      reason: ACCEPTING,
    };
  if (pair !== undefined)
    return {
      means: 'They are one happening, as the program joined them.',
      decision: sameIncident(...pair, 'same'),
      reason: ACCEPTING,
    };
  return NOTED;
}

/** Another verdict than the program's; each is recorded with a reason. */
export interface Override {
  key: string;
  says: string;
  decision: Omit<NewDecision, 'reason'>;
}

function overridesOfRow(row: LedgerRow): Override[] {
  const told = (figure: Figure): string => `${figure.who}, ${bounds(figure)}`;
  const misread = row.figures.map(figure => ({
    key: `x ${figure.claim}`,
    says: `Misread, take it out: ${told(figure)}`,
    decision: { kind: 'withdraw-claim', left: figure.claim },
  }));
  if (row.figures.length < 2) return misread;
  const apart = row.figures.map(figure => ({
    key: `o ${figure.claim}`,
    says: `Another happening than the rest: ${told(figure)}`,
    decision: { kind: 'open-incident', left: figure.claim, change: { claims: figure.claims } },
  }));
  return [...apart, ...misread];
}

export function overridesOf(item: Pick<Item, 'id' | 'kind'>, row: LedgerRow | undefined): Override[] {
  const pair = pairOf(item.id);
  const claim = claimOf(item.id);
  if (pair !== undefined) {
    const verdict = item.kind === 'unsure-pair' ? 'same' : 'different';
    const says = verdict === 'same' ? 'They tell of one happening' : 'They tell of two happenings';
    return [{ key: verdict, says, decision: sameIncident(...pair, verdict) }];
  }
  if (claim !== undefined)
    return [{ key: 'x', says: 'Misread, take it out', decision: { kind: 'withdraw-claim', left: claim } }];
  return row === undefined ? [] : overridesOfRow(row);
}

/** Items that two coders have decided, this one among them, and in how many they agree. */
export function agreementOf(
  items: readonly Pick<Item, 'notes' | 'coders' | 'agreement'>[],
  coder: string,
): { both: number; agree: number } {
  const found = items.map(item => agreementFor(item, coder)).filter(one => one === 'agree' || one === 'differ');
  return { both: found.length, agree: found.filter(one => one === 'agree').length };
}
