import type { PlaceKind } from '../../model/reading.js';
import type { Token } from '../../parse/token.js';
import type { NameFinder } from './find-names.js';
import type { PlaceLexicon, TypeWord } from './place-lexicon.js';
import type { PlaceName, Sense } from './place-name.js';
import type { WordMarks } from './word-marks.js';

/** What linking needs to see. */
export interface Words {
  tokens: readonly Token[];
  marks: WordMarks;
  lexicon: PlaceLexicon;
  finder: NameFinder;
}

const DIVISION_KINDS: ReadonlySet<PlaceKind> = new Set(['adm1', 'adm2']);

/** "counties" → "county": several divisions share the plural of their type word. */
const singular = (word: string): string =>
  word
    .replace(/ies$/, 'y')
    .replace(/s$/, '')
    .replace(/parishe$/, 'parish');

function withType(name: PlaceName, type: TypeWord, word: string, { finder }: Words): void {
  name.kind = type.kind;
  const typed = finder.senses(`${name.folded} ${singular(word)}`).filter(({ entry }) => entry.kind === type.kind);
  const fitting = typed.length > 0 ? typed : name.senses.filter(({ entry }) => entry.kind === type.kind);
  if (fitting.length > 0) name.senses = fitting;
  if (DIVISION_KINDS.has(type.kind)) name.rule = 'places/typed';
}

/** "Khatlon province", "Cook and Lake counties": the type word behind says which kind of place is meant. */
function readTypeAfter(names: readonly PlaceName[], at: number, words: Words): void {
  const name = names[at];
  const next = words.tokens[name?.last ?? -1];
  const type = next && words.lexicon.types.get(next.lower);
  if (!name || !next || !type?.after || name.rule === 'places/short-form') return;
  // "Ohio State University", "Texas Department of" go on: the capitalised word is not the place's.
  const inName = words.marks.capital[next.index] && !words.marks.loud[next.index];
  const goesOn =
    inName && ((words.marks.runLast[next.index] ?? 0) > next.index + 1 || words.tokens[next.index + 1]?.lower === 'of');
  if (goesOn && type.kind !== 'adm2') return;
  withType(name, type, next.lower, words);
  if (inName && !/s$/.test(next.lower)) name.last++;
  if (!/s$/.test(next.lower)) return;
  for (let k = at; k > 0; k--) {
    const [before, here] = [names[k - 1], names[k]];
    if (!before || !here || !coordinated(words.tokens, before, here)) break;
    withType(before, type, next.lower, words);
  }
}

/** "A, B and C": nothing but a comma or a conjunction between two names. */
export function coordinated(tokens: readonly Token[], a: PlaceName, b: PlaceName): boolean {
  const gap = b.first - a.last;
  if (gap < 1 || gap > 2 || tokens[a.first]?.sentence !== tokens[b.first]?.sentence) return false;
  for (let i = a.last; i < b.first; i++) if (!/^(?:,|and|or|&|\/|–)$/.test(tokens[i]?.lower ?? '')) return false;
  return true;
}

/** "the city of Aden", "province of Idlib". */
function readTypeBefore(name: PlaceName, words: Words): void {
  const [type, of] = [words.tokens[name.first - 2], words.tokens[name.first - 1]];
  const known = type && words.lexicon.types.get(type.lower);
  if (of?.lower === 'of' && known?.of && type) withType(name, known, type.lower, words);
}

const within = (inner: Sense, outer: Sense): boolean => {
  if (inner.entry.index === outer.entry.index) return false;
  if (outer.entry.kind === 'country')
    return inner.entry.country === outer.entry.country && inner.entry.kind !== 'country';
  if (outer.entry.kind === 'adm1') return inner.entry.adm1 === outer.entry.index;
  return outer.entry.kind === 'adm2' && inner.entry.adm2 === outer.entry.index;
};

/** Senses of the inner name that lie in a sense of the outer one. */
export function contained(inner: readonly Sense[], outer: readonly Sense[]): { inner: Sense[]; outer: Sense[] } {
  const containers = outer.filter(
    ({ entry }) => entry.kind === 'country' || entry.kind === 'adm1' || entry.kind === 'adm2',
  );
  const kept = inner.filter(sense => containers.some(container => within(sense, container)));
  return { inner: kept, outer: containers.filter(container => kept.some(sense => within(sense, container))) };
}

/** "Paris, Texas", "Goma (DR Congo)", "Dohuk in northern Iraq": the second name says where the first one lies. */
function readContainer(names: readonly PlaceName[], at: number, words: Words): void {
  const [name, next] = [names[at], names[at + 1]];
  if (!name || !next || next.first - name.last > 3) return;
  const between = words.tokens
    .slice(name.last, next.first)
    .map(token => token.lower)
    .join(' ');
  if (!/^(?:,|\(|,? in(?: [a-z-]+)?|, [a-z]+)$/.test(between)) return;
  const fit = contained(name.senses, next.senses);
  if (fit.inner.length === 0) return;
  // A list of places is no address: "Syria, Lebanon" holds nothing within anything, "Tripoli, Lebanon and Iraq" is a guess.
  if (between === ',' && isListed(names, at + 1, words)) return;
  name.senses = fit.inner;
  next.senses = fit.outer;
  name.container = next;
  name.certain = true;
  name.rule = 'places/contained';
  next.certain = true;
}

/** Whether a name goes on in a list with "and": then the comma before it only counts up. */
function isListed(names: readonly PlaceName[], at: number, { tokens }: Words): boolean {
  const [name, next] = [names[at], names[at + 1]];
  if (!name || !next) return false;
  const joined = tokens
    .slice(name.last, next.first)
    .map(token => token.lower)
    .join(' ');
  return joined === 'and' || joined === 'or' || joined === ', and';
}

/** Ties names to the words and names around them: type words, and the place that another place lies in. */
export function linkNames(names: readonly PlaceName[], words: Words): void {
  for (let i = 0; i < names.length; i++) {
    readTypeAfter(names, i, words);
    const name = names[i];
    if (name) readTypeBefore(name, words);
  }
  for (let i = names.length - 2; i >= 0; i--) readContainer(names, i, words);
}
