import { coordinated, type Words } from './link-names.js';
import type { PersonNames } from './person-names.js';
import type { PlaceName } from './place-name.js';

/** A name counts as a place from this much evidence on. */
export const ENOUGH = 1;

/** What the judging of one name sees besides the words. */
export interface Report {
  words: Words;
  persons: PersonNames;
  /** Words seen in lower case in the same report. */
  lowerWords: ReadonlySet<string>;
  /** Token at which the dateline's place stands, or -1. */
  dateline: number;
}

/** How well known the best sense of a name is: a country is told of oftener than a hamlet. */
function fame(name: PlaceName): number {
  let best = 0;
  for (const { entry, own } of name.senses) {
    let weight = 0.3;
    if (entry.kind === 'country') weight = 3;
    else if (entry.kind === 'adm1')
      weight = entry.country === 'US' || entry.country === 'CA' || entry.country === 'GB' ? 2.6 : 1.6;
    else if (entry.kind === 'region' || entry.kind === 'water' || entry.kind === 'facility') weight = 2.2;
    else if (entry.kind === 'adm2')
      weight = entry.name === entry.name && /county|parish/i.test(name.folded) ? 2.2 : 0.5;
    else if (entry.isCapital) weight = 2.6;
    else if (entry.population >= 500_000) weight = 2;
    else if (entry.population >= 100_000) weight = 1.5;
    else if (entry.population >= 15_000) weight = 1;
    else if (entry.population >= 1_000) weight = 0.6;
    best = Math.max(best, own ? weight : weight - 0.6);
  }
  return best;
}

const SPEECH = /^(?:said|says|told|added|asked|replied|wrote|noted|explained|testified|pleaded|recalled|laughed)$/;

/** Whether the words before speak for a place, a person, or neither. */
function before(name: PlaceName, { words: { tokens, lexicon } }: Report): number {
  const token = tokens[name.first - 1];
  if (!token || token.sentence !== tokens[name.first]?.sentence) return 0;
  const strong = lexicon.cues.get(token.lower);
  if (strong !== undefined) return strong ? 1.5 : 0.6;
  if (lexicon.relations.has(token.lower)) return 1;
  if (/^(?:'s|’s|a|an|his|her|my|our|their)$/.test(token.lower)) return -1;
  if (token.lower === 'the')
    return /^(?:region|water|country|facility)$/.test(name.senses[0]?.entry.kind ?? '') ? 0 : -0.8;
  if (lexicon.titles.has(token.lower.replace(/\.$/, ''))) return -2;
  return 0;
}

function after(name: PlaceName, { words: { tokens } }: Report): number {
  const [next, second] = [tokens[name.last], tokens[name.last + 1]];
  if (next?.text === ',' && /^\d{1,3}$/.test(second?.text ?? '')) return -3;
  return SPEECH.test(next?.lower ?? '') ? -1 : 0;
}

/** What stands beside the name in its own run of capitals: "Lyon Police" is of Lyon, "Paris Hilton" is not. */
function beside(name: PlaceName, { words: { tokens, marks, lexicon }, persons }: Report): number {
  const [runFirst, runLast] = [marks.runFirst[name.first] ?? name.first, marks.runLast[name.last - 1] ?? name.last];
  if (marks.loud[name.first]) return loudBeside(name, persons);
  let sum = 0;
  if (name.last < runLast) {
    const next = tokens[name.last]?.text ?? '';
    const inside = lexicon.organisations.get(next);
    if (inside === undefined) sum += lexicon.types.has(next.toLowerCase()) || isCountryLike(name) ? 0 : -2.5;
    else sum += inside ? 0.3 : -2;
  }
  if (runFirst < name.first) {
    const prior = tokens[name.first - 1]?.text ?? '';
    if (lexicon.relations.has(prior.toLowerCase())) sum += 0.5;
    else if (prior !== 'The') sum -= isCountryLike(name) ? 1 : 3;
  }
  return sum;
}

const loudBeside = (name: PlaceName, persons: PersonNames): number => (persons.within[name.first] ? -4 : 0);

const isCountryLike = (name: PlaceName): boolean =>
  name.senses.some(
    ({ entry, own }) => own && (entry.kind === 'country' || (entry.kind === 'adm1' && entry.country === 'US')),
  );

/** What the word is when it is no place. */
function otherwise(name: PlaceName, { words: { tokens, marks, lexicon }, persons, lowerWords }: Report): number {
  const token = tokens[name.first];
  if (!token) return 0;
  if (name.last - name.first > 1) return name.last - name.first > 2 ? 0.6 : 0.5;
  let sum = 0;
  const spelled =
    token.text === token.text.toUpperCase() && token.text.length > 1
      ? token.text.charAt(0) + token.text.slice(1).toLowerCase()
      : token.text;
  if (lexicon.commonWords.has(spelled)) sum -= 3;
  else if (persons.words.has(spelled)) sum -= 3;
  else if (lexicon.surnames.has(spelled)) sum -= 1.5;
  else if (lexicon.givenNames.has(spelled)) sum -= 1.5;
  if (lowerWords.has(token.lower)) sum -= marks.initial[token.index] ? 3 : 1.5;
  if (token.upos !== 'PROPN') sum -= token.upos === 'ADJ' || token.upos === 'NOUN' ? 0.7 : 1;
  return sum;
}

/** Adds up the evidence for one name. */
function judge(name: PlaceName, report: Report): number {
  const { tokens } = report.words;
  if (report.persons.within[name.first] && !report.words.marks.loud[name.first]) return -4;
  let sum = fame(name) + before(name, report) + after(name, report) + beside(name, report) + otherwise(name, report);
  if (name.container) sum += 3;
  else if (name.certain) sum += 2.5;
  if (name.kind) sum += 2;
  if (name.first === report.dateline || isDateline(name, report)) sum += 3;
  if (tokens[name.first]?.text === 'The') sum -= 0.5;
  return sum;
}

/** A line that opens with the name, then a dash or an agency in brackets. */
export function isDateline(name: PlaceName, { words: { tokens } }: Report): boolean {
  const [own, earlier, next] = [tokens[name.first], tokens[name.first - 1], tokens[name.last]];
  const opens = earlier === undefined || earlier.sentence !== own?.sentence;
  return opens && /^(?:—|–|--|\()$/.test(next?.text ?? '');
}

/** Settles which names are places: each by its own evidence, then by that of its like and of its neighbours in a list. */
export function judgeNames(names: readonly PlaceName[], report: Report): PlaceName[] {
  for (const name of names) name.score = judge(name, report);
  const best = new Map<string, number>();
  for (const name of names) best.set(name.folded, Math.max(best.get(name.folded) ?? -9, name.score));
  names.forEach((name, i) => {
    const next = names[i + 1];
    // One firm mention speaks for the others, unless the words here speak of a person.
    if ((best.get(name.folded) ?? 0) >= ENOUGH + 2 && name.score > -2) name.score += 1.5;
    if (!next || !coordinated(report.words.tokens, name, next)) return;
    if (name.score >= ENOUGH && next.score < ENOUGH) next.score += 1;
    else if (next.score >= ENOUGH && name.score < ENOUGH) name.score += 1;
  });
  return names.filter(name => name.score >= ENOUGH);
}
