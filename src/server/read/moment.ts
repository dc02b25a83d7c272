import type { Filter } from '../../contract/query.js';
import { ProblemError } from '../problems.js';

/** A moment (ISO 8601 UTC) to look back to, on one of two clocks. */
export interface Moment {
  at: string;
  clock: 'published' | 'recorded';
}

/** What a filter asks to look back to; a day means its end. Null: what stands now. */
export function momentOf({ asOf, clock }: Pick<Filter, 'asOf' | 'clock'>): Moment | null {
  if (asOf === undefined) return null;
  const at = new Date(asOf.includes('T') ? asOf : `${asOf}T23:59:59.999Z`);
  if (Number.isNaN(at.getTime()) || (!asOf.includes('T') && at.toISOString().slice(0, 10) !== asOf))
    throw new ProblemError('request-invalid', 'There is no such day.', [
      { at: 'query.asOf', message: `"${asOf}" is no day of the calendar` },
    ]);
  return { at: at.toISOString(), clock: clock ?? 'published' };
}
