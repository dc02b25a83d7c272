import type { Toll } from '../model/reading.js';
import type { Span } from '../model/span.js';

// "Nine farmers who were killed at Orsk on 8 March and nine soldiers who were killed at Telmo on 13 March": one sentence, two happenings.

const dayOf = (toll: Toll): string => toll.when?.earliest?.slice(0, 10) ?? '';
const startOf = (toll: Toll): number => toll.figure?.start ?? -1;

/** Are two counts set to different days, by the words of their sentence? */
const differ = (a: Toll, b: Toll): boolean => dayOf(a) !== '' && dayOf(b) !== '' && dayOf(a) !== dayOf(b);

/**
 * The part of its sentence that tells of a toll's own happening: all of it, unless another count in it is of another day; then from
 * the toll's figure to the next one. `beside` are the tolls of the sentence in order of text, this one among them. Offsets of
 * `sentence` and of the result are code points.
 */
export function ownStretch(toll: Toll | null | undefined, beside: readonly Toll[], sentence: Span): Span {
  if (!toll?.figure || !beside.some(other => differ(toll, other))) return sentence;
  const at = beside.indexOf(toll);
  const next = beside[at + 1];
  return {
    start: at > 0 ? toll.figure.start : sentence.start,
    end: next ? startOf(next) : sentence.end,
  };
}
