import { millis } from '../../charts/time-scale.js';
import type { LaneStep } from './lane.js';

export const CAUSE_WORDS: Record<string, string> = {
  'first-report': 'first report',
  update: 'update',
  correction: 'corrected down',
  'other-claimant': 'another claimant',
  repeat: 'told again',
  'scope-change': 'other scope',
  retraction: 'taken back',
  increment: 'added to',
};

/** A step with its number in the table, its moment, and whether it changed anything. */
export interface Numbered {
  step: LaneStep;
  number: number;
  at: number | undefined;
}

export const numbered = (steps: readonly LaneStep[]): Numbered[] =>
  steps.map((step, index) => ({ step, number: index + 1, at: millis(step.at) }));

/** A figure that one claimant held from one moment to another. */
export interface Held {
  who: string;
  party: string;
  from: number;
  to: number;
  lower: number | null;
  upper: number | null;
}

/** Each claimant's figure while it stood: until the next of theirs, until it was taken back, or to the end of the chart. */
export function heldFigures(steps: readonly Numbered[], end: number): Held[] {
  const held: Held[] = [];
  const open = new Map<string, Held>();
  const close = (who: string, at: number): void => {
    const before = open.get(who);
    if (before === undefined) return;
    open.delete(who);
    if (at > before.from) held.push({ ...before, to: at });
  };
  for (const { step, at } of steps) {
    // What was added is part of a sum, not a figure that anybody holds.
    if (at === undefined || step.cause === 'increment') continue;
    const { who, party, lower, upper } = step;
    const before = open.get(who);
    if (step.cause === 'repeat' && before !== undefined && before.lower === lower && before.upper === upper) continue;
    close(who, at);
    if (step.cause !== 'retraction') open.set(who, { who, party, from: at, to: end, lower, upper });
  }
  for (const who of [...open.keys()]) close(who, end);
  return held;
}

/** The count at which a step's mark stands: its only bound, or the upper one. */
export const levelOf = ({ lower, upper }: Pick<LaneStep, 'lower' | 'upper'>): number | undefined =>
  upper ?? lower ?? undefined;

/** Steps whose marks would fall on each other, told as one mark. */
export interface Mark {
  x: number;
  y: number;
  steps: Numbered[];
}

/** Joins marks nearer than `reach` pixels in both directions. */
export function joinMarks(marks: readonly Mark[], reach: number): Mark[] {
  const joined: Mark[] = [];
  for (const mark of marks) {
    const near = joined.find(({ x, y }) => Math.abs(x - mark.x) < reach && Math.abs(y - mark.y) < reach);
    if (near === undefined) joined.push({ ...mark, steps: [...mark.steps] });
    else near.steps.push(...mark.steps);
  }
  return joined;
}

/** "1", "2–4", "2, 5": the numbers of a mark as they are printed. */
export function tellNumbers(steps: readonly Numbered[]): string {
  const runs: [number, number][] = [];
  for (const { number } of steps) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}

/** The figure that was told last and still stands: neither taken back nor only added to another. */
export const lastTold = (steps: readonly LaneStep[]): LaneStep | undefined => {
  const taken = new Set(steps.filter(({ cause }) => cause === 'retraction').map(({ claim }) => claim));
  return steps.findLast(({ cause, claim }) => cause !== 'retraction' && cause !== 'increment' && !taken.has(claim));
};
