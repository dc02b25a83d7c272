import type { Row } from '../../resources/resources.js';
import type { Syntax, Token } from '../../parse/token.js';
import type { Atom } from './atoms.js';
import type { Direction } from './scene.js';

/** Word or lemma → its classes in lexicons/<lang>/times-tense. */
export type TenseWords = ReadonlyMap<string, ReadonlySet<string>>;

export function compileTense(rows: readonly Row[]): TenseWords {
  const words = new Map<string, Set<string>>();
  for (const row of rows) {
    const classes = words.get(row.word ?? '') ?? new Set<string>();
    words.set(row.word ?? '', classes.add(row.class ?? ''));
  }
  return words;
}

/** How far up the tree a governing verb is looked for. */
const CLIMB = 10;

const is = (words: TenseWords, token: Token, name: string): boolean =>
  words.get(token.lemma)?.has(name) === true || words.get(token.lower)?.has(name) === true;

const isVerb = (token: Token): boolean => token.xpos.startsWith('VB') || token.xpos === 'MD';

interface Reading {
  syntax: Syntax;
  words: TenseWords;
}

const childrenOf = ({ syntax }: Reading, token: Token): Token[] =>
  (syntax.children[token.index] ?? []).map(index => syntax.tokens[index]).filter(child => child !== undefined);

/** An infinitive points the way of what it hangs on: "due to meet" ahead, "began to march" as its verb does. */
function infinitive(reading: Reading, verb: Token, left: number): Direction {
  const above = reading.syntax.tokens[verb.head];
  if (!above || left <= 0) return 'future';
  return is(reading.words, above, 'done') ? verbDirection(reading, above, left - 1) : 'future';
}

/** Which way a verb group points. */
function verbDirection(reading: Reading, verb: Token, left: number): Direction {
  const helpers = childrenOf(reading, verb).filter(child => /^(aux|cop|mark)/.test(child.deprel));
  const has = (lemma: string): boolean => helpers.some(child => child.lemma === lemma);
  if (helpers.some(child => child.deprel !== 'mark' && is(reading.words, child, 'modal')))
    return has('have') ? 'past' : 'future';
  if (has('have') || helpers.some(child => child.xpos === 'VBD')) return planned(reading, verb) ? 'future' : 'past';
  const tag = verb.xpos;
  if (tag === 'VB') return helpers.some(child => child.xpos === 'TO') ? infinitive(reading, verb, left) : 'open';
  if (tag === 'VBD') return 'past';
  if (tag === 'VBN') return planned(reading, verb) ? 'future' : has('be') ? 'future' : 'past';
  if (tag === 'VBG' && !has('be')) return climb(reading, verb, left - 1);
  if (tag === 'VBG') return 'future';
  return isVerb(verb) ? 'future' : 'open';
}

/** "was scheduled for Friday": a participle of planning looks ahead whatever its helper. */
const planned = (reading: Reading, verb: Token): boolean => verb.xpos === 'VBN' && is(reading.words, verb, 'plan');

/** The direction of the nearest verb, or planning word, above a token. */
function climb(reading: Reading, from: Token, left: number): Direction {
  let token = from;
  for (let step = left; step > 0; step -= 1) {
    const above = reading.syntax.tokens[token.head];
    if (!above || above.index === token.index) return 'open';
    if (isVerb(above)) return verbDirection(reading, above, step);
    if (is(reading.words, above, 'plan')) return 'future';
    const copula = childrenOf(reading, above).filter(child => /^(cop|aux)/.test(child.deprel));
    if (copula.length > 0)
      return copula.some(child => is(reading.words, child, 'modal')) ? 'future' : copulaDirection(copula);
    token = above;
  }
  return 'open';
}

function copulaDirection(copula: readonly Token[]): Direction {
  return copula.some(child => child.xpos === 'VBD') ? 'past' : 'open';
}

/** The token of the expression that hangs on something outside it. */
function topToken(atoms: readonly Atom[], first: number, last: number): Token | null {
  const start = atoms[first]?.token;
  const end = atoms[last - 1]?.token;
  if (!start || !end) return null;
  for (let i = first; i < last; i += 1) {
    const token = atoms[i]?.token;
    if (token && (token.head < start.index || token.head > end.index)) return token;
  }
  return start;
}

