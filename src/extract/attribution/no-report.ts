import type { Syntax, Token } from '../../parse/token.js';
import { childWith } from './clause.js';
import type { AttributionLexicon, CueVerb } from './lexicon.js';

// Verbs of the lexicon in places where they report nothing.

const hasInfinitive = (syntax: Syntax, token: Token): boolean =>
  (syntax.children[token.index] ?? []).some(
    c => syntax.tokens[c]?.lower === 'to' || syntax.tokens[c]?.deprel === 'aux',
  ) || token.deprel === 'xcomp';

/** Infinitives and "-ing" forms without a source of their own say what might be said, not what was. */
export function isBareForm(syntax: Syntax, token: Token, lexicon: AttributionLexicon): boolean {
  if (token.xpos !== 'VB' || childWith(syntax, token.index, 'nsubj', 'aux') !== null) return false;
  const before = syntax.tokens[token.index - 1];
  // "Six in ten say": taken for an infinitive, but nothing makes it one.
  if (
    before &&
    before.sentence === token.sentence &&
    ['NOUN', 'PROPN', 'NUM', 'PRON'].includes(before.upos) &&
    !hasInfinitive(syntax, token)
  )
    return false;
  const head = syntax.tokens[token.head];
  return !(['xcomp', 'advcl'].includes(token.deprel) && head !== undefined && lexicon.aspect.has(head.lemma));
}

/** "who asked not to be named": how a source wishes to stand in the report is nothing that it says. */
const isAnonymity = (syntax: Syntax, token: Token): boolean =>
  (syntax.children[token.index] ?? []).some(c => {
    const child = syntax.tokens[c];
    return child?.deprel === 'xcomp' && ['name', 'identify', 'quote', 'cite'].includes(child.lemma) && c > token.index;
  });

/** "claimed 27 lives", "time will tell". */
export function isIdiom(syntax: Syntax, token: Token, lexicon: AttributionLexicon): boolean {
  const object = childWith(syntax, token.index, 'obj');
  const subject = childWith(syntax, token.index, 'nsubj');
  if (['ask', 'request', 'want', 'wish'].includes(token.lemma) && isAnonymity(syntax, token)) return true;
  return (
    (object !== null && lexicon.idioms.has(`${token.lemma} ${object.lemma}`)) ||
    (subject !== null && lexicon.idioms.has(`${subject.lemma} ${token.lemma}`))
  );
}

/** "The mayor, asked if he would resign, said he would not": who is asked or told between commas does not say it. */
export function isAside(syntax: Syntax, token: Token, cue: CueVerb): boolean {
  if (!cue.frames.has('tell') || !/^VB[DN]$/.test(token.xpos) || syntax.tokens[token.index - 1]?.text !== ',')
    return false;
  if (!['NOUN', 'PROPN'].includes(syntax.tokens[token.index - 2]?.upos ?? '')) return false;
  const end = syntax.sentences[token.sentence]?.last ?? token.index;
  for (let i = token.index + 1; i < end; i += 1) {
    if (syntax.tokens[i]?.text !== ',') continue;
    let next = i + 1;
    while (syntax.tokens[next]?.upos === 'ADV') next += 1;
    if (/^(?:VB[DZ]|MD)$/.test(syntax.tokens[next]?.xpos ?? '')) return true;
  }
  return false;
}
