import type { Time } from '../../model/reading.js';
import type { Syntax } from '../../parse/token.js';
import type { Atom } from './atoms.js';
import { formatDay } from './civil.js';
import { type Expression, shownOrder, statedZone, toExpressions } from './expressions.js';
import { chooseMatches, findMatches, type Grammar, type Slots } from './grammar.js';
import { namesDate, resolveDuration, resolvePoint, resolveReference, resolveSet, type Resolved } from './resolve.js';
import type { Scene, Told } from './scene.js';
import { isInName } from './name-words.js';
import { num } from './slots.js';
import { withEdtf } from './open-ends.js';
import { directionAt, type IsHeadline } from './direction.js';
import type { TenseWords } from './verb-direction.js';

/** Compiled data of one language. */
export interface TimeReader {
  grammar: Grammar;
  tense: TenseWords;
}

/** One text to read. */
export interface TimeText {
  text: string;
  syntax: Syntax;
  atoms: readonly Atom[];
  /** Day number the report speaks from. */
  reference: number | null;
  isHeadline: IsHeadline;
}

/** How many expressions on either side a clock time may take its day from. */
const NEAR = 12;

/** Reads expressions one after the other and keeps the story's running time. */
class Story {
  readonly times: Time[] = [];
  unplaced = false;
  private readonly told: Told[] = [];
  private readonly dayFirst: boolean | null;
  private readonly zone: string | null;
  private readonly localZone: string | null;

  constructor(
    private readonly reader: TimeReader,
    private readonly input: TimeText,
    private readonly expressions: readonly Expression[],
  ) {
    this.dayFirst = shownOrder(expressions);
    this.zone = statedZone(expressions, 'zone');
    this.localZone = statedZone(expressions, 'localzone');
  }

  read(): void {
    this.expressions.forEach((expression, i) => {
      if (/zone$/.test(expression.match.build)) return;
      const resolved = this.resolve(i);
      if (!resolved) return;
      const id = `t${this.times.length + 1}`;
      this.times.push(this.toTime(id, expression, resolved));
      if (resolved.told) {
        const { period, part, minutes } = resolved.told;
        this.told.push({ period, part, minutes, id, sentence: expression.sentence, block: expression.block });
      }
      if (
        resolved.origin === 'none' &&
        /X/.test(resolved.value) &&
        resolved.type !== 'SET' &&
        resolved.type !== 'DURATION'
      )
        this.unplaced ||= this.input.reference === null;
    });
  }

  private scene(i: number, direction: Scene['direction'] | null = null): Scene {
    const expression = this.expressions[i];
    const { atoms, syntax, isHeadline, reference } = this.input;
    const { first, last } = expression?.group ?? { first: 0, last: 1 };
    return {
      reference,
      direction: direction ?? directionAt({ syntax, words: this.reader.tense }, atoms, first, last, isHeadline),
      told: this.told,
      sentence: expression?.sentence ?? 0,
      block: expression?.block ?? 0,
      sentenceDay: null,
      dayFirst: this.dayFirst,
    };
  }

  private resolve(i: number): Resolved | null {
    const expression = this.expressions[i];
    if (!expression) return null;
    const { slots } = expression;
    switch (expression.match.build) {
      case 'point':
        return this.resolvePoint(i, this.zoned(slots));
      case 'duration':
        return resolveDuration(slots, this.scene(i, 'open'));
      case 'set':
        return resolveSet(slots);
      case 'ref':
        return resolveReference(slots);
      default:
        return null;
    }
  }

  private resolvePoint(i: number, slots: Slots): Resolved | null {
    const scene = this.scene(i);
    const expression = this.expressions[i];
    if (!expression?.closes) return this.openingOfRange(i, slots, scene);
    const opening = this.expressions[i - 1];
    if (opening?.match === expression.match && slots.hour !== undefined && !namesDate(slots))
      return this.closingClock(slots, scene);
    if (namesDate(slots) || num(slots, 'sign') !== null) return resolvePoint(slots, scene);
    const before = this.dayBefore(i);
    const found = resolvePoint(slots, { ...scene, sentenceDay: before ?? this.dayAfter(i) });
    // A day that comes after its clock time tells itself; the clock time is not to be counted from.
    return found && before === null && this.dayAfter(i) ? { ...found, told: null } : found;
  }

