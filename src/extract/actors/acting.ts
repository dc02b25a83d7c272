import type { Token } from '../../parse/token.js';
import type { Context, Mention } from './mention.js';

// A country or capital is an actor where it says, does or suffers something as one, and a place where things happen in it.

const childCase = (ctx: Context, head: number): string => {
  for (const c of ctx.draft.syntax.children[head] ?? []) {
    const child = ctx.tokens[c];
    if (
      child &&
      (child.deprel === 'case' || child.deprel === 'mark') &&
      /^(?:ADP|SCONJ|PART)$/.test(child.upos) &&
      child.lower !== "'s" &&
      child.lower !== '’s' &&
      c < head
    )
      return child.lower;
  }
  return '';
};

const isVerb = (token: Token | undefined): token is Token =>
  token !== undefined && (token.upos === 'VERB' || token.upos === 'AUX');

const isAct = (ctx: Context, noun: Token | undefined): boolean =>
  noun !== undefined && ctx.lexicon.actNouns.has(noun.lemma.toLowerCase());
const isPlaceNoun = (ctx: Context, noun: Token | undefined): boolean =>
  noun !== undefined &&
  (ctx.lexicon.placeNouns.has(noun.lower) || ctx.lexicon.placeNouns.has(noun.lemma.toLowerCase()));

const doesOnPurpose = (ctx: Context, verb: Token): boolean =>
  ctx.lexicon.agentVerbs.has(verb.lemma.toLowerCase()) || ctx.lexicon.speechVerbs.has(verb.lemma.toLowerCase());

/** The verb of an auxiliary, participle or infinitive chain that the subject acts by. */
const verbOf = (ctx: Context, token: Token): Token | undefined => {
  const head = ctx.tokens[token.head];
  return token.upos === 'VERB' || token.upos === 'AUX' ? token : isVerb(head) ? head : undefined;
};

function asOwner(ctx: Context, mention: Mention, capital: boolean): boolean {
  const owned = ctx.tokens[ctx.tokens[mention.head]?.head ?? -1];
  if (isAct(ctx, owned)) return true;
  if (capital || !owned) return false;
  return !isPlaceNoun(ctx, owned) && owned.upos === 'VERB';
}

/** What a phrase hangs on: the noun right before its preposition, if that is one that decides, else the tree's head. */
function governorOf(ctx: Context, mention: Mention): Token | undefined {
  let at = mention.first - 1;
  while (at > mention.first - 4 && ctx.tokens[at]?.upos !== 'ADP') at -= 1;
  const noun = ctx.tokens[at - 1];
  if (noun?.upos === 'NOUN' && (isAct(ctx, noun) || isPlaceNoun(ctx, noun))) return noun;
  return ctx.tokens[ctx.tokens[mention.head]?.head ?? -1];
}

function underPreposition(ctx: Context, mention: Mention, preposition: string, capital: boolean): boolean {
  const governor = governorOf(ctx, mention);
  if (!governor || isPlaceNoun(ctx, governor)) return false;
  if (preposition === 'by') return isVerb(governor) || isAct(ctx, governor);
  if (preposition === 'between' || preposition === 'with' || preposition === 'against')
    return (
      isAct(ctx, governor) ||
      (isVerb(governor) && (preposition !== 'with' || !capital || doesOnPurpose(ctx, governor))) ||
      !capital
    );
  if (
    preposition === 'of' ||
    preposition === 'on' ||
    preposition === 'to' ||
    preposition === 'from' ||
    preposition === 'for'
  )
    return (
      isAct(ctx, governor) &&
      !(
        capital &&
        preposition !== 'of' &&
        preposition !== 'from' &&
        !/^(?:sanction|pressure|tariff|embargo|message|warning|note|letter|ultimatum)s?$/.test(governor.lemma)
      ) &&
      !(preposition === 'on' && /^(?:attack|strike|assault|offensive|bombardment|raid)/.test(governor.lemma))
    );
  return false;
}

const infinitiveOf = (ctx: Context, verb: Token): Token | undefined =>
  (ctx.draft.syntax.children[verb.index] ?? []).map(c => ctx.tokens[c]).find(child => child?.deprel === 'xcomp');

/** Does a country, capital or seat of government act here? `isSource`: somebody's words are put in its mouth. */
export function acts(ctx: Context, mention: Mention, isSource: boolean): boolean {
  const token = ctx.tokens[mention.head];
  if (!token) return false;
  const capital = mention.entry?.use === 'capital';
  if (mention.entry?.use === 'seat') return true;
  const preposition =
    childCase(ctx, mention.head) ||
    (ctx.tokens[mention.first - 1]?.upos === 'ADP' ? (ctx.tokens[mention.first - 1]?.lower ?? '') : '');
  if (preposition !== '' && !(isSource && preposition === 'to' && false)) {
    if (isSource && token.index === mention.head && preposition === 'to') return true;
    return underPreposition(ctx, mention, preposition, capital);
  }
  const after = ctx.tokens[mention.last + 1];
  if (after && /^['’]s?$/.test(after.text) && after.upos !== 'PUNCT') return asOwner(ctx, mention, capital);
  if (isSource) return true;
  return inClause(ctx, token, capital, 0);
}

function inClause(ctx: Context, token: Token, capital: boolean, depth: number): boolean {
  const head = ctx.tokens[token.head];
  if (token.deprel === 'conj' && head && depth < 4) {
    if (childCase(ctx, head.index) !== '') return !capital && isAct(ctx, ctx.tokens[head.head]);
    return inClause(ctx, head, capital, depth + 1);
  }
  if (token.deprel.startsWith('appos') && head && depth < 4)
    return !capital && /^\p{Lu}/u.test(head.text) === false && head.upos === 'NOUN';
  const verb = head && verbOf(ctx, head);
  if (token.deprel.startsWith('nsubj')) {
    if (!capital) return token.deprel !== 'nsubj:pass' || (verb !== undefined && doesOnPurpose(ctx, verb));
    // "Oslo is said to favour it": the verb under the passive is the one that counts.
    const said = token.deprel === 'nsubj:pass' && verb !== undefined ? infinitiveOf(ctx, verb) : verb;
    return said !== undefined && doesOnPurpose(ctx, said);
  }
  if (token.deprel === 'obl:agent') return true;
  if (token.deprel === 'obj' || token.deprel === 'iobj') {
    if (!verb) return false;
    if (ctx.lexicon.speechVerbs.has(verb.lemma)) return true;
    return (
      !capital &&
      !/^(?:leave|reach|enter|visit|cross|flee|tour|hit|rock|sweep|ravage|devastate|shake|lash|batter)$/.test(
        verb.lemma,
      )
    );
  }
  return false;
}