/** How many words before an expression are searched for a sign of the future where no tree is to be had. */
const WINDOW = 14;

function withoutTree(words: TenseWords, atoms: readonly Atom[], first: number): Direction {
  for (let i = first - 1; i >= Math.max(0, first - WINDOW); i -= 1) {
    const atom = atoms[i];
    if (!atom || atom.opens || /^[.;!?]$/.test(atom.lower)) return 'open';
    if (words.get(atom.lower)?.has('modal') || words.get(atom.lower)?.has('plan')) return 'future';
  }
  return 'open';
}

/** Whether headline style holds: there the present tense tells the past. */
export type IsHeadline = (at: number) => boolean;

/** Which way the sentence points at an expression (atoms, last exclusive). */
export function directionAt(
  reading: Reading,
  atoms: readonly Atom[],
  first: number,
  last: number,
  isHeadline: IsHeadline,
): Direction {
  const before = atoms[first - 1];
  const sign = before ? reading.words.get(before.lower) : undefined;
  if (sign?.has('after')) return 'past';
  const top = topToken(atoms, first, last);
  const tagged = top !== null && top.xpos !== '';
  const found = tagged ? climb(reading, top, CLIMB) : withoutTree(reading.words, atoms, first);
  const direction = tagged && found === 'future' ? checked(reading, top, atoms, first, isHeadline) : found;
  if (direction !== 'future' && isHabit(reading, atoms, first)) return 'habit';
  if (sign?.has('before')) return direction === 'past' && lasts(reading, top) ? 'past' : 'beyond';
  if (sign?.has('earlier')) return direction === 'past' ? 'past' : 'beyond';
  return direction;
}

/** "raged until Friday": the past of a verb of lasting, not a term ahead. */
function lasts(reading: Reading, top: Token | null): boolean {
  const verb = top === null ? undefined : reading.syntax.tokens[top.head];
  return verb !== undefined && is(reading.words, verb, 'last');
}

/** A future found in the tree holds unless a past verb stands nearer, or headline style tells the past in the present. */
function checked(
  reading: Reading,
  top: Token,
  atoms: readonly Atom[],
  first: number,
  isHeadline: IsHeadline,
): Direction {
  if (aheadInWords(reading, atoms, first)) return pastBetween(reading, top) ? 'past' : 'future';
  if (isHeadline(atoms[first]?.start ?? 0)) return 'past';
  return pastInSentence(reading, top) ? 'open' : 'future';
}

const isPast = (token: Token | undefined): boolean => token?.xpos === 'VBD';

/** Whether the verb next before the expression is a past tense, though the tree hangs it on another. */
function pastBetween({ syntax, words }: Reading, top: Token): boolean {
  const start = syntax.sentences[top.sentence]?.first ?? 0;
  for (let i = top.index - 1; i >= start; i -= 1) {
    const token = syntax.tokens[i];
    if (!token) return false;
    if (isPast(token)) return !is(words, token, 'plan');
    if (isVerb(token) || is(words, token, 'plan')) return false;
  }
  return false;
}

function pastInSentence({ syntax }: Reading, top: Token): boolean {
  const start = syntax.sentences[top.sentence]?.first ?? 0;
  for (let i = start; i < top.index; i += 1) if (isPast(syntax.tokens[i])) return true;
  return false;
}

/** "usually in March": told as of every year. */
function isHabit({ words }: Reading, atoms: readonly Atom[], first: number): boolean {
  for (let i = first - 1; i >= Math.max(0, first - WINDOW); i -= 1) {
    const atom = atoms[i];
    if (!atom || atom.opens || /^[.;!?]$/.test(atom.lower)) return false;
    if (words.get(atom.lower)?.has('habit')) return true;
  }
  return false;
}

/** Headlines look ahead with an infinitive or a modal ("to close on Friday"). */
function aheadInWords({ words }: Reading, atoms: readonly Atom[], first: number): boolean {
  for (let i = first - 1; i >= Math.max(0, first - WINDOW) && !atoms[i + 1]?.opens; i -= 1) {
    const atom = atoms[i];
    if (
      atom?.lower === 'to' ||
      (atom && words.get(atom.lower)?.has('plan')) ||
      (atom && words.get(atom.lower)?.has('modal'))
    )
      return true;
  }
  return false;
}
