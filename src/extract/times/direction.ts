import type { Token } from '../../parse/token.js';
import type { Atom } from './atoms.js';
import { tagOf } from './classes.js';
import type { Direction } from './scene.js';
import { climb, CLIMB, is, isVerb, type Reading, type TenseWords } from './verb-direction.js';

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

function withoutTree(words: TenseWords, atoms: readonly Atom[], first: number, modals: boolean): Direction {
  for (let i = first - 1; i >= Math.max(0, first - WINDOW); i -= 1) {
    const atom = atoms[i];
    if (!atom || atom.opens || /^[.;!?]$/.test(atom.lower)) return 'open';
    if (words.get(atom.lower)?.has('sign') || (modals && words.get(atom.lower)?.has('modal'))) return 'future';
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
  const inTree = tagged ? climb(reading, top, CLIMB) : 'open';
  const found = inTree === 'open' ? withoutTree(reading.words, atoms, first, !tagged) : inTree;
  const direction = tagged && inTree === 'future' ? checked(reading, top, atoms, first, isHeadline) : found;
  if (isHabit(reading, atoms, first) && !aheadInWords(reading, atoms, first)) return 'habit';
  if (sign?.has('toward') && !insideNoun(atoms, last)) return 'future';
  if (sign?.has('before')) return direction === 'past' && lasts(reading, top) ? 'past' : 'beyond';
  if (sign?.has('earlier')) return direction === 'past' ? 'past' : 'beyond';
  return direction;
}

/** "Friday's attack", "the Friday attack": the date belongs to a noun. */
const insideNoun = (atoms: readonly Atom[], last: number): boolean =>
  atoms[last]?.lower === "'" || tagOf(atoms[last]).startsWith('NN');

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

/** How many words back a past tense is looked for. */
const REACH = 60;

const isPast = (token: Token | undefined): boolean => token?.xpos === 'VBD';

/** Whether the verb next before the expression is a past tense, though the tree hangs it on another. */
function pastBetween({ syntax, words }: Reading, top: Token): boolean {
  const start = Math.max(syntax.sentences[top.sentence]?.first ?? 0, top.index - REACH);
  for (let i = top.index - 1; i >= start; i -= 1) {
    const token = syntax.tokens[i];
    if (!token) return false;
    if (isPast(token)) return !is(words, token, 'plan');
    if (isVerb(token) || is(words, token, 'plan')) return false;
  }
  return false;
}

function pastInSentence({ syntax }: Reading, top: Token): boolean {
  const start = Math.max(syntax.sentences[top.sentence]?.first ?? 0, top.index - REACH);
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