  /** The first of a range takes its year from the last: it is the latest such date before it. */
  private openingOfRange(i: number, slots: Slots, scene: Scene): Resolved | null {
    const { match } = this.expressions[i] ?? {};
    let last = i;
    while (this.expressions[last + 1]?.match === match) last += 1;
    const end = this.resolvePoint(last, this.zoned(this.expressions[last]?.slots ?? {}));
    const ends = end?.told?.period;
    if (slots.year !== undefined || slots.yy !== undefined || slots.month === undefined || !ends)
      return resolvePoint(slots, { ...scene, sentenceDay: this.dayBefore(i) ?? this.dayAfter(i) });
    const found = resolvePoint(slots, { ...scene, reference: ends.start, direction: 'past' });
    return found && { ...found, origin: end.origin, anchor: end.anchor };
  }

  /** "from 10 p.m. to 6 a.m.": the last hour of a range follows the first. */
  private closingClock(slots: Slots, scene: Scene): Resolved | null {
    const opening = this.told.at(-1);
    const found = resolvePoint(slots, { ...scene, sentenceDay: opening ?? null });
    if (!opening || !found?.told || found.told.period.start !== opening.period.start) return found;
    if (opening.minutes === null || (found.told.minutes ?? 0) >= opening.minutes) return found;
    const next = {
      ...opening,
      minutes: null,
      part: null,
      period: { unit: 'day', start: opening.period.start + 1 },
    } as const;
    return resolvePoint(slots, { ...scene, sentenceDay: next });
  }

  /** The last day told in the same sentence. */
  private dayBefore(i: number): Told | null {
    const sentence = this.expressions[i]?.sentence;
    const near = this.told.slice(-NEAR);
    return near.findLast(told => told.sentence === sentence && told.period.unit === 'day') ?? null;
  }

  /** The next day told in the same sentence. */
  private dayAfter(i: number): Told | null {
    const { sentence, block } = this.expressions[i] ?? { sentence: 0, block: 0 };
    for (let next = i + 1; next <= i + NEAR && this.expressions[next]?.sentence === sentence; next += 1) {
      const slots = this.expressions[next]?.slots ?? {};
      if (this.expressions[next]?.match.build !== 'point' || !namesDate(slots)) continue;
      const told = resolvePoint(slots, this.scene(next))?.told;
      if (told?.period.unit === 'day')
        return { period: told.period, part: null, minutes: null, id: formatDay(told.period.start), sentence, block };
    }
    return null;
  }

  /** Clock times without a zone take the one the report states for all. */
  private zoned(slots: Slots): Slots {
    if (slots.hour === undefined && slots.hhmm === undefined && slots.noon === undefined) return slots;
    if (slots.zone !== undefined || slots.zonehours !== undefined) return slots;
    const zone = slots.local === undefined ? this.zone : this.localZone;
    return zone === null ? slots : { ...slots, zone };
  }

  private toTime(id: string, expression: Expression, resolved: Resolved): Time {
    const { atoms, text, reference } = this.input;
    const start = atoms[expression.group.first]?.start ?? 0;
    const end = atoms[expression.group.last - 1]?.end ?? start;
    const { type, value, origin } = resolved;
    const before = atoms[expression.group.first - 1]?.lower ?? '';
    const { edtf, earliest, latest } = withEdtf(resolved, before, reference);
    const anchor = resolved.anchor ?? (origin === 'published' && reference !== null ? formatDay(reference) : null);
    const zone = /T\d\d:\d\d(?::\d\d)?(Z|[+-]\d\d:\d\d)$/.exec(value)?.[1] ?? null;
    return {
      id,
      start,
      end,
      text: text.slice(start, end),
      type,
      value,
      edtf,
      earliest,
      latest,
      zone,
      resolvedFrom: origin,
      anchor,
      rule: `times/${expression.match.rule}`,
    };
  }
}

/** Reads every expression of time in a text, in order. */
export function readTimes(reader: TimeReader, input: TimeText): { times: Time[]; unplaced: boolean } {
  const { atoms, syntax, isHeadline } = input;
  const found = chooseMatches(findMatches(reader.grammar, atoms), atoms.length);
  const matches = found.filter(match => !isInName(match, atoms, syntax, isHeadline));
  const story = new Story(reader, input, toExpressions(matches, atoms));
  story.read();
  return { times: story.times, unplaced: story.unplaced };
}
