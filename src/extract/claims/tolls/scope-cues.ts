import type { Scope } from '../../../model/reading.js';
import type { Resources } from '../../../resources/resources.js';
import type { Syntax } from '../../../parse/token.js';

/** A phrase that tells which happening a count is of, and where it must stand to do so. */
export interface ScopeCue {
  words: string[];
  scope: Scope;
  place: 'clause' | 'own' | 'time' | 'perfect' | 'event' | 'near' | 'aftermath' | 'superlative' | 'count';
}

export type ScopeCues = Map<string, ScopeCue[]>;

export function loadScopeCues(resources: Resources, language: string): ScopeCues {
  const cues: ScopeCues = new Map();
  for (const row of resources.table(`lexicons/${language}/claims-scope`)) {
    // The tokenizer parts a possessive from its noun.
    const words = (row['phrase'] ?? '').replace(/'s\b/g, " 's").split(' ');
    const first = words[0] ?? '';
    cues.set(first, [
      ...(cues.get(first) ?? []),
      { words, scope: row['scope'] as Scope, place: row['place'] as ScopeCue['place'] },
    ]);
  }
  return cues;
}

/** A cue where it stands. */
export interface FoundCue {
  cue: ScopeCue;
  at: number;
}

/** Every cue of a stretch of tokens, in order of text. */
export function findCues(syntax: Syntax, first: number, last: number, cues: ScopeCues): FoundCue[] {
  const found: FoundCue[] = [];
  for (let at = first; at < last; at += 1) {
    for (const cue of cues.get(syntax.tokens[at]?.lower ?? '') ?? []) {
      if (cue.words.every((word, k) => syntax.tokens[at + k]?.lower === word)) found.push({ cue, at });
    }
  }
  // "so far confirmed" goes on counting one happening: the shorter "so far" in it opens no sum.
  const counts = found.filter(({ cue }) => cue.place === 'count');
  const inCount = ({ cue, at }: FoundCue): boolean =>
    counts.some(count => count.at <= at && at + cue.words.length <= count.at + count.cue.words.length);
  return counts.length === 0 ? found : found.filter(one => one.cue.place === 'count' || !inCount(one));
}
