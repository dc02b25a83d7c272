import { hashText, type Passage } from './passages.js';
import { Postings } from './postings.js';

/** Words of the same sentence on this many days of one outlet are its standing matter. */
export const DAYS = 4;
/** A shorter sentence ("The army did not comment.") is stock, not standing, and harmless. */
const SHORTEST = 4;

export interface Published {
  outlet: string | null;
  agency: string | null;
  published: string | null;
  passages: readonly Passage[];
}

const voicesOf = ({ outlet, agency }: Pick<Published, 'outlet' | 'agency'>): string[] =>
  [...new Set([outlet, agency])].filter(voice => voice !== null);

const keys = new WeakMap<Passage, Map<string, number>>();

/** Found once for each voice and sentence: a report is compared with many. */
function keyOf(voice: string, passage: Passage): number {
  let known = keys.get(passage);
  if (!known) keys.set(passage, (known = new Map()));
  let key = known.get(voice);
  if (key === undefined) known.set(voice, (key = hashText(passage.words.join(' '), hashText(voice))));
  return key;
}

/** Number of an ISO 8601 day; null where there is none. */
function dayOf(published: string | null): number | null {
  const day = Math.floor(Date.parse(published?.slice(0, 10) ?? '') / 86_400_000);
  return Number.isFinite(day) && day >= 0 ? day : null;
}

/** A sentence as a voice has it: `day` is when the voice itself printed it, null where it is only credited. */
export interface VoicedSentence {
  /** 32-bit hash of voice and words. */
  key: number;
  day: number | null;
}

/** Sentences of a report that may be, or make, standing matter, by each voice that it is printed by or credited to. */
export function voicedSentences(report: Published): VoicedSentence[] {
  // Who prints it, not whom it is credited to: one wire story lies in many papers for many days.
  const printer = report.outlet ?? report.agency;
  const day = dayOf(report.published);
  const found = new Map<number, VoicedSentence>();
  for (const voice of voicesOf(report))
    for (const passage of report.passages) {
      if (passage.words.length < SHORTEST) continue;
      const key = keyOf(voice, passage);
      found.set(key, { key, day: voice === printer ? day : (found.get(key)?.day ?? null) });
    }
  return [...found.values()];
}

type Voiced = Pick<Published, 'outlet' | 'agency'>;

/** Is a sentence standing matter of the report's outlet or agency, given who tells that of keys? */
export const isStandingBy =
  (isStanding: (key: number) => boolean) =>
  (report: Voiced, passage: Passage): boolean =>
    (report.outlet !== null && isStanding(keyOf(report.outlet, passage))) ||
    (report.agency !== null && report.agency !== report.outlet && isStanding(keyOf(report.agency, passage)));

/**
 * Sentences that an outlet or agency prints again and again: method notes, background, instructions. Days are counted,
 * not reports, since the versions of one story repeat theirs within a day. What is asked after depends on which
 * reports were added, not on their order. One look-up a sentence.
 */
export class StandingMatter {
  /** Days (at most `DAYS`) by voice and sentence. */
  readonly #days = new Postings(DAYS, (a, b) => a < b);

  /** Bytes of the arrays. */
  get bytes(): number {
    return this.#days.bytes;
  }

  add(report: Published): void {
    for (const { key, day } of voicedSentences(report)) if (day !== null) this.#days.add(key, day);
  }

  /** Is the sentence standing matter of the report's outlet or agency? */
  has(report: Voiced, passage: Passage): boolean {
    return isStandingBy(key => this.#days.get(key).length >= DAYS)(report, passage);
  }
}
