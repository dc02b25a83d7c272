const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

interface Day {
  year: number;
  month: number;
  day: number;
}

function parseDay(iso: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  if (match === null) return undefined;
  return { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
}

const monthOf = (day: Day): string => MONTHS[day.month - 1] ?? String(day.month);

/** "2026-11-22" → "22 Nov 2026". The day as it stands: of an event it is the place's own day, no zone is applied. */
export function day(iso: string | null): string {
  if (iso === null) return 'day not known';
  const parsed = parseDay(iso);
  return parsed === undefined ? iso : `${parsed.day} ${monthOf(parsed)} ${parsed.year}`;
}

/** A stretch of days, shortened where month or year repeat: "3–5 Nov 2026", "28 Oct – 3 Nov 2026". */
export function days(earliest: string | null, latest: string | null): string {
  if (earliest === null && latest === null) return 'day not known';
  if (earliest === null) return `by ${day(latest)}`;
  if (latest === null) return `from ${day(earliest)}`;
  const from = parseDay(earliest);
  const to = parseDay(latest);
  if (from === undefined || to === undefined) return `${earliest} – ${latest}`;
  if (from.year !== to.year) return `${day(earliest)} – ${day(latest)}`;
  if (from.month !== to.month) return `${from.day} ${monthOf(from)} – ${day(latest)}`;
  return from.day === to.day ? day(earliest) : `${from.day}–${day(latest)}`;
}

/** A heading with days as a person reads them: each "2026-11-22" in it, and nothing else, is written out. */
export const withDays = (text: string): string =>
  text.replace(/(?<![\w-])\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?![\w-])/g, iso => day(iso));

/** A moment in UTC, and said so: "22 Nov 2026, 14:05 UTC"; only the day where the source gives no more. */
export function moment(iso: string | null): string {
  if (iso === null) return 'time not known';
  if (!iso.includes('T')) return day(iso);
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return iso;
  const utc = at.toISOString();
  return `${day(utc)}, ${utc.slice(11, 16)} UTC`;
}
