import type { Atom, NounAtom } from './atoms.js';
import { type Article, atomAt, type Context, isCapital, sameSentence } from './mention.js';

// The words that belong to a noun for an actor: what stands before it, whose it is, and the rest of a name after it.

export interface NounPhrase {
  first: number;
  last: number;
  article: Article;
  mods: string[];
  /** Atom index of the owner, or null. */
  owner: number | null;
  /** First token after an owner that stands inside the phrase; null when the owner stands outside. */
  afterOwner: number | null;
  /** Atoms that are part of the name. */
  absorbed: number[];
}

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
  return token.upos === 'VERB' && /^VB[NG]$/.test(token.xpos) && token.deprel.startsWith('amod');
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
    if (!token) return;
    const k = ctx.atoms.at[i] ?? -1;
    const atom = ctx.atoms.list[k];
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

/** "Ministry of Security", "Union of Chambers": capitals after "of" or "for" go on with the name of a body. */
function nameGoesOn(ctx: Context, head: NounAtom, phrase: NounPhrase): void {
  if (!head.capital || head.noun.type !== 'body') return;
  let at = phrase.last + 1;
  while (['of', 'for', 'to', 'against'].includes(ctx.tokens[at]?.lower ?? '') && sameSentence(ctx, at, head.first)) {
    let from = at + 1;
    if (ctx.tokens[from]?.lower === 'the') from += 1;
    const atom = atomAt(ctx, from);
    const noun = head.noun;
    const isState =
      atom?.type === 'world' ? atom.entry.kind === 'state' : atom?.type === 'name' && atom.end === 'state';
    if (
      !isCapital(ctx.tokens[from]) ||
      (isState && noun.kind !== 'other' && noun.kind !== 'armed-group' && noun.kind !== 'igo')
    )
      return;
    let last = from - 1;
    for (let i = from; sameSentence(ctx, i, head.first); i += 1) {
      const token = ctx.tokens[i];
      if (
        isCapital(token) &&
        token &&
        !/^(?:PRON|ADP|DET|VERB|AUX)$/.test(token.upos) &&
        !/^(?:of|the)$/.test(token.lower)
      )
        last = i;
      else if (!(token?.lower === 'and' && isCapital(ctx.tokens[i + 1])) && token?.text !== '-') break;
    }
    if (last < from) return;
    for (let i = from; i <= last; i += 1) {
      const k = ctx.atoms.at[i] ?? -1;
      if (k >= 0 && !phrase.absorbed.includes(k)) phrase.absorbed.push(k);
    }
    phrase.last = last;
    at = last + 1;
  }
}

/** "minister of defence", "ministry for internal affairs": what an office is for tells it from others, and is no owner. */
function fieldOf(ctx: Context, head: NounAtom, phrase: NounPhrase): void {
  const preposition = ctx.tokens[phrase.last + 1]?.lower;
  if (preposition !== 'of' && preposition !== 'for') return;
  if (head.noun.type === 'people' || (head.noun.type === 'role' && head.noun.class !== 'office')) return;
  let last = phrase.last + 1;
  for (let i = last + 1; sameSentence(ctx, i, head.first); i += 1) {
    const token = ctx.tokens[i];
    const field = token && (ctx.lexicon.modifiers.has(token.lower) || /^(?:affairs|the|and|forces)$/.test(token.lower));
    if (!field || (i === last + 1 && token.lower === 'forces')) break;
    if (token.lower !== 'the' && token.lower !== 'and') last = i;
    else if (!ctx.lexicon.modifiers.has(ctx.tokens[i + 1]?.lower ?? '')) break;
  }
  if (last === phrase.last + 1) return;
  for (let i = phrase.last + 2; i <= last; i += 1) {
    const token = ctx.tokens[i];
    if (token?.upos !== 'CCONJ' && token?.upos !== 'DET') phrase.mods.push(token?.lower ?? '');
    const k = ctx.atoms.at[i] ?? -1;
    if (k >= 0) phrase.absorbed.push(k);
  }
  phrase.last = last;
}

/** The atom at the head of the noun phrase that begins at a token: "the foreign ministry", "Serrat's army". */
export function atomOfPhrase(ctx: Context, from: number): number | null {
  let found: number | null = null;
  for (let i = from; i < from + 8 && sameSentence(ctx, i, from); ) {
    const k = ctx.atoms.at[i] ?? -1;
    const atom = ctx.atoms.list[k];
    const token = ctx.tokens[i];
    if (!token) break;
    if (atom) {
      if (atom.type === 'pronoun') return atom.possessive ? found : i === from ? k : found;
      found = k;
      i = atom.last + 1;
      continue;
    }
    if (found !== null && !/^['’]s?$/.test(token.text)) break;
    if (!['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'PART'].includes(token.upos) && token.text !== '-') break;
    i += 1;
  }
  return found;
}

/** Who a noun's "of", "for", "at", "with" or "from" phrase says it belongs to. */
function ownerAfter(ctx: Context, head: NounAtom, phrase: NounPhrase): void {
  if (phrase.owner !== null || head.noun.type === 'people') return;
  const preposition = ctx.tokens[phrase.last + 1]?.lower ?? '';
  if (!sameSentence(ctx, phrase.last + 1, head.first)) return;
  const k = atomOfPhrase(ctx, phrase.last + 2);
  const owner = k === null ? null : ctx.atoms.list[k];
  if (!owner || owner.type === 'title' || (owner.type === 'noun' && owner.noun.type !== 'body')) return;
  if (owner.type === 'name' && head.noun.type === 'role' && head.noun.class === 'office' && !head.noun.ofState) return;
  if (owner.type === 'name' && (owner.given || owner.end === 'place' || owner.end === 'thing')) return;
  const noun = head.noun;
  const country = owner.type === 'world' && owner.entry.kind === 'state';
  const body =
    owner.type === 'noun' || (owner.type === 'world' && !country) || owner.type === 'name' || owner.type === 'pronoun';
  const fits =
    preposition === 'of'
      ? noun.type === 'role' || noun.ofState || noun.kind !== 'other'
      : preposition === 'for'
        ? noun.type === 'role' && (noun.class === 'spokes' || (body && owner.type !== 'name'))
        : ['at', 'with', 'from', 'in'].includes(preposition) &&
          noun.type === 'role' &&
          body &&
          owner.type !== 'name' &&
          noun.class !== 'office';
  if (fits) phrase.owner = k;
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
