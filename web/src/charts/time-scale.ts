/** Milliseconds of a day. */
export const DAY = 86_400_000;

/** A moment or day (its start, UTC) in milliseconds; undefined where it is none. */
export function millis(iso: string | null | undefined): number | undefined {
  if (iso === null || iso === undefined) return undefined;
  const at = Date.parse(iso.length === 10 ? `${iso}T00:00:00Z` : iso);
  return Number.isNaN(at) ? undefined : at;
}

export const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** A mark on a time axis; `label` in words short enough to stand there. */
export interface TimeTick {
  at: number;
  label: string;
}

export interface TimeScale {
  from: number;
  to: number;
  /** Pixels from the left. */
  x(at: number): number;
  /** The moment at so many pixels, kept within the scale. */
  at(x: number): number;
  ticks: TimeTick[];
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Pixels that a label needs. */
const ROOM = 84;
const HOUR = 3_600_000;
const HOURS = [1, 2, 3, 6, 12];
const DAYS = [1, 2, 7, 14];
const MONTH_STEPS = [1, 2, 3, 6, 12, 24, 60, 120];

const utc = (at: number): { year: number; month: number; day: number; hour: number } => {
  const date = new Date(at);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth(), day: date.getUTCDate(), hour: date.getUTCHours() };
};

const dayLabel = (at: number): string => {
  const { year, month, day } = utc(at);
  return `${day} ${MONTHS[month] ?? ''} ${year}`;
};

const hourLabel = (at: number): string => {
  const { hour, day, month } = utc(at);
  return hour === 0 ? `${day} ${MONTHS[month] ?? ''}` : `${String(hour).padStart(2, '0')}:00`;
};

const monthLabel = (at: number): string => {
  const { year, month } = utc(at);
  return `${MONTHS[month] ?? ''} ${year}`;
};

function every(step: number, from: number, to: number, label: (at: number) => string): TimeTick[] {
  const ticks: TimeTick[] = [];
  for (let at = Math.ceil(from / step) * step; at <= to; at += step) ticks.push({ at, label: label(at) });
  return ticks;
}

function everyMonths(step: number, from: number, to: number): TimeTick[] {
  const first = utc(from);
  const ticks: TimeTick[] = [];
  for (let month = Math.ceil((first.year * 12 + first.month) / step) * step; ; month += step) {
    const at = Date.UTC(Math.floor(month / 12), month % 12, 1);
    if (at > to) return ticks;
    if (at >= from) ticks.push({ at, label: step >= 12 ? String(Math.floor(month / 12)) : monthLabel(at) });
  }
}

/** Marks on whole hours, days, months or years: as many as have room. */
export function timeTicks(from: number, to: number, width: number): TimeTick[] {
  const most = Math.max(1, Math.floor(width / ROOM));
  const span = to - from;
  const hours = HOURS.find(step => span / (step * HOUR) <= most);
  if (hours !== undefined && span < 3 * DAY) return every(hours * HOUR, from, to, hourLabel);
  const days = DAYS.find(step => span / (step * DAY) <= most);
  if (days !== undefined) return every(days * DAY, from, to, dayLabel);
  const months = MONTH_STEPS.find(step => span / (step * 30.4 * DAY) <= most) ?? 240;
  return everyMonths(months, from, to);
}

/** A scale of time over `width` pixels, `inset` pixels free at both ends. A span of nothing is made a day. */
export function makeTimeScale(first: number, last: number, width: number, inset = 0): TimeScale {
  const [from, to] = last > first ? [first, last] : [first - DAY / 2, first + DAY / 2];
  const room = Math.max(1, width - 2 * inset);
  return {
    from,
    to,
    x: at => inset + ((at - from) / (to - from)) * room,
    at: x => Math.max(from, Math.min(to, from + ((x - inset) / room) * (to - from))),
    ticks: timeTicks(from, to, room),
  };
}
