import type { Token } from '../../../parse/token.js';
import type { Draft } from '../../draft.js';
import { inTime, runHead } from './chunk.js';
import { withOfPhrase } from './counted-noun.js';
import type { Group } from './group.js';
import type { TollLexicon } from './lexicon.js';
import { peopleNoun } from './people.js';

/** "In April, a herder died", "In Orsk, a nurse": a time or place before the comma, no name that the phrase explains. */
function opensSentence(draft: Draft, name: Token): boolean {
  let at = name.index;
  while (draft.syntax.tokens[at - 1]?.upos === 'PROPN') at -= 1;
  const before = draft.syntax.tokens[at - 1];
  return (
    inTime(draft.times, name) ||
    (before?.sentence === name.sentence && ['in', 'at', 'near', 'on', 'outside'].includes(before.lower))
  );
}

/** "a", "an" before one person: "a nurse was killed". An apposition ("Roe, a nurse, …") names nobody new. */
export function articleGroup(draft: Draft, token: Token, lexicon: TollLexicon): Group | null {
  const { syntax } = draft;
  const noun = runHead(syntax, token.index + 1, draft.times, lexicon);
  const people = noun === null ? null : peopleNoun(syntax, noun, lexicon);
  if (
    noun === null ||
    !people ||
    (/(?:s|men|people|children)$/.test(syntax.tokens[noun]?.lower ?? '') && syntax.tokens[noun]?.xpos === 'NNS')
  )
    return null;
  const comma = syntax.tokens[token.index - 1];
  const name = syntax.tokens[token.index - 2];
  if (comma?.text === ',' && comma.sentence === token.sentence && name?.upos === 'PROPN' && !opensSentence(draft, name))
    return null;
  return {
    figure: { start: token.start, end: token.end, text: token.text },
    lower: 1,
    upper: 1,
    hedge: 'exact',
    zero: false,
    article: true,
    sentence: token.sentence,
    left: token.index,
    first: token.index,
    numberLast: token.index,
    last: withOfPhrase(draft, noun, lexicon),
    noun,
    people,
    partitive: null,
    whole: null,
    counted: false,
  };
}
