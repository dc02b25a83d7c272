import type { Attribution } from '../../../model/reading.js';
import { cut, type Span } from '../../../model/span.js';
import type { Token } from '../../../parse/token.js';
import { actorByNounPhrase } from '../../actors/lookup.js';
import { phraseBounds } from '../../actors/phrase.js';
import type { Draft } from '../../draft.js';
import { tokenAt } from './words.js';

// "The minister said:" closes a paragraph; the paragraphs after it are hers, without quotation marks, to the end of the statement.

/** How many paragraphs a statement may run. */
const LONGEST = 30;

/** The verb of saying that ends a paragraph before its colon. */
function sayingVerb(draft: Draft, block: Span, says: (token: Token) => boolean): Token | null {
  const { tokens } = draft.syntax;
  const colon = tokenAt(draft.syntax, block.end - 1);
  if (tokens[colon]?.text !== ':') return null;
  for (let i = colon - 1; i > colon - 6; i -= 1) {
    const token = tokens[i];
    if (!token || token.start < block.start) return null;
    if (token.upos === 'VERB' && says(token)) return token;
  }
  return null;
}

function subjectOf(draft: Draft, verb: Token): number | null {
  const { tokens, children } = draft.syntax;
  const subject = (children[verb.index] ?? []).find(c => c < verb.index && tokens[c]?.deprel.startsWith('nsubj'));
  if (subject !== undefined) return subject;
  const before = tokens[verb.index - 1];
  return before && before.sentence === verb.sentence && ['NOUN', 'PROPN'].includes(before.upos) ? before.index : null;
}

/** The block that an offset lies in, by halving. */
function blockAt(blocks: readonly Span[], offset: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The attribution of an opened statement that a figure stands in; null where none was opened, or other blocks than prose intervene. */
export function openedStatement(
  draft: Draft,
  figure: Span,
  made: Map<number, Attribution>,
  id: () => string,
  says: (token: Token) => boolean,
): Attribution | null {
  const { text } = draft.syntax;
  const blocks = draft.view.blocks;
  const own = blockAt(blocks, figure.start);
  for (let i = own - 1; i >= Math.max(0, own - LONGEST); i -= 1) {
    const block = blocks[i];
    if (!block || block.kind !== 'prose') return null;
    if (text[block.end - 1] !== ':') continue;
    const verb = sayingVerb(draft, block, says);
    const subject = verb && subjectOf(draft, verb);
    const opened = blocks[i + 1];
    const last = blocks[own];
    // An opened quotation has marks of its own; it ends where they close.
    if (!verb || subject === null || !opened || !last || /^["“‘«]/.test(text.slice(opened.start))) return null;
    const known = made.get(verb.index);
    if (known) {
      known.content = [cut(text, opened.start, last.end)];
      return known;
    }
    return add(draft, verb, subject, { start: opened.start, end: last.end }, made, id);
  }
  return null;
}

function add(
  draft: Draft,
  verb: Token,
  subject: number,
  content: Span,
  made: Map<number, Attribution>,
  id: () => string,
): Attribution {
  const { tokens, text } = draft.syntax;
  const [first, last] = phraseBounds(draft.syntax, subject);
  const attribution: Attribution = {
    id: id(),
    source: cut(text, tokens[first]?.start ?? 0, tokens[last]?.end ?? 0),
    cue: cut(text, verb.start, verb.end),
    content: [cut(text, content.start, content.end)],
    kind: 'indirect',
    sense: 'assert',
    speaker: actorByNounPhrase(draft, subject)?.id ?? null,
    within: null,
    rule: 'toll-opened-statement',
  };
  made.set(verb.index, attribution);
  draft.attributions.push(attribution);
  return attribution;
}
