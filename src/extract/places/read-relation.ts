import type { TextSpan } from '../../model/span.js';
import { cut } from '../../model/span.js';
import type { PlaceLexicon, RelationClass } from './place-lexicon.js';

/** How a place lies to the named one, with the class of its words. */
export interface Relation {
  span: TextSpan & { toward?: string };
  class: RelationClass | 'distance';
}

/** A relation stands within this many characters before its name. */
const REACH = 60;
const DISTANCE =
  /(?:(?:about|some|around|roughly|nearly|just|over)\s+)?\d+(?:[.,]\d+)?\s*(?:-|\s)?(?:kilomet(?:re|er)s?|kms?|miles?|mi|metres?|meters?|m)\s*(?:\(\d+ \w+\)\s*)?$/iu;
const escape = (word: string): string => word.replace(/[-]/g, '[-‐ ]?');

/** Words that close a relation, besides those of the table. */
const CLOSERS = ['of', 'from', 'the', 'outside', 'off'];
const LETTER = /\p{L}/u;

/** The last word before an offset, in lower case; '' where no space stands between. */
function wordBefore(text: string, base: number, offset: number): string {
  let end = offset;
  while (end > base && /\s/.test(text.charAt(end - 1))) end -= 1;
  let start = end;
  while (start > base && LETTER.test(text.charAt(start - 1))) start -= 1;
  return end < offset ? text.slice(start, end).toLowerCase() : '';
}

/** Finds the words before a name that place something relative to it ("30 km south of", "northwest", "outskirts of"). */
export function createRelationReader(
  lexicon: PlaceLexicon,
): (text: string, from: number, start: number) => Relation | null {
  const words = [...lexicon.relations.keys()].sort((a, b) => b.length - a.length);
  const one = words.map(escape).join('|');
  const before = new RegExp(
    `(?:^|[^\\p{L}-])((?:to the |in the |the )?(${one})(?: and (?:${one}))?(?: of| from| part of| parts of)?(?: the)?)\\s+$`,
    'iu',
  );
  const away = /(?:^|[^\p{L}-])((?:away )?from|outside|off)\s+$/iu;
  // Most names have none of these words before them.
  const closers = new Set([...CLOSERS, ...words.map(word => word.split(/[- ]/).at(-1) ?? '')]);
  const classOf = (word: string): RelationClass =>
    lexicon.relations.get(word.toLowerCase()) ??
    lexicon.relations.get(word.toLowerCase().replace(/[‐ ]/g, '-')) ??
    lexicon.relations.get(word.toLowerCase().replace(/[-‐ ]/g, '')) ??
    'side';
  return (text, from, start) => {
    const base = Math.max(from, start - REACH);
    if (!closers.has(wordBefore(text, base, start))) return null;
    const left = text.slice(base, start);
    const found = before.exec(left);
    const step = found ?? away.exec(left);
    if (!step?.[1]) return null;
    const phrase = step[1].replace(/^(?:to the |in the |the )/iu, '');
    const phraseStart =
      start - (left.length - (step.index + step[0].lastIndexOf(step[1]))) + (step[1].length - phrase.length);
    const measured = DISTANCE.exec(text.slice(base, phraseStart).replace(/(?:to the )$/iu, ''));
    if (!found && !measured) return null;
    const first = measured ? base + measured.index : phraseStart;
    const span = cut(text, first, phraseStart + phrase.trimEnd().length);
    return { span, class: measured ? 'distance' : classOf(found?.[2] ?? '') };
  };
}
