import type { Estimate, Figure, LedgerRow } from '../../../../src/contract/rows.js';
import { bounds, estimateValue } from '../../words/numbers.js';
import { days } from '../../words/times.js';
import { counted, LOSS_WORDS, plain, STATUS_WORDS, VICTIM_WORDS } from '../../words/terms.js';

/** "civilians", "combatants of Orsenia", "nurses": the people a row counts, in the ledger's own words. */
export function peopleOf({ victims }: LedgerRow): string {
  return victims.subgroup ?? VICTIM_WORDS[victims.status];
}

/** A figure in a sentence, for those who hear it. */
export function tellFigure(figure: Figure, row: LedgerRow): string {
  const parts = [`${figure.who}: ${bounds(figure)} ${row.harm}`];
  if (figure.lower === null && figure.upper === null && figure.words !== null) parts.push(`in words: ${figure.words}`);
  if (figure.loss !== null) parts.push(LOSS_WORDS[figure.loss]);
  if (figure.standing !== 'current') parts.push(figure.standing);
  parts.push(`${counted(figure.reports, 'report')}, ${counted(figure.origins, 'origin')}`);
  return parts.join('; ');
}

/** A row in a sentence. */
export function tellRow(row: LedgerRow): string {
  const place = row.place?.name ?? 'place not known';
  return `${place}, ${days(row.earliest, row.latest)}. ${row.harm}, ${peopleOf(row)}. ${STATUS_WORDS[row.status].word}.`;
}

const numberOf = (value: number | string | null | undefined): number | null =>
  typeof value === 'number' ? value : null;

/** A profile's result in one line: its best value and range, or whatever single value it has. Unknown is said to be unknown. */
export function headline({ values }: Estimate): { name: string; value: string } {
  const { best, low, high, min, max } = values;
  if (best !== undefined) {
    const range = bounds({ lower: numberOf(low), upper: numberOf(high) });
    const value = estimateValue(best);
    return range === value || best === null
      ? { name: 'best', value }
      : { name: 'best (low–high)', value: `${value} (${range})` };
  }
  if (min !== undefined || max !== undefined) {
    const range = { lower: numberOf(min), upper: numberOf(max) };
    return { name: 'min–max', value: range.lower === null && range.upper === null ? 'unknown' : bounds(range) };
  }
  const [name, value] = Object.entries(values)[0] ?? ['value', null];
  return { name: plain(name), value: estimateValue(value) };
}

const STANDS: Record<Figure['standing'], number> = { current: 0, superseded: 1, withdrawn: 2, denied: 3 };

/** Figures that stand before those that do not; otherwise as the ledger orders them. */
export const inOrder = (figures: readonly Figure[]): Figure[] =>
  figures.toSorted((left, right) => STANDS[left.standing] - STANDS[right.standing]);
