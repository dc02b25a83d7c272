import { hashText, type Passage } from './passages.js';
import { Postings } from './postings.js';

/** Words of the same sentence on this many days of one outlet are its standing matter. */
const DAYS = 4;
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

const keyOf = (voice: string, { words }: Passage): number => hashText(words.join(' '), hashText(voice));

/** Number of an ISO 8601 day; null where there is none. */
function dayOf(published: string | null): number | null {
  const day = Math.floor(Date.parse(published?.slice(0, 10) ?? '') / 86_400_000);
  return Number.isFinite(day) && day >= 0 ? day : null;
}

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
    const day = dayOf(report.published);
    // Who prints it, not whom it is credited to: one wire story lies in many papers for many days.
    const voice = report.outlet ?? report.agency;
    if (day === null || voice === null) return;
    for (const passage of report.passages) {
      if (passage.words.length < SHORTEST) continue;
      this.#days.add(keyOf(voice, passage), day);
    }
  }

  /** Is the sentence standing matter of the report's outlet or agency? */
  has(report: Pick<Published, 'outlet' | 'agency'>, passage: Passage): boolean {
    return voicesOf(report).some(voice => this.#days.get(keyOf(voice, passage)).length >= DAYS);
  }
}
