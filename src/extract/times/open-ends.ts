import type { Time } from '../../model/reading.js';
import { stamp } from './moment.js';

// EDTF (ISO 8601-2) of what the words around an expression, or its bounds, say beyond its own date. The TIMEX3 value stays that of
// the expression alone. Lengths of time without an end on the calendar ("three days"), rates ("daily", "Tuesdays") and references
// ("now", "recently") name no date and have no EDTF; a set that names a date of every year does ("each 3 May": XXXX-05-03).

type Stretch = Pick<Time, 'type' | 'value' | 'edtf' | 'earliest' | 'latest'>;

const firstOf = (edtf: string): string => edtf.split('/')[0] ?? edtf;
const lastOf = (edtf: string): string => edtf.split('/').at(-1) ?? edtf;
const dayOf = (stamped: string | null | undefined): string => stamped?.slice(0, 10) ?? '..';

/** "since Tuesday" runs from Tuesday to the report; "until Friday" ends with Friday, whose bounds stay. */
function withOpenEnd(time: Stretch, before: string, reference: number | null): Stretch | null {
  if (!time.edtf || !time.earliest || !time.latest) return null;
  if (before === 'since') {
    const now = reference === null ? null : stamp(reference, 1439);
    return { ...time, edtf: `${firstOf(time.edtf)}/..`, latest: now !== null && now >= time.earliest ? now : null };
  }
  return before === 'until' || before === 'till' ? { ...time, edtf: `../${lastOf(time.edtf)}` } : null;
}

const ABOUT = new Set(['around', 'about', 'circa', 'approximately', 'roughly']);

/** EDTF of an expression with the word before it; `time` itself where there is nothing to add. `reference`: day number of the report. */
export function withEdtf(time: Stretch, before: string, reference: number | null): Stretch {
  if (time.type === 'DATE' || time.type === 'TIME') {
    const open = withOpenEnd(time, before, reference);
    if (open) return open;
    if (time.type === 'DATE' && time.edtf && ABOUT.has(before) && !time.edtf.includes('/'))
      return { ...time, edtf: `${time.edtf}~` };
  }
  if (time.edtf) return time;
  if (time.type === 'SET') return /^XXXX-\d\d-\d\d$/.test(time.value) ? { ...time, edtf: time.value } : time;
  if (!time.earliest && !time.latest) return time;
  return { ...time, edtf: `${dayOf(time.earliest)}/${dayOf(time.latest)}` };
}
