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

/** A profile's values as they are printed, longest known first; what is not known is said to be unknown. */
export function estimateLines(estimate: Estimate): { name: string; value: string; printed: number | undefined }[] {
  return Object.entries(estimate.values)
    .filter(([, value]) => typeof value !== 'string')
    .map(([name, value]) => ({
      name: plain(name).replaceAll('_', ' '),
      value: estimateValue(value),
      printed: value === null ? estimate.printed[name] : undefined,
    }));
}

const STANDS: Record<Figure['standing'], number> = { current: 0, superseded: 1, withdrawn: 2, denied: 3 };

/** Figures that stand before those that do not; otherwise as the ledger orders them. */
export const inOrder = (figures: readonly Figure[]): Figure[] =>
  figures.toSorted((left, right) => STANDS[left.standing] - STANDS[right.standing]);
