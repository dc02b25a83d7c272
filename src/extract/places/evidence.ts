// Each function weighs one kind of evidence that a name means a place; the weights are added up in judge-names.ts.
import type { Token } from '../../parse/token.js';
import type { Words } from './link-names.js';
import type { PersonNames } from './person-names.js';
import type { PlaceLexicon } from './place-lexicon.js';
import type { PlaceName } from './place-name.js';

/** What the judging of one name sees besides the words. */
export interface Report {
  words: Words;
  persons: PersonNames;
  /** Words seen in lower case in the same report. */
  lowerWords: ReadonlySet<string>;
  /** Token at which the dateline's place stands, or -1. */
  dateline: number;
}

/** A division's name that carries its type word. */
const TYPED = / (?:county|parish|district|province|governorate|oblast|raion)$/;

/** How well known the best sense of a name is: a country is told of oftener than a hamlet. */
export function fame(name: PlaceName): number {
  let best = 0;
  for (const { entry, own } of name.senses) {
    let weight = 0.3;
    if (entry.kind === 'country') weight = 3;
    else if (entry.kind === 'adm1') weight = entry.isKnown ? 2.4 : 1.6;
    else if (entry.kind === 'region' || entry.kind === 'water' || entry.kind === 'facility') weight = 2.2;
    else if (entry.kind === 'adm2') weight = TYPED.test(name.folded) ? 2.2 : 0.5;
    else if (entry.isCapital) weight = 2.6;
    else if (entry.population >= 500_000) weight = 2;
    else if (entry.population >= 100_000) weight = 1.5;
    else if (entry.population >= 15_000 || entry.isKnown) weight = 1.1;
    else if (entry.population >= 1_000) weight = 0.6;
    best = Math.max(best, own ? weight : weight - 0.6);
  }
  return best;
}

const SPEECH = /^(?:said|says|told|added|asked|replied|wrote|noted|explained|testified|pleaded|recalled|laughed)$/;

