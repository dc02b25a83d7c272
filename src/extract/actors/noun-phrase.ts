import type { NounPhrase } from './phrase-record.js';
import type { Atom, NounAtom } from './atom.js';
import { type Article, atomAt, type Context, sameSentence } from './mention.js';
import { fieldOf, nameGoesOn } from './phrase-name.js';
import { ownerAfter } from './phrase-owner.js';

// The words that belong to a noun for an actor: what stands before it, whose it is, and the rest of a name after it.

const ARTICLES: Readonly<Record<string, Article>> = {
  the: 'the',
  this: 'the',
  that: 'the',
  these: 'the',
  those: 'the',
  a: 'a',
  an: 'a',
  another: 'a',
  some: 'number',
  several: 'number',
  many: 'number',
  few: 'number',
  two: 'number',
  most: 'number',
};
const NOT_BEFORE = new Set(['no', 'such', 'same', 'other', 'own', 'what']);

const describes = (ctx: Context, i: number): boolean => {
  const token = ctx.tokens[i];
  if (!token) return false;
  if (token.upos === 'ADJ' || token.upos === 'NOUN' || token.text === '-') return true;
  if (token.upos === 'PROPN') return ctx.lexicon.modifiers.has(token.lower);
  // ", citing officials": a participle after a comma is somebody's act, not a description.
  const described = ctx.tokens[i - 1]?.text !== ',' || token.xpos !== 'VBG';
  return described && token.upos === 'VERB' && /^VB[NG]$/.test(token.xpos) && token.deprel.startsWith('amod');
};

/** The word before "'s", as an atom; null when no actor word stands there. */
function possessor(ctx: Context, mark: number): number | null {
  const k = ctx.atoms.at[mark - 1] ?? -1;
  const atom = ctx.atoms.list[k];
  return atom && atom.type !== 'pronoun' && atom.type !== 'title' ? k : null;
}

/** A town has a mayor but is not spoken for as an actor: only names of bodies and states own the other nouns. */
const mayOwn = (ctx: Context, owner: number, head: NounAtom): boolean =>
  ctx.atoms.list[owner]?.type !== 'name' ||
  head.noun.type !== 'role' ||
  head.noun.class !== 'office' ||
  head.noun.ofState;

/** "the Doctors' Committee": a possessive that is part of a body's own name. */
function insideName(ctx: Context, head: NounAtom, mark: number): boolean {
  const before = atomAt(ctx, mark - 1);
  return head.capital && head.noun.type === 'body' && before?.type === 'noun' && before.capital && before.plural;
}

/** "the stevedores' union": people whom no table names, before a body of theirs, are part of its name. */
const isOfTrade = (ctx: Context, head: NounAtom, mark: number): boolean =>
  head.noun.type === 'body' && head.noun.kind === 'other' && ctx.tokens[mark - 1]?.xpos === 'NNS';

function takeAtom(ctx: Context, phrase: NounPhrase, atom: Atom, k: number, head: NounAtom): boolean {
  const proper = head.capital && head.noun.type === 'body';
  if (atom.type === 'pronoun') {
    if (atom.possessive || (atom.lower === 'her' && atom.last + 1 === phrase.first)) {
      phrase.owner ??= k;
      phrase.article = 'owner';
    }
    return false;
  }
  if (atom.type === 'joint' || atom.type === 'title') return false;
  if (atom.type === 'name') {
    // "the Telmian Government" is the government of a state; "the Highland Army" may be anybody's.
    const ofState =
      head.noun.type === 'body' &&
      head.noun.ofState &&
      head.noun.kind === 'government' &&
      atom.last + 1 === phrase.first;
    if (proper && !ofState) phrase.absorbed.push(k);
    else if (atom.given || atom.end === 'thing') return false;
    else if (head.noun.type !== 'role' || head.noun.class !== 'office' || head.noun.ofState)
      [phrase.owner, phrase.afterOwner] = [k, phrase.first];
    phrase.first = atom.first;
    return true;
  }
  if (atom.type === 'world') {
    if (phrase.owner === null) [phrase.owner, phrase.afterOwner] = [k, phrase.first];
    if (proper) phrase.absorbed.push(k);
    phrase.first = atom.first;
    return true;
  }
  // A noun before a noun: "police commander", "rebel group".
  if (atom.plural && atom.noun.type !== 'body') return false;
  const field =
    head.noun.type === 'role' &&
    head.noun.class === 'office' &&
    ctx.lexicon.modifiers.has(ctx.tokens[atom.last]?.lower ?? '');
  if (head.noun.type === 'role' && phrase.owner === null && atom.noun.type === 'body' && !field)
    [phrase.owner, phrase.afterOwner] = [k, phrase.first];
  else phrase.absorbed.push(k);
  phrase.mods.unshift(...ctx.tokens.slice(atom.first, atom.last + 1).map(t => t.lower));
  phrase.first = atom.first;
  return true;
}

