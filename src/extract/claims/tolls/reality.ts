import type { Draft } from '../../draft.js';
import { isNominal } from './chunk.js';
import type { Found } from './found.js';
import type { Group } from './group.js';
import type { TollLexicon } from './lexicon.js';
import { isBe, isHave, same } from './words.js';

// What did not happen is no toll: plans, threats, wishes, suppositions, what is denied in so many words, and rates.

/** How many words left of a predicate its modal, negation or intention may stand. */
const WINDOW = 5;

function beforePredicate(draft: Draft, found: Found, lexicon: TollLexicon): boolean {
  const { tokens } = draft.syntax;
  const own = tokens[found.predicate];
  const is = (cls: string, word: string) => lexicon.words(cls).has(word);
  let perfect = false;
  for (let i = found.predicate - 1; i >= found.predicate - WINDOW; i -= 1) {
    const token = tokens[i];
    if (!token || !same(token, own) || /^[;:"“”]$/.test(token.text)) return false;
    if (is('negative', token.lower) && token.upos !== 'DET') return true;
    if (is('modal', token.lower) && token.upos === 'AUX') return true;
    if (isHave(token)) perfect = true;
    if (token.lower === 'to' && token.upos === 'PART') return !perfect && !governed(draft, i, lexicon);
    if (token.upos !== 'AUX' && token.upos !== 'ADV' && !isBe(token)) {
      if (is('intend', token.lemma.toLowerCase())) return true;
      // "threat of killing", "accused of killing": only the word before the preposition decides.
      if (token.upos !== 'ADP') return false;
    }
  }
  return false;
}

/** "managed to free", "are believed to hold", "went on to kill": what follows "to" was done. */
function governed(draft: Draft, to: number, lexicon: TollLexicon): boolean {
  const { tokens } = draft.syntax;
  let at = to - 1;
  while (tokens[at]?.upos === 'ADV') at -= 1;
  const lemma = tokens[at]?.lemma.toLowerCase() ?? '';
  if (
    lexicon.words('implicative').has(lemma) ||
    lexicon.words('implicative').has(tokens[at - 1]?.lemma.toLowerCase() ?? '')
  )
    return true;
  return lexicon.words('raisepassive').has(lemma) || lexicon.words('raise').has(lemma);
}

/** "if 12 die", "whether three were killed". */
function underCondition(draft: Draft, group: Group, found: Found, lexicon: TollLexicon): boolean {
  const { tokens } = draft.syntax;
  const from = Math.min(group.left, found.predicate);
  for (let i = from - 1; i >= from - 8; i -= 1) {
    const token = tokens[i];
    if (!token || !same(token, tokens[from]) || /^[,;:"“”]$/.test(token.text)) return false;
    if (lexicon.words('hypothetical').has(token.lower) && token.upos === 'SCONJ') return true;
  }
  return false;
}

/** "demanded the release of 12", "agreed on an exchange of 20 prisoners": the act itself is only wanted. */
function wantedAct(draft: Draft, found: Found, lexicon: TollLexicon): boolean {
  const { tokens } = draft.syntax;
  if (tokens[found.predicate]?.upos !== 'NOUN') return false;
  for (let i = found.predicate - 1; i >= found.predicate - WINDOW; i -= 1) {
    const token = tokens[i];
    if (!token || !same(token, tokens[found.predicate]) || /^[,;:]$/.test(token.text)) return false;
    if (lexicon.words('intend').has(token.lemma.toLowerCase()) && token.upos !== 'ADJ') return true;
    if (lexicon.words('modal').has(token.lower) && token.upos === 'AUX') return true;
    if (['NOUN', 'PROPN', 'VERB'].includes(token.upos)) return false;
  }
  return false;
}

/** "the exchange of 20 prisoners will take place": the act is still to come. */
function actToCome(draft: Draft, group: Group, found: Found, lexicon: TollLexicon): boolean {
  const { tokens } = draft.syntax;
  if (tokens[found.predicate]?.upos !== 'NOUN' || found.predicate > group.first) return false;
  for (let i = group.last + 1; i <= group.last + WINDOW + 1; i += 1) {
    const token = tokens[i];
    if (!token || !same(token, tokens[group.first]) || /^[,;:]$/.test(token.text)) return false;
    if (token.upos === 'AUX') return lexicon.words('modal').has(token.lower);
    if (token.upos === 'VERB') return false;
  }
  return false;
}

/** "nine people a day", "12 deaths per week", "one every hour". */
export function isRate(draft: Draft, group: Group, lexicon: TollLexicon): boolean {
  const { tokens } = draft.syntax;
  for (let i = group.last + 1; i <= group.last + 3; i += 1) {
    const token = tokens[i];
    if (!token || !same(token, tokens[group.first])) return false;
    const unit = tokens[i + 1]?.lower ?? '';
    // "up from five an hour ago": a time, no rate.
    if (tokens[i + 2]?.lower === 'ago') return false;
    // "freed 19 captives in a night raid": the unit is of another phrase.
    const compound = same(tokens[i + 2], token) && isNominal(tokens[i + 2]);
    if (lexicon.words('rate').has(token.lower) && lexicon.words('rateunit').has(unit) && !compound) return true;
    if (lexicon.words('ratealone').has(token.lower)) return true;
  }
  return false;
}

/** "the toll would have been 1,000". */
function supposedValue(draft: Draft, group: Group, found: Found, lexicon: TollLexicon): boolean {
  const from = Math.min(group.first, found.predicate);
  return draft.syntax.tokens
    .slice(from, Math.max(group.first, found.predicate))
    .some(t => t.upos === 'AUX' && lexicon.words('modal').has(t.lower));
}

/** "We did not lose 31 men": an exact number of several, in the active voice, denied by nothing but "not". */
export function asDenied(draft: Draft, group: Group, found: Found, lexicon: TollLexicon): Found {
  const { tokens } = draft.syntax;
  const verb = tokens[found.predicate];
  const several = group.hedge === 'exact' && (group.lower ?? 0) > 1 && group.lower === group.upper && !group.article;
  if (found.role !== 'object' || !several || verb?.upos !== 'VERB' || found.denied) return found;
  const [no, auxiliary] = [tokens[found.predicate - 1], tokens[found.predicate - 2]];
  const negated = same(auxiliary, verb) && DENIES.has(no?.lower ?? '') && isHave(auxiliary);
  return negated && !underCondition(draft, group, found, lexicon)
    ? { ...found, unreal: false, denied: true, rule: `${found.rule}-denied` }
    : found;
}

const DENIES = new Set(['not', "n't", 'n’t', 'never']);

/** Is what the words tell not said to have happened? */
export function isUnreal(draft: Draft, group: Group, found: Found, lexicon: TollLexicon): boolean {
  if (group.zero || found.denied) return false;
  if (found.role === 'value' && supposedValue(draft, group, found, lexicon)) return true;
  if (found.unreal || isRate(draft, group, lexicon)) return true;
  if (found.role === 'object' && tokensAreVerb(draft, found) && beforePredicate(draft, found, lexicon)) return true;
  if (found.role === 'object' && demanded(draft, found, lexicon)) return true;
  return (
    underCondition(draft, group, found, lexicon) ||
    wantedAct(draft, found, lexicon) ||
    actToCome(draft, group, found, lexicon)
  );
}

/** "demanding that the authorities release a student": a bare form under a verb of wanting. */
function demanded(draft: Draft, found: Found, lexicon: TollLexicon): boolean {
  const { tokens } = draft.syntax;
  const verb = tokens[found.predicate];
  if (!verb || verb.lower !== verb.lemma.toLowerCase() || verb.upos !== 'VERB') return false;
  for (let i = found.predicate - 1; i >= found.predicate - 8; i -= 1) {
    const token = tokens[i];
    if (!token || !same(token, verb)) return false;
    if (token.upos === 'VERB' && lexicon.words('intend').has(token.lemma.toLowerCase())) return true;
  }
  return false;
}

const tokensAreVerb = (draft: Draft, found: Found): boolean => draft.syntax.tokens[found.predicate]?.upos !== 'NOUN';
