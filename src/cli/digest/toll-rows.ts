import type { Claim, Toll } from '../../model/reading.js';
import { quoteMarks } from '../layout/quote-marks.js';
import type { Note, Row } from '../layout/table.js';
import { attributionChain, claimantName } from './claimants.js';
import { groupBy } from './cover-index.js';
import { signedFigure } from './figures.js';
import { madeBy } from './made-by.js';
import { fighters } from './parties.js';
import { placeNames } from './place-names.js';
import { claimQuotation } from './quotations.js';
import type { ReadingIndex } from './reading-index.js';
import { shortTime, shortWhen } from './short-time.js';
import { parents, repeats, type TollClaim } from './toll-groups.js';
import { lossOf, victimsName } from './victims.js';

const UNDER: Record<Toll['accounting'], string> = {
  total: 'counted in',
  part: 'of these',
  increment: 'further',
  remainder: 'the rest',
};
const SCOPES: Record<Toll['scope'], string> = {
  incident: '',
  operation: 'operation',
  period: 'period',
  background: '',
};

const spoken = (claim: Claim): string =>
  claim.polarity === 'denied'
    ? 'denied'
    : claim.polarity === 'unconfirmed' || claim.certainty.level === 'not-confirmed'
      ? 'not confirmed'
      : '';

/** What the rows of all groups are made with. */
export interface Shown {
  index: ReadingIndex;
  fights: (id: string | null | undefined) => boolean;
  parent: Map<string, string>;
  /** Parts, increments and remainders by the toll they stand under. */
  children: Map<string, TollClaim[]>;
  /** Repetitions by the toll they are shown with. */
  again: Map<string, string[]>;
  /** Tolls that only repeat another. */
  hidden: ReadonlySet<string>;
}

function label({ index, fights }: Shown, claim: TollClaim, parent: TollClaim | undefined): string {
  const { toll } = claim;
  const said = spoken(claim);
  if (parent) {
    const group = victimsName(index, toll);
    const differs = group !== victimsName(index, parent.toll) || toll.harm !== parent.toll.harm;
    const harm = toll.harm === parent.toll.harm ? '' : toll.harm;
    return [UNDER[toll.accounting], harm, differs ? group : '', said].filter(part => part !== '').join(' ');
  }
  const loss = lossOf(index, claim.claimant, toll, fights(claim.claimant));
  return [loss, SCOPES[toll.scope], said].filter(part => part !== '').join(', ');
}

function rowNotes({ index, again }: Shown, claim: TollClaim): Note[] {
  const notes: Note[] = [];
  if (claim.toll.derivation) notes.push({ mark: '·', word: claim.toll.derivation, text: '', role: 'plain' });
  const once = claimQuotation(index, claim)?.text;
  for (const id of again.get(claim.id) ?? []) {
    const text = claimQuotation(index, index.claim(id) ?? claim)?.text;
    if (text !== undefined && text !== once)
      notes.push({ mark: '·', word: 'said again', text: quoteMarks(text), role: 'dim' });
  }
  return notes;
}

/** The row of one toll. */
export function toRow(shown: Shown, claim: TollClaim, heading: readonly string[], depth: number): Row {
  const { index, parent } = shown;
  const { toll } = claim;
  const above = index.claim(parent.get(claim.id));
  const left = label(shown, claim, depth > 0 && above?.toll ? { ...above, toll: above.toll } : undefined);
  const by = claimantName(index, claim);
  const said = shortTime(index.time(attributionChain(index, claim.attribution)[0]?.time), index.reading);
  const places = placeNames(index, toll.places);
  const where = heading.includes(places) ? '' : places;
  const when = shortWhen(toll.when, index.time(toll.time), index.reading);
  const happened = [when === '–' && where !== '' ? '' : when, where].filter(part => part !== '').join(', ');
  const figure = signedFigure(toll);
  return {
    cells: [left, figure, by, said, happened],
    folded: [
      [figure, left].filter(part => part !== '').join(' · '),
      by,
      [said === '–' ? '' : `said ${said}`, happened === '–' ? '' : `happened ${happened}`]
        .filter(part => part !== '')
        .join(' · '),
    ].filter(part => part !== ''),
    quotation: claimQuotation(index, claim),
    notes: rowNotes(shown, claim),
    depth,
    made: madeBy(claim),
  };
}

/** A toll and those that stand under it, in the order shown. */
export function family(shown: Shown, claim: TollClaim, depth = 0): { claim: TollClaim; depth: number }[] {
  const children = shown.children.get(claim.id) ?? [];
  return [{ claim, depth }, ...children.flatMap(child => family(shown, child, Math.min(depth + 1, 2)))];
}

/** Looks up once what the rows need. */
export function toShown(index: ReadingIndex, tolls: readonly TollClaim[]): Shown {
  const parent = parents(index, tolls);
  const repeated = repeats(index, tolls);
  return {
    index,
    fights: fighters(index),
    parent,
    children: groupBy(tolls, ({ id }) => (repeated.has(id) ? null : parent.get(id))),
    hidden: new Set(repeated.keys()),
    again: new Map([...groupBy([...repeated], ([, to]) => to)].map(([to, pairs]) => [to, pairs.map(([from]) => from)])),
  };
}
