import type { Claim, Toll } from '../../../model/reading.js';
import type { Draft } from '../../draft.js';
import { inTime } from './chunk.js';
import type { Harmed } from './parts.js';

// How a count enters the sum where the counts beside it tell: what "more" is added to, whose part children are.

interface Counted {
  harmed: Harmed;
  claim: Claim;
  toll: Toll;
}

/** How far back, in sentences, the people may stand of whom children or women are a part. */
const NEAR = 4;
/** Kinds of people that every crowd may hold. */
const KINDS = new Set(['children', 'women', 'elderly']);

/** "Fourteen were killed. Forty-seven more were hurt.": added to the dead they are a count of their own. */
function isOtherHarm(one: Counted, before: readonly Counted[]): boolean {
  if (one.toll.accounting !== 'increment' || one.harmed.found.formerly) return false;
  const last = before.at(-1);
  if (!last || last.toll.harm === one.toll.harm) return false;
  return before.every(({ toll }) => toll.harm !== one.toll.harm);
}

const AT = new Set(['in', 'at', 'near', 'on', 'outside']);

/** Names that a sentence says something is at, known as places or not. */
function scenesOf({ syntax, times }: Draft, sentence: number): Set<string> {
  const { first = 0, last = 0 } = syntax.sentences[sentence] ?? {};
  const names = syntax.tokens.slice(first, last).filter((token, i, all) => {
    const before = all[i - 1]?.lower === 'the' ? all[i - 2] : all[i - 1];
    return token.upos === 'PROPN' && AT.has(before?.lower ?? '') && !inTime(times, token);
  });
  return new Set(names.map(({ lower }) => lower));
}

/** Does the part's sentence name no scene but those of the whole's? */
function sameScene(draft: Draft, part: Counted, whole: Counted): boolean {
  const known = scenesOf(draft, whole.harmed.group.sentence);
  return (
    part.toll.places.every(place => whole.toll.places.includes(place)) &&
    [...scenesOf(draft, part.harmed.group.sentence)].every(name => known.has(name))
  );
}

/** "killing 14 people … Nine children were killed": the nearest larger count of people, of the same harm, scope, place and day. */
function wholeOf(draft: Draft, one: Counted, before: readonly Counted[]): Counted | null {
  const { toll, harmed } = one;
  if (toll.accounting !== 'total' || !KINDS.has(toll.victims.subgroup ?? '')) return null;
  const most = toll.upper ?? toll.lower ?? Infinity;
  return (
    before.findLast(told => {
      const { toll: whole, harmed: earlier } = told;
      if (harmed.group.sentence - earlier.group.sentence > NEAR || whole.harm !== toll.harm) return false;
      if (whole.victims.status !== 'unknown' || whole.victims.subgroup || whole.scope !== toll.scope) return false;
      if (whole.accounting !== 'total' || (whole.lower ?? whole.upper ?? 0) <= most) return false;
      const sameDay = !toll.when || !whole.when || toll.when.earliest === whole.when.earliest;
      return sameDay && sameScene(draft, one, told);
    }) ?? null
  );
}

/** Puts right, in order of text, how each count enters the sum. */
export function reckon(draft: Draft, counted: readonly Counted[]): void {
  counted.forEach((one, i) => {
    const before = counted.slice(Math.max(0, i - LOOK_BACK), i);
    if (isOtherHarm(one, before)) one.toll.accounting = 'total';
    const whole = wholeOf(draft, one, before);
    if (!whole) return;
    one.toll.accounting = 'part';
    one.toll.partOf = whole.claim.id;
  });
}

/** How many counts back a count may be set against. */
const LOOK_BACK = 12;