/** "D-Ohio", "R-Ga.": a legislator's party and seat. */
const PARTY = /^(?:D|R|I|DFL|Lab|Con)$/;
const HYPHEN = /^[-‐‑–]$/;
const DETERMINER = /^(?:a|an|the|this|that|his|her|my|our|their|its|two|three|several|some|'s|’s)$/;

/** "a Goma woman", "the Lyon area", "Ohio Governor": the name stands before a noun that places do stand before. */
function beforeHead(name: PlaceName, { words: { tokens, lexicon } }: Report): boolean {
  if (lexicon.organisations.get(tokens[name.last]?.text ?? '')) return true;
  for (let i = name.last; i < name.last + 3; i++) {
    const token = tokens[i];
    if (!token || token.sentence !== tokens[name.first]?.sentence) return false;
    if (lexicon.heads.has(token.lower)) return true;
    if (
      token.upos !== 'NOUN' &&
      token.upos !== 'ADJ' &&
      !HYPHEN.test(token.text) &&
      !HYPHEN.test(tokens[i - 1]?.text ?? '')
    )
      return false;
  }
  return false;
}

/** Whether the words before speak for a place, a person, or neither. */
export function before(name: PlaceName, report: Report): number {
  const { tokens, lexicon } = report.words;
  const [token, earlier] = [tokens[name.first - 1], tokens[name.first - 2]];
  const head = beforeHead(name, report) ? 0.9 : 0;
  if (!token || token.sentence !== tokens[name.first]?.sentence) return head;
  if (HYPHEN.test(token.text) && PARTY.test(earlier?.text ?? '')) return 2;
  const strong = lexicon.cues.get(token.lower);
  if (strong !== undefined) return (strong ? 1.5 : 0.6) + head;
  if (lexicon.relations.has(token.lower)) return 1;
  if (lexicon.titles.has(token.lower.replace(/\.$/, ''))) return -2;
  if (!DETERMINER.test(token.lower)) return head;
  if (head > 0) return head;
  return token.lower === 'the' && /^(?:region|water|country|facility)$/.test(name.senses[0]?.entry.kind ?? '')
    ? 0
    : -0.9;
}

export function after(name: PlaceName, { words: { tokens } }: Report): number {
  const opens = tokens[name.first - 1]?.sentence !== tokens[name.first]?.sentence;
  const [next, second, third] = [tokens[name.last], tokens[name.last + 1], tokens[name.last + 2]];
  // "Goma: two shops burnt": a label of a list of places.
  if (opens && next?.text === ':') return 1;
  // "Clayton, 44, said": a person's age.
  if (next?.text === ',' && /^\d{1,3}$/.test(second?.text ?? '') && /^[,.;]$/.test(third?.text ?? '')) return -3;
  if (/^['’]s$/.test(next?.text ?? '') && tokens[name.first]?.text === 'St.') return -3;
  return SPEECH.test(next?.lower ?? '') ? -1 : 0;
}

/** What follows the name in its own run of capitals: "Lyon Police" is of Lyon, "Paris Hilton" is not. */
function besideAfter(name: PlaceName, runLast: number, { words: { tokens, lexicon }, persons }: Report): number {
  if (name.last >= runLast) return 0;
  const next = tokens[name.last]?.text ?? '';
  if (HYPHEN.test(next)) return -0.4;
  const inside = lexicon.organisations.get(next);
  if (inside !== undefined) return inside ? 0.6 : -1.5;
  // "Sulu Free Front": what the run ends in names a body.
  if (lexicon.organisations.get(tokens[runLast - 1]?.text ?? '') === false) return -2.2;
  if (lexicon.types.has(next.toLowerCase())) return 0;
  if (lexicon.surnames.has(next) || lexicon.givenNames.has(next) || persons.words.has(next))
    return isCountryLike(name) ? -1 : -3;
  if (isCountryLike(name)) return 0;
  // "Paris Hilton waved": two words that act are a name and a family name.
  return name.last + 1 === runLast && /^(?:VERB|AUX)$/.test(tokens[runLast]?.upos ?? '') ? -2.5 : -1.3;
}

/** What goes before it there: "Northern Gaza" is in Gaza, "United Russia" is no country. */
function besideBefore(name: PlaceName, runFirst: number, { words: { tokens, lexicon } }: Report): number {
  const [prior, earlier] = [tokens[name.first - 1]?.text ?? '', tokens[name.first - 2]?.text ?? ''];
  if (runFirst >= name.first || prior === 'The') return 0;
  // "Paris-Lyon" joins two places, "Yatta-Bo" is one name that only ends like another.
  if (HYPHEN.test(prior)) return PARTY.test(earlier) ? 0 : fame(name) >= 2 ? -0.4 : -1.5;
  return lexicon.relations.has(prior.toLowerCase()) ? 0.5 : -3;
}

export function beside(name: PlaceName, report: Report): number {
  const { marks } = report.words;
  if (marks.loud[name.first]) return loudBeside(name, report.persons);
  return (
    besideAfter(name, marks.runLast[name.last - 1] ?? name.last, report) +
    besideBefore(name, marks.capital[name.first] ? (marks.runFirst[name.first] ?? name.first) : name.first, report)
  );
}

const loudBeside = (name: PlaceName, persons: PersonNames): number => (persons.within[name.first] ? -4 : 0);

const isCountryLike = (name: PlaceName): boolean =>
  name.senses.some(
    ({ entry, own }) => entry.kind === 'country' || (own && entry.kind === 'adm1' && entry.country === 'US'),
  );

/** "MOBILE" and "Nov." as the tables write them. */
function plainCase(word: string): string {
  const plain = word.replace(/\.$/, '');
  return plain.length > 1 && plain === plain.toUpperCase() ? plain.charAt(0) + plain.slice(1).toLowerCase() : plain;
}

/** Names of our own tables may be made of common words ("Middle East", "Red Sea", "West Bank"). */
const isKnown = (name: PlaceName): boolean => name.senses.some(({ entry }) => entry.isKnown);

/** "White House", "North Central": no word of it is a name. */
function allCommon(name: PlaceName, tokens: readonly Token[], lexicon: PlaceLexicon): boolean {
  for (let i = name.first; i < name.last; i++) {
    const text = tokens[i]?.text ?? '';
    if (!HYPHEN.test(text) && !lexicon.commonWords.has(plainCase(text))) return false;
  }
  return true;
}

/** What the word is when it is no place. */
export function otherwise(name: PlaceName, { words: { tokens, marks, lexicon }, persons, lowerWords }: Report): number {
  const token = tokens[name.first];
  if (!token) return 0;
  if (name.last - name.first > 1) return allCommon(name, tokens, lexicon) && !isKnown(name) ? -3 : 0.5;
  let sum = 0;
  const spelled = plainCase(token.text);
  if (lexicon.commonWords.has(spelled)) sum -= 3;
  else if (persons.words.has(spelled)) sum -= 3;
  else if (lexicon.surnames.has(spelled)) sum -= 1.5;
  else if (lexicon.givenNames.has(spelled)) sum -= 1.5;
  if (lowerWords.has(token.lower)) sum -= marks.initial[token.index] ? 3 : 1.5;
  if (token.upos !== 'PROPN') sum -= token.upos === 'ADJ' || token.upos === 'NOUN' ? 0.7 : 1;
  return sum;
}