/** Walks to the left of a noun over its modifiers to its article or owner. */
function walkLeft(ctx: Context, head: NounAtom, phrase: NounPhrase): void {
  for (let i = head.first - 1; i >= 0 && sameSentence(ctx, i, head.first) && head.first - i < 12; ) {
    const token = ctx.tokens[i];
    // "18:42 Navy: …": an hour is no count.
    if (!token || /^\d{1,2}[:.h]\d{2}$/.test(token.text)) return;
    const k = ctx.atoms.at[i] ?? -1;
    const atom = ctx.atoms.list[k];
    // "according to police nine men …", "its findings ten villagers …": a noun before a count is no part of who is counted.
    if (phrase.article === 'number' && (atom?.type === 'noun' || (!atom && token.upos === 'NOUN'))) return;
    if (atom) {
      if (!takeAtom(ctx, phrase, atom, k, head)) return;
      i = atom.first - 1;
      continue;
    }
    if (token.xpos === 'POS' || token.text === "'s" || token.text === '’s') {
      if (insideName(ctx, head, i)) {
        phrase.absorbed.push(ctx.atoms.at[i - 1] ?? -1);
        phrase.first = atomAt(ctx, i - 1)?.first ?? i - 1;
        i = phrase.first - 1;
        continue;
      }
      const owner = possessor(ctx, i);
      if (owner === null && phrase.owner === null && isOfTrade(ctx, head, i)) {
        phrase.first = i - 1;
        i -= 2;
        continue;
      }
      // "Serrat's army spokesman" speaks for the army, whose owner Serrat is.
      const inner = phrase.owner === null ? null : ctx.atoms.list[phrase.owner];
      if (inner?.type === 'noun' && inner.noun.type === 'body') return;
      if (owner !== null && mayOwn(ctx, owner, head)) {
        phrase.owner = owner;
        phrase.afterOwner = null;
      }
      phrase.article = 'owner';
      return;
    }
    const article = ARTICLES[token.lower];
    if (token.lower === 'that' && head.plural) return;
    if (article !== undefined || token.upos === 'DET') {
      if (token.lower === 'no' || token.lower === 'neither') phrase.article = 'no';
      if (NOT_BEFORE.has(token.lower)) return;
      phrase.article = article ?? 'none';
      phrase.first = i;
      return;
    }
    if (token.upos === 'NUM') phrase.article = 'number';
    else if (describes(ctx, i) && !NOT_BEFORE.has(token.lower)) phrase.mods.unshift(token.lower);
    else return;
    phrase.first = i;
    i -= 1;
  }
}

/** The noun phrase around a noun atom. */
export function nounPhraseOf(ctx: Context, head: NounAtom): NounPhrase {
  const phrase: NounPhrase = {
    first: head.first,
    last: head.last,
    article: 'none',
    mods: [],
    owner: null,
    afterOwner: null,
    absorbed: [],
  };
  walkLeft(ctx, head, phrase);
  while (phrase.first < head.first && ctx.tokens[phrase.first]?.text === '-') phrase.first += 1;
  fieldOf(ctx, head, phrase);
  nameGoesOn(ctx, head, phrase);
  ownerAfter(ctx, head, phrase);
  return phrase;
}
