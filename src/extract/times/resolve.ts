import { clockOf, isDayPart, zoneOf } from './clock.js';
import { durationValue, setValue } from './duration.js';
import type { Slots } from './grammar.js';
import {
  describe,
  stamp,
  undated,
  type Clock,
  type Described,
  type DayPart,
  type Modifier,
  type Moment,
} from './moment.js';
import { placeExpression } from './place.js';
import { placeOffset } from './place-shift.js';
import { holdsDay, periodEnd, periodOf, shiftPeriod, type Period, type Unit } from './period.js';
import {
  base,
  fromTold,
  isAhead,
  isPlaced,
  lastTold,
  type Place,
  type Placed,
  type Scene,
  type Told,
} from './scene.js';
import { num, unitParts, word } from './slots.js';

/** An expression read to the end. */
export interface Resolved extends Described {
  origin: 'published' | 'document' | 'explicit' | 'none';
  anchor: string | null;
  /** What later expressions may start from. */
  told: { period: Period; part: DayPart | null; minutes: number | null } | null;
}

const DATE_SLOTS =
  'yearback year yy month day weekday rel runrel days a basicdate holiday quarter half season decade decade2 decade3 century'.split(
    ' ',
  );

export const namesDate = (slots: Slots): boolean => DATE_SLOTS.some(name => slots[name] !== undefined);

const unresolved = (described: Described): Resolved => ({ ...described, origin: 'none', anchor: null, told: null });

/** How many paragraphs a day goes on being the one told of. */
const REACH = 2;

/** The day the story is at: the last one told, not ahead of the report, and not too far back. */
function runningDay(scene: Scene): Told | null {
  const told = lastTold(scene, 'day');
  if (!told || scene.block - told.block > REACH) return null;
  return scene.reference !== null && told.period.start > scene.reference ? null : told;
}

/** The day of a clock time or part of day that names none: told in the sentence, else before, else the report's. */
function impliedDay(slots: Slots, scene: Scene, clock: Clock | null, part: DayPart | null): Placed | null {
  const nightly = num(slots, 'night') === 1;
  const told = scene.sentenceDay ?? (nightly ? null : runningDay(scene));
  if (!told) {
    const from = base(scene, null);
    const before = nightly || clock?.minutes === 1440;
    const lastNight = from && before && !isAhead(scene);
    return lastNight ? { ...from, period: { unit: 'day', start: from.period.start - 1 } } : from;
  }
  const dark = told.part === 'NI' || (told.minutes ?? 0) >= 1080;
  const small = clock ? clock.minutes < 360 : part === 'MO';
  // "during the night", said on the day of the report, is the night that ended that day.
  const night =
    !clock && part === 'NI' && told.period.start === scene.reference && !isAhead(scene) && told.part === null;
  const start = told.period.start + (dark && small ? 1 : 0) - (night ? 1 : 0);
  return fromTold({ unit: 'day', start }, told);
}

const MODS: Record<string, Modifier> = { START: 'START', MID: 'MID', END: 'END' };

interface Details {
  clock: Clock | null;
  part: DayPart | null;
  zone: string | null;
}

function detailsOf(slots: Slots): Details {
  const clock = clockOf(slots);
  const part = word(slots, 'part');
  return { clock, part: clock === null && isDayPart(part) ? part : null, zone: clock ? zoneOf(slots) : null };
}

/** "earlier this week" ends, "later this year" begins on the report's day. */
function sideOf(mod: string | null, period: Period, reference: number | null): Partial<Described> {
  if (reference === null || period.unit === 'day' || !holdsDay(period, reference)) return {};
  if (mod === 'BEFORE') return { latest: stamp(reference, 1439) };
  return mod === 'AFTER' ? { earliest: stamp(reference, 0) } : {};
}

function known(placed: Placed, slots: Slots, details: Details, reference: number | null = null): Resolved {
  const { clock, part, zone } = details;
  const moment: Moment = {
    clock,
    part,
    zone,
    period: placed.period,
    mod: MODS[word(slots, 'mod') ?? ''] ?? null,
    fiscal: num(slots, 'fiscal') === 1,
    someHour: false,
  };
  const { type, value, edtf, earliest, latest } = describe(moment);
  const side = sideOf(word(slots, 'mod'), placed.period, reference);
  return {
    type,
    value,
    edtf,
    earliest: side.earliest ?? earliest,
    latest: side.latest ?? latest,
    origin: placed.origin,
    anchor: placed.anchor,
    told: { period: placed.period, part, minutes: clock?.minutes ?? null },
  };
}

/** What is known without a day to count from. */
function open(value: string, slots: Slots, details: Details): Resolved {
  const timed = details.clock !== null || details.part !== null;
  if (!timed) return unresolved(undated(value, 'DATE'));
  const time = describe({
    ...details,
    period: { unit: 'day', start: 0 },
    mod: null,
    fiscal: false,
    someHour: false,
  }).value;
  const day = /^[\dX]{4}-(W?[\dX]{2})(-[\dX]{1,2})?$/.test(value) ? value : 'XXXX-XX-XX';
  return unresolved(undated(`${day}${time.slice(time.indexOf('T'))}`, 'TIME'));
}

