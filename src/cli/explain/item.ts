import type { Made } from '../../model/reading.js';
import type { Span } from '../../model/span.js';

/** One thing that the reading says of the words asked about, and why. */
export interface Explained {
  layer: 'part' | 'time' | 'place' | 'actor' | 'attribution' | 'event' | 'claim' | 'relation';
  id: string;
  /** What part of it the words are ("mention", "cue", "figure"). */
  as: string;
  start: number;
  end: number;
  text: string;
  /** What was read, name and value, in a fixed order. */
  read: [string, string][];
  rule: string | null;
  confidence: number | null;
}

export const made = ({ rule, confidence }: Made): Pick<Explained, 'rule' | 'confidence'> => ({
  rule: rule ?? null,
  confidence: confidence ?? null,
});

/** Whether an item's span touches the words asked about; an empty question is a point and must lie inside. */
export const touches = (span: Span, asked: Span): boolean =>
  asked.start === asked.end
    ? span.start <= asked.start && asked.start < span.end
    : span.start < asked.end && asked.start < span.end;

/** Pairs with a value; what is absent is left out. */
export const known = (pairs: readonly (readonly [string, string | number | null | undefined])[]): [string, string][] =>
  pairs.flatMap(([name, value]) =>
    value === null || value === undefined || value === '' ? [] : [[name, String(value)] as [string, string]],
  );
