import type { Attribution } from '../../../model/reading.js';
import { contains, type Span } from '../../../model/span.js';
import type { Draft } from '../../draft.js';
import { tokenAt } from './words.js';

/** Who answers for a figure, and who rejects it. */
export interface Credit {
  /** The innermost attribution whose content covers the figure; null when the report speaks itself. */
  attribution: Attribution | null;
  deniedBy: Attribution | null;
}

/** Senses by which a speaker tells a number. Who condemns, asks or threatens takes it as told. */
const TELLS = new Set(['assert', 'confirm', 'accuse', 'learn', 'think', 'sense']);
const DENIES = new Set(['deny']);

/** "No one has claimed the bomb that killed two": nobody told it. */
const NOBODY = /^(?:no one|nobody|none|neither|no\s)/i;

const tells = (attribution: Attribution): boolean =>
  (!attribution.sense || TELLS.has(attribution.sense)) && !NOBODY.test(attribution.source?.text ?? '');

const lengthAround = (attribution: Attribution, span: Span): number =>
  attribution.content.reduce((least, c) => (contains(c, span) ? Math.min(least, c.end - c.start) : least), Infinity);

const innermostFirst =
  (span: Span) =>
  (a: Attribution, b: Attribution): number =>
    lengthAround(a, span) - lengthAround(b, span) || (a.within === b.id ? -1 : b.within === a.id ? 1 : 0);

/** Attributions by the sentences that their contents touch. */
function indexBySentence(draft: Draft): Map<number, Attribution[]> {
  const { tokens } = draft.syntax;
  const index = new Map<number, Attribution[]>();
  const sentenceAt = (offset: number): number => tokens[tokenAt(draft.syntax, offset)]?.sentence ?? -1;
  for (const attribution of draft.attributions) {
    const touched = new Set<number>();
    for (const content of attribution.content)
      for (let s = sentenceAt(content.start); s <= sentenceAt(content.end - 1); s += 1) touched.add(s);
    for (const sentence of touched) index.set(sentence, [...(index.get(sentence) ?? []), attribution]);
  }
  return index;
}

/** Makes the question "who is credited with this figure?" for one report. Who denies a number does not claim it. */
export function createCredits(draft: Draft): (figure: Span) => Credit {
  const index = indexBySentence(draft);
  return figure => {
    const sentence = draft.syntax.tokens[tokenAt(draft.syntax, figure.start)]?.sentence ?? -1;
    const around = (index.get(sentence) ?? [])
      .filter(a => a.content.some(content => contains(content, figure)))
      .sort(innermostFirst(figure));
    const telling = around.filter(tells);
    return {
      attribution: telling.find(a => a.source !== null) ?? telling[0] ?? null,
      deniedBy: around.find(a => DENIES.has(a.sense ?? '')) ?? null,
    };
  };
}