/** "three hours later": by the clock where the story told one, else at some hour of the day. */
function hoursAway(slots: Slots, scene: Scene, sign: number, letter: string): Resolved | null {
  const told = num(slots, 'run') === 1 ? lastTold(scene, 'day') : null;
  const from = base(scene, num(slots, 'run') === 1 ? 'day' : null);
  const n = num(slots, 'n');
  if (!from) return unresolved(undated('XXXX-XX-XXTXX:XX', 'TIME'));
  const size = letter === 'TH' ? 60 : letter === 'TM' ? 1 : 0;
  if (told?.minutes != null && n !== null && size > 0) {
    const total = told.minutes + Math.round(n * size) * sign;
    const day = told.period.start + Math.floor(total / 1440);
    const clock = { minutes: ((total % 1440) + 1440) % 1440, second: null };
    return known(fromTold({ unit: 'day', start: day }, told), {}, { clock, part: null, zone: null });
  }
  if (told?.part && letter === 'TM')
    return known(fromTold(told.period, told), {}, { clock: null, part: told.part, zone: null });
  const moment: Moment = {
    period: from.period,
    clock: null,
    part: null,
    zone: null,
    mod: null,
    fiscal: false,
    someHour: true,
  };
  return { ...describe(moment), origin: from.origin, anchor: from.anchor, told: null };
}

function resolveOffset(slots: Slots, scene: Scene, sign: number): Resolved | null {
  const { letter } = unitParts(word(slots, 'unit') ?? '');
  if (letter.startsWith('T')) return hoursAway(slots, scene, sign, letter);
  const offset = placeOffset(slots, scene, sign);
  if (!offset) return null;
  if (!('vague' in offset)) return finish(offset, slots, { clock: null, part: null, zone: null });
  const earliest = offset.after === null ? null : stamp(offset.after + 1, 0);
  const latest = offset.before === null ? null : stamp(offset.before - 1, 1439);
  return { ...unresolved(undated(offset.vague, 'DATE')), earliest, latest };
}

function finish(place: Place, slots: Slots, details: Details, reference: number | null = null): Resolved {
  return isPlaced(place) ? known(place, slots, details, reference) : open(place.open, slots, details);
}

/** A date, a time of day, or both. Null when the words turn out to name none. */
export function resolvePoint(slots: Slots, scene: Scene): Resolved | null {
  const sign = num(slots, 'sign');
  if (sign !== null) return resolveOffset(slots, scene, sign);
  const details = detailsOf(slots);
  const timed = details.clock !== null || details.part !== null;
  if (!timed && (slots.hour !== undefined || slots.hhmm !== undefined)) return null;
  if (slots.dtg !== undefined) return finishDtg(slots, scene, details);
  if (namesDate(slots)) {
    const place = placeExpression(slots, scene);
    return place && finish(place, slots, details, scene.reference);
  }
  if (!timed) return null;
  const day = impliedDay(slots, scene, details.clock, details.part);
  return day ? known(day, slots, details) : open('XXXX-XX-XX', slots, details);
}

/** "090315Z FEB 27": the first two digits are the day. */
function finishDtg(slots: Slots, scene: Scene, details: Details): Resolved | null {
  const day = Math.floor((num(slots, 'dtg') ?? 0) / 10000);
  const place = placeExpression({ ...slots, day }, scene);
  return place && finish(place, slots, details);
}

const SPAN_UNITS: Record<string, Unit> = { TH: 'day', D: 'day', W: 'week', M: 'month', Y: 'year' };
const SPAN_DAYS: Record<string, number> = { TH: 1 / 24, D: 1, W: 7 };

/** "the past three days": from so many units before the report to its day; ahead likewise. */
function spanAround(slots: Slots, scene: Scene): { earliest: string | null; latest: string | null } {
  const dir = num(slots, 'dir');
  const n = num(slots, 'n');
  const { count, letter } = unitParts(word(slots, 'unit') ?? '');
  const unit = SPAN_UNITS[letter];
  if (dir === null || n === null || scene.reference === null || !unit || !Number.isInteger(n))
    return { earliest: null, latest: null };
  const days = SPAN_DAYS[letter];
  const today: Period = { unit: 'day', start: scene.reference };
  const far =
    days !== undefined
      ? scene.reference + dir * Math.ceil(n * count * days)
      : sameDay(shiftPeriod(periodOf(unit, scene.reference), dir * n * count), scene.reference, unit);
  const [from, to] = dir < 0 ? [far, today.start] : [today.start, far];
  return { earliest: stamp(from, 0), latest: stamp(to, 1439) };
}

/** The day as far into another month or year as the report's day is into its own. */
function sameDay(period: Period, reference: number, unit: Unit): number {
  const into = reference - periodOf(unit, reference).start;
  return Math.min(period.start + into, periodEnd(period) - 1);
}

/** A length of time. */
export function resolveDuration(slots: Slots, scene: Scene): Resolved | null {
  const value = durationValue(slots);
  if (value === null) return null;
  const { earliest, latest } = spanAround(slots, scene);
  const origin = earliest === null ? 'none' : 'published';
  return { type: 'DURATION', value, edtf: null, earliest, latest, origin, anchor: null, told: null };
}

/** Something that comes again and again. */
export function resolveSet(slots: Slots): Resolved | null {
  const value = setValue(slots);
  return value === null ? null : unresolved({ type: 'SET', value, edtf: null, earliest: null, latest: null });
}

/** "now", "recently", "in the future". */
export function resolveReference(slots: Slots): Resolved | null {
  const value = word(slots, 'ref');
  return value === null ? null : unresolved({ type: 'DATE', value, edtf: null, earliest: null, latest: null });
}
