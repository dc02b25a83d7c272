import type { TimexType } from '../../model/reading.js';
import { formatDay, pad } from './civil.js';
import { periodEdtf, periodEnd, periodValue, type Period } from './period.js';

/** Parts of the day as ISO-TimeML writes them. */
export type DayPart = 'MO' | 'MI' | 'AF' | 'EV' | 'NI' | 'DT';

export type Modifier = 'START' | 'MID' | 'END';

export interface Clock {
  /** Minutes after midnight; 1440 for the midnight that ends the day. */
  minutes: number;
  second: number | null;
}

/** A point or stretch of time on the calendar, as far as it is known. */
export interface Moment {
  period: Period;
  part: DayPart | null;
  clock: Clock | null;
  /** "Z" or "+03:00"; null where the text names none. */
  zone: string | null;
  mod: Modifier | null;
  fiscal: boolean;
  /** At some hour of the day that the text does not give ("two hours ago"). */
  someHour: boolean;
}

export interface Described {
  type: TimexType;
  value: string;
  edtf: string | null;
  earliest: string | null;
  latest: string | null;
}

/** Minutes of local time that a part of the day covers. Morning holds the small hours, as wire copy has it; night runs into the next day. */
const PART_MINUTES: Record<DayPart, readonly [number, number]> = {
  MO: [0, 720],
  MI: [660, 840],
  AF: [720, 1080],
  EV: [1020, 1439],
  NI: [1080, 1800],
  DT: [360, 1080],
};

const EARLY_PART: Record<DayPart, readonly [number, number]> = {
  MO: [0, 480],
  MI: [660, 720],
  AF: [720, 900],
  EV: [1020, 1200],
  NI: [1080, 1320],
  DT: [360, 600],
};

const LATE_PART: Record<DayPart, readonly [number, number]> = {
  MO: [540, 720],
  MI: [720, 840],
  AF: [900, 1080],
  EV: [1200, 1439],
  NI: [1200, 1800],
  DT: [840, 1080],
};

/** Local date and time, no zone: day number and minutes after its midnight (may run over). */
export function stamp(day: number, minutes: number): string {
  const over = Math.floor(minutes / 1440);
  const rest = minutes - over * 1440;
  return `${formatDay(day + over)}T${pad(Math.floor(rest / 60))}:${pad(rest % 60)}`;
}

function dayMinutes(moment: Moment): readonly [number, number] {
  if (moment.clock) return [moment.clock.minutes, moment.clock.minutes];
  if (moment.part) {
    const table = moment.mod === 'START' ? EARLY_PART : moment.mod === 'END' ? LATE_PART : PART_MINUTES;
    return table[moment.part];
  }
  if (moment.mod === 'START') return [0, 540];
  if (moment.mod === 'END') return [1020, 1439];
  return [0, 1439];
}

/** Days a modifier leaves of a period: "early" the first, "mid" the middle, "late" the last third. */
function narrowed(period: Period, mod: Modifier | null): readonly [number, number] {
  const end = periodEnd(period);
  const third = Math.round((end - period.start) / 3);
  if (mod === 'START') return [period.start, period.start + third - 1];
  if (mod === 'END') return [end - third, end - 1];
  if (mod === 'MID') return [period.start + third, end - third - 1];
  return [period.start, end - 1];
}

function bounds(moment: Moment): { earliest: string; latest: string } {
  if (moment.period.unit === 'day') {
    const [from, to] = dayMinutes(moment);
    return { earliest: stamp(moment.period.start, from), latest: stamp(moment.period.start, to) };
  }
  const [first, last] = narrowed(moment.period, moment.mod);
  return { earliest: stamp(first, 0), latest: stamp(last, 1439) };
}

function clockText({ minutes, second }: Clock): string {
  return `T${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}${second === null ? '' : `:${pad(second)}`}`;
}

/** TIMEX3 time of day that follows a date: "TNI", "T15:00Z". */
export function timeOfDay({
  clock,
  part,
  zone,
  someHour,
}: Pick<Moment, 'clock' | 'part' | 'zone' | 'someHour'>): string {
  if (someHour) return 'TXX:XX';
  if (clock) return `${clockText(clock)}${zone ?? ''}`;
  return part ? `T${part}` : '';
}

/** EDTF needs a full time; the midnight that ends a day is the first moment of the next. */
function clockEdtf(day: number, clock: Clock, zone: string | null): string {
  return `${stamp(day, clock.minutes)}:${pad(clock.second ?? 0)}${zone ?? ''}`;
}

/** Type, TIMEX3 value, EDTF and local bounds (both ends included) of a known moment. */
export function describe(moment: Moment): Described {
  const { period, clock, zone } = moment;
  const time = period.unit === 'day' ? timeOfDay(moment) : '';
  const value = `${moment.fiscal ? 'FY' : ''}${periodValue(period)}${time}`;
  const edtf = clock && period.unit === 'day' ? clockEdtf(period.start, clock, zone) : periodEdtf(period);
  const { earliest, latest } = moment.fiscal ? NO_BOUNDS : bounds(moment);
  return { type: time ? 'TIME' : 'DATE', value, edtf: moment.fiscal ? null : edtf, earliest, latest };
}

const NO_BOUNDS = { earliest: null, latest: null };

/** What could not be placed on the calendar: the value keeps what is known ("XXXX-WXX-5", "XXXX-10-05TNI"). */
export const undated = (value: string, type: TimexType): Described => ({
  type,
  value,
  edtf: /^[\dX]{4}-[\dX]{2}(-[\dX]{2})?$/.test(value) && /\d/.test(value) ? value : null,
  earliest: null,
  latest: null,
});
