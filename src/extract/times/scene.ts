import type { DayPart } from './moment.js';
import type { Period, Unit } from './period.js';

/** Which way the words around an expression point from the day of the report; beyond: ahead, and not that day itself; habit: every year. */
export type Direction = 'past' | 'future' | 'open' | 'beyond' | 'habit';

/** A time told earlier in the text, which "the same night" or "two days later" start from. */
export interface Told {
  id: string;
  period: Period;
  /** Part of the day it was told as. */
  part: DayPart | null;
  /** Minutes after midnight, when told with a clock time. */
  minutes: number | null;
  sentence: number;
  /** Paragraph it stands in. */
  block: number;
}

/** What one expression is resolved in. Days are day numbers. */
export interface Scene {
  /** The day of the report (publication or dateline); null when nobody knows. */
  reference: number | null;
  direction: Direction;
  /** The times told so far, the latest last. */
  told: readonly Told[];
  sentence: number;
  block: number;
  /** A day told in the same sentence, for clock times and parts of the day; may stand after them. */
  sentenceDay: Told | null;
  /** Which comes first in a numeric date, as far as other dates of the text show. */
  dayFirst: boolean | null;
}

export const isAhead = (scene: Scene): boolean => scene.direction === 'future' || scene.direction === 'beyond';

/** Where the calendar place of an expression came from. */
export type Origin = 'published' | 'document' | 'explicit';

export interface Placed {
  period: Period;
  origin: Origin;
  /** Id of the time it was counted from, when it was a told one. */
  anchor: string | null;
  /** The told time itself. */
  from?: Told;
}

/** A place on the calendar, or the value of what is known of it when the day to count from is not. */
export type Place = Placed | { open: string };

export const isPlaced = (place: Place): place is Placed => 'period' in place;

export const explicit = (period: Period): Placed => ({ period, origin: 'explicit', anchor: null });
export const fromReport = (period: Period): Placed => ({ period, origin: 'published', anchor: null });
export const fromTold = (period: Period, told: Told): Placed => ({
  period,
  origin: 'document',
  anchor: told.id,
  from: told,
});

const RANK: Record<Unit, number> = {
  day: 0,
  weekend: 1,
  week: 2,
  month: 3,
  quarter: 4,
  season: 4,
  half: 5,
  year: 6,
  decade: 7,
  century: 8,
};

/** How many times back the story is searched. */
const MEMORY = 40;

/** The last time told that is no coarser than the unit. */
export function lastTold(scene: Scene, unit: Unit): Told | null {
  for (let i = scene.told.length - 1; i >= Math.max(0, scene.told.length - MEMORY); i -= 1) {
    const told = scene.told[i];
    if (told && RANK[told.period.unit] <= RANK[unit]) return told;
  }
  return null;
}

/** Where a shift counts from: the last time told as fine as `unit` (none asked for: null), else the report's day. */
export function base(scene: Scene, unit: Unit | null): Placed | null {
  const told = unit === null ? null : lastTold(scene, unit);
  if (told) return fromTold(told.period, told);
  return scene.reference === null ? null : fromReport({ unit: 'day', start: scene.reference });
}
