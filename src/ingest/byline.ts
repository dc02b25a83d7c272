import type { BylineWords, IngestData } from './data.js';
import { readClockAt, readDateAt, toIso } from './visible-date.js';

/** Who wrote a report, as its byline or closing credit says. */
export interface Byline {
  authors: string[];
  agency: string | null;
  /** ISO 8601, when the byline carries a date with its year. */
  published: string | null;
}

const LIMIT = 160;
const NAME_WORD =
  /^(?:\p{Lu}[\p{L}\p{M}'’.-]*|(?:de|del|della|la|le|el|al|bin|ibn|van|von|der|den|da|dos|di|du|ben|abu|ter|y)|[A-Z]\.)$/u;
const SPLIT = /\s*[|•·]\s*|\s+[–—-]\s+|\s*\/\s*|,\s*/;

/** The lead is left out of `rest`; null when none opens the line. */
function takeLead(text: string, leads: readonly string[]): string | null {
  const lower = text.toLowerCase();
  for (const lead of leads) {
    if (!lower.startsWith(lead)) continue;
    const next = text.charAt(lead.length);
    if (next === ' ' || next === ':') return text.slice(lead.length).replace(/^[:\s]+/, '');
  }
  return null;
}

const lowerBare = (word: string): string => word.toLowerCase().replace(/[.,]+$/, '');

interface Names {
  authors: string[];
  /** How many words were read as names, joins, roles and tails. */
  fits: boolean;
}

/** "Jane Roe and Sam Poe in Kabala": names up to a word that begins something else. */
function readNames(piece: string, words: BylineWords): Names {
  const authors: string[] = [];
  let name: string[] = [];
  let inTail = false;
  const flush = () => {
    if (name.length >= 2) authors.push(name.join(' '));
    name = [];
  };
  for (const word of piece.split(' ')) {
    const lower = lowerBare(word);
    if (words.joins.has(lower) || word === '&') {
      flush();
      inTail = false;
    } else if (words.tails.has(lower) && name.length > 0) {
      flush();
      inTail = true;
    } else if (words.roles.has(lower)) {
      if (!inTail) flush();
      inTail = true;
    } else if (!NAME_WORD.test(word))
      return { authors, fits: inTail && /^[\p{L}\d'’.&-]+$/u.test(word) && authors.length > 0 };
    else if (!inTail) name.push(word);
  }
  flush();
  return { authors, fits: true };
}

function dateIn(piece: string, data: IngestData): string | null {
  for (const found of piece.matchAll(/[\p{L}\d]+/gu)) {
    const date = readDateAt(piece, found.index, data.dates);
    if (!date?.year) continue;
    const after = /^[\s,|-]*(?:at\s+)?/.exec(piece.slice(date.end))?.[0].length ?? 0;
    return toIso(date, readClockAt(piece, date.end + after, data.dates));
  }
  return null;
}

const isUpper = (name: string): boolean => name === name.toUpperCase() && /\p{Lu}{2}/u.test(name);

/** "JANE ROE-POE" → "Jane Roe-Poe": names are compared across reports, and capitals are the layout's. */
const unshout = (name: string): string =>
  isUpper(name)
    ? name
        .toLowerCase()
        .replace(/(^|[\s'’.-])(\p{L})/gu, (_, gap: string, letter: string) => gap + letter.toUpperCase())
    : name;

/** A piece that is one person's name and nothing else: two to four words, no job among them. */
export function primaryName(piece: string, data: IngestData): string | null {
  const words = piece.split(' ');
  if (words.length < 2 || words.length > 4 || words.some(word => data.bylines.roles.has(lowerBare(word)))) return null;
  return words.every(word => NAME_WORD.test(word)) ? unshout(piece) : null;
}

/** Reads a byline; null for a line that is none. Without "By" a line is one only when it says where from ("Jane Roe in Kabala"). */
export function readByline(text: string, data: IngestData, isHeader: boolean): Byline | null {
  if (text.length > LIMIT || /[!?:;”"]$/.test(text)) return null;
  const lead = takeLead(text, data.bylines.leads);
  if (lead === null && !(isHeader && isUnled(text, data))) return null;
  const pieces = (lead ?? text).split(SPLIT).filter(piece => piece !== '');
  const first = readNames(pieces[0] ?? '', data.bylines);
  if (!first.fits || /[.]$/.test(text.replace(/\b(?:Jr|Sr|[A-Z])\.$/, ''))) return null;
  const authors = [...first.authors];
  for (const piece of pieces.slice(1)) {
    const more = /^and /.test(piece) ? readNames(piece.slice(4), data.bylines) : null;
    if (more) authors.push(...more.authors);
  }
  const agency = pieces.map(piece => data.agencies.get(piece.toLowerCase())).find(name => name !== undefined) ?? null;
  const published = dateIn(text, data);
  const hasRole = pieces.some(piece => piece.split(' ').some(word => data.bylines.roles.has(lowerBare(word))));
  if (authors.length === 0 && !agency && !hasRole) return null;
  return { authors: authors.map(unshout), agency, published };
}

const UNLED =
  /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}\.)?(?: (?:al-|el-)?\p{Lu}[\p{L}'’-]+){1,2}(?:,? in \p{Lu}|\s*[,|]\s*\p{Lu})/u;

/** Only names, then "in" a place, or a job, agency or date after a comma. */
function isUnled(text: string, data: IngestData): boolean {
  if (!UNLED.test(text) || text.length > 80) return false;
  const [first = '', ...rest] = text.split(SPLIT);
  if (/ in \p{Lu}/u.test(first) && rest.length === 0) return first.split(' ').length <= 6;
  const tells = (piece: string): boolean =>
    data.agencies.has(piece.toLowerCase()) ||
    dateIn(piece, data) !== null ||
    piece.split(' ').some(word => data.bylines.roles.has(lowerBare(word)));
  return first.split(' ').length <= 4 && rest.some(tells);
}

/** Whether a line opens as a credit of its reporters does ("Reporting by …"). */
export const isReportersCredit = (text: string, data: IngestData): boolean =>
  takeLead(text, data.bylines.reporting) !== null;

/** The reporters that a closing credit names: "Reporting by Jane Roe in Kabala; Editing by Sam Poe". */
export function reportersOf(text: string, data: IngestData): string[] {
  for (const clause of text.replace(/^[([]|[)\]]$/g, '').split(/[;.]\s+/)) {
    const rest = takeLead(clause, data.bylines.reporting);
    if (rest === null) continue;
    return rest
      .split(/,\s*(?:and\s+)?/)
      .flatMap(piece => readNames(piece.replace(/[.)\]]+$/, ''), data.bylines).authors)
      .map(unshout);
  }
  return [];
}
