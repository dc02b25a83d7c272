import type { Attribution, Reading, Time } from '../model/reading.js';
import type { Span } from '../model/span.js';

/** How far behind the verb of saying, in code points, its own time may stand ("told us on the stairs this morning"). */
const REACH = 50;

const inside = (time: Span, span: Span): boolean => time.start < span.end && span.start < time.end;

/** Words around the verb of saying that are not what was said: from the speaker to a little behind the verb. */
function frameOf({ source, cue, content }: Attribution): Span | null {
  if (!cue || content.length === 0) return null;
  const start = source && cue.start - source.end < REACH && source.start < cue.start ? source.start : cue.start;
  const next = content.find(part => part.start >= cue.end);
  return { start, end: Math.min(cue.end + REACH, next?.start ?? Number.POSITIVE_INFINITY) };
}

/** Does the text go on from the verb to the time without the sentence ending in between? */
const unbroken = (text: string): boolean => !/[.!?]["”’]?\s|\n/.test(text);

/**
 * Times (ids) at which somebody spoke, and the dateline's: when it was said is not when it happened. A time belongs to
 * the saying where the words around its verb hold it and what was said does not.
 */
export function timesOfSaying(reading: Reading): Set<string> {
  const { text, dateline } = reading.document;
  const points = [...text];
  const said = new Set(reading.attributions.flatMap(({ time }) => time ?? []));
  if (dateline?.time) said.add(dateline.time);
  const contents = reading.attributions.flatMap(({ content }) => content);
  for (const attribution of reading.attributions) {
    const frame = frameOf(attribution);
    if (!frame) continue;
    const near = (time: Time): boolean =>
      inside(time, frame) &&
      !contents.some(content => inside(time, content)) &&
      unbroken(points.slice(attribution.cue?.end ?? time.start, time.start).join(''));
    for (const time of reading.times) if (near(time)) said.add(time.id);
  }
  return said;
}
