import { pad } from './civil.js';
import type { Slots } from './grammar.js';
import type { Clock, DayPart } from './moment.js';
import { num, word } from './slots.js';

const HALF_DAY = 720;

/** Afternoon hours written with a part of the day ("8 that evening", "11 at night"). */
function partShift(minutes: number, part: string | null): number {
  if (minutes >= HALF_DAY) return minutes;
  if (part === 'AF' || part === 'EV') return minutes + HALF_DAY;
  return part === 'NI' && minutes >= 300 ? minutes + HALF_DAY : minutes;
}

function halfDayShift(minutes: number, ampm: string): number {
  const base = minutes % HALF_DAY;
  return ampm === 'pm' ? base + HALF_DAY : base;
}

/** "0440" and the time in "090315Z". */
function fourDigits(slots: Slots): number | null {
  const dtg = num(slots, 'dtg');
  const value = num(slots, 'hhmm') ?? (dtg === null ? null : dtg % 10000);
  return value === null ? null : Math.floor(value / 100) * 60 + (value % 100);
}

function named(slots: Slots): number | null {
  const found = /^(\d+):(\d+)$/.exec(word(slots, 'noon') ?? '');
  return found ? Number(found[1]) * 60 + Number(found[2]) : null;
}

/** The clock time that slots tell; null when they tell none or one that no clock shows. */
export function clockOf(slots: Slots): Clock | null {
  const fixed = named(slots) ?? fourDigits(slots);
  if (fixed !== null) return { minutes: fixed, second: null };
  const hour = num(slots, 'hour');
  if (hour === null || hour > 24) return null;
  const minutes = hour * 60 + (num(slots, 'minute') ?? 0);
  const ampm = word(slots, 'ampm');
  const shifted =
    ampm === null ? partShift(minutes, word(slots, 'part')) : hour > 12 ? minutes : halfDayShift(minutes, ampm);
  return shifted < 0 || shifted > 1440 ? null : { minutes: shifted, second: num(slots, 'second') };
}

/** The zone that slots tell: "Z" or an offset. */
export function zoneOf(slots: Slots): string | null {
  const hours = num(slots, 'zonehours');
  if (hours !== null) return hours === 0 ? 'Z' : `${num(slots, 'zonesign') === -1 ? '-' : '+'}${pad(hours)}:00`;
  const zone = word(slots, 'zone');
  return zone === null && slots.dtg !== undefined ? 'Z' : zone;
}

export const isDayPart = (value: string | null): value is DayPart =>
  value !== null && /^(MO|MI|AF|EV|NI|DT)$/.test(value);
