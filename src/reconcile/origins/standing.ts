import { hashText, type Passage } from './passages.js';

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

const keyOf = (voice: string, passage: Passage): string =>
  `${voice}\u0000${hashText(passage.words.join(' '))} ${hashText(passage.words.join(' '), 0x9e3779b1)}`;

/**
 * Sentences that an outlet or agency prints again and again: method notes, background, instructions. Days are counted,
 * not reports, since the versions of one story repeat theirs within a day. What is asked after depends on which
 * reports were added, not on their order. One look-up a sentence.
 */
export class StandingMatter {
  /** Days (at most `DAYS`) by voice and sentence. */
  readonly #days = new Map<string, string[]>();

  add(report: Published): void {
    const day = report.published?.slice(0, 10);
    if (!day) return;
    for (const passage of report.passages) {
      if (passage.words.length < SHORTEST) continue;
      for (const voice of voicesOf(report)) {
        const key = keyOf(voice, passage);
        const days = this.#days.get(key);
        if (!days) this.#days.set(key, [day]);
        else if (days.length < DAYS && !days.includes(day)) days.push(day);
      }
    }
  }

  /** Is the sentence standing matter of the report's outlet or agency? */
  has(report: Pick<Published, 'outlet' | 'agency'>, passage: Passage): boolean {
    return voicesOf(report).some(voice => (this.#days.get(keyOf(voice, passage))?.length ?? 0) >= DAYS);
  }
}
