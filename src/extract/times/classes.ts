import type { Atom } from './atoms.js';
import { senseOf, type SlotValue, type TimeLexicon } from './lexicon.js';
import { readCardinal, readOrdinal } from './numerals.js';

export interface Seen {
  atoms: readonly Atom[];
  lexicon: TimeLexicon;
}

/** What a computed class found: its value and the atom after it. */
export interface Found {
  value: SlotValue;
  end: number;
}

type Reader = (seen: Seen, at: number) => Found | null;

const one = (value: SlotValue, at: number): Found => ({ value, end: at + 1 });

/** A digit atom that stands free: no letter, currency, decimal point or hyphenated code runs into it. */
function digits({ atoms }: Seen, at: number): Atom | null {
  const atom = atoms[at];
  return atom?.kind === 'number' && !atom.grouped ? atom : null;
}

const gluedSign = (atom: Atom | undefined, signs: string): boolean =>
  atom?.kind === 'sign' && signs.includes(atom.lower);

/** "2.5", "M1911", "$2009", "UN-2018", "2009%": no year. */
function runsInto(seen: Seen, at: number): boolean {
  const { atoms, lexicon } = seen;
  const atom = atoms[at];
  const before = atoms[at - 1];
  const after = atoms[at + 1];
  if (atom?.glued && before) {
    if (before.kind !== 'sign' || gluedSign(before, '$€£¥#@+.,:/_&=')) return true;
    if (before.lower === '-' && before.glued) {
      const stem = atoms[at - 2];
      if (stem?.kind === 'word' && !senseOf(lexicon, stem, 'YEARPREFIX') && !senseOf(lexicon, stem, 'MONTH'))
        return true;
    }
  }
  if (!after?.glued) return false;
  if (after.kind === 'word') return senseOf(lexicon, after, 'YEARSUFFIX') === null;
  return (
    gluedSign(after, '%°$€£@_+=') ||
    (gluedSign(after, '.,:/') && atoms[at + 2]?.glued === true && atoms[at + 2]?.kind === 'number')
  );
}

const year: Reader = (seen, at) => {
  const atom = digits(seen, at);
  if (!atom || atom.lower.length !== 4 || atom.value < 1000 || atom.value > 2999) return null;
  return runsInto(seen, at) ? null : one(atom.value, at);
};

/** The tag of an atom, or "" where there is none. */
export const tagOf = (atom: Atom | undefined): string => atom?.token?.xpos ?? '';

const bounded =
  (low: number, high: number, shortest: number, longest: number): Reader =>
  (seen, at) => {
    const atom = digits(seen, at);
    if (!atom || atom.lower.length < shortest || atom.lower.length > longest) return null;
    return atom.value >= low && atom.value <= high ? one(atom.value, at) : null;
  };

const clockDigits: Reader = (seen, at) => {
  const atom = digits(seen, at);
  if (!atom || atom.lower.length !== 4 || atom.value > 2400 || atom.value % 100 > 59) return null;
  return one(atom.value, at);
};

/** Day, hour and minute of a military date-time group: "090315" before its Z. */
const dateTimeGroup: Reader = (seen, at) => {
  const atom = digits(seen, at);
  if (!atom || atom.lower.length !== 6) return null;
  const day = Math.floor(atom.value / 10000);
  return day >= 1 && day <= 31 && atom.value % 10000 <= 2359 && atom.value % 100 < 60 ? one(atom.value, at) : null;
};

/** Year, month and day in eight digits. */
const basicDate: Reader = (seen, at) => {
  const atom = digits(seen, at);
  if (!atom || atom.lower.length !== 8 || !/^(19|20)\d\d(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/.test(atom.lower))
    return null;
  return runsInto(seen, at) ? null : one(atom.lower, at);
};

const cardinal: Reader = (seen, at) => readCardinal(seen.lexicon, seen.atoms, at);
const ordinal: Reader = (seen, at) => readOrdinal(seen.lexicon, seen.atoms, at);

const dayOrdinal: Reader = (seen, at) => {
  const found = ordinal(seen, at);
  return found && Number(found.value) >= 1 && Number(found.value) <= 31 ? found : null;
};

const plainDay = bounded(1, 31, 1, 2);

const dayNumber: Reader = (seen, at) => {
  const named = dayOrdinal(seen, at);
  if (named) return named;
  const found = plainDay(seen, at);
  const after = seen.atoms[at + 1];
  if (!found || !after?.glued) return found;
  // "5%", "5km", "5:30", "5.4" are no days of a month.
  if (after.kind !== 'sign' || '%°:'.includes(after.lower)) return null;
  return after.lower === '.' && seen.atoms[at + 2]?.glued === true && seen.atoms[at + 2]?.kind === 'number'
    ? null
    : found;
};

/** A capitalised word that no list of time or function words knows: a name, as far as anyone can tell here. */
const name: Reader = ({ atoms, lexicon }, at) => {
  const atom = atoms[at];
  return atom?.capital && atom.kind === 'word' && atom.lower.length > 1 && !lexicon.has(atom.lower)
    ? one(atom.lower, at)
    : null;
};

const tagged =
  (pattern: RegExp): Reader =>
  ({ atoms }, at) =>
    pattern.test(tagOf(atoms[at])) ? one(atoms[at]?.lower ?? '', at) : null;

const clauseEnd: Reader = ({ atoms }, at) => {
  const atom = atoms[at];
  if (!atom || atom.opens) return { value: '', end: at };
  const hyphen = atom.lower === '-' && atom.glued && atoms[at + 1]?.glued === true;
  return gluedSign(atom, '.,;:!?)"”-') && !hyphen ? { value: '', end: at } : null;
};

/** Classes that are worked out from the atoms instead of looked up. Their names may not stand in the lexicon. */
export const COMPUTED: Readonly<Record<string, Reader>> = {
  NUM: cardinal,
  ORD: ordinal,
  DAYNUM: dayNumber,
  DAYORD: dayOrdinal,
  YEAR: year,
  DAYTH: (seen, at) => (seen.atoms[at]?.kind === 'number' ? dayOrdinal(seen, at) : null),
  YEAR_NOW: (seen, at) => {
    const found = year(seen, at);
    return found && Number(found.value) >= 1900 && Number(found.value) <= 2100 ? found : null;
  },
  YY: bounded(0, 99, 2, 2),
  Y4: bounded(1000, 2999, 4, 4),
  D1: bounded(1, 31, 1, 2),
  M1: bounded(1, 12, 1, 2),
  M2: bounded(1, 12, 2, 2),
  HOUR: bounded(0, 24, 1, 2),
  MINUTE: bounded(0, 59, 2, 2),
  HHMM: clockDigits,
  ZHHMM: (seen, at) => (seen.atoms[at]?.lower.startsWith('0') ? clockDigits(seen, at) : null),
  DTG: dateTimeGroup,
  BASICDATE: basicDate,
  DIGITS: (seen, at) => (seen.atoms[at]?.kind === 'number' ? one(0, at) : null),
  NAME: name,
  WORD: ({ atoms }, at) => (atoms[at]?.kind === 'word' ? one(atoms[at]?.lower ?? '', at) : null),
  NOUN: tagged(/^NN/),
  PLURAL: tagged(/^NNP?S$/),
  VERB: tagged(/^(VB|MD)/),
  ADJECTIVE: tagged(/^JJ/),
  CLAUSE_END: clauseEnd,
  CAPITAL: ({ atoms }, at) => (atoms[at]?.capital ? { value: '', end: at } : null),
  LINE_START: ({ atoms }, at) => (atoms[at]?.line ? { value: '', end: at } : null),
  LINE_END: ({ atoms }, at) => (atoms[at]?.line === false ? null : { value: '', end: at }),
  SENTENCE_START: ({ atoms }, at) =>
    atoms[at]?.opens === false && !atoms[at]?.capital ? null : { value: '', end: at },
};

/** Which atoms a computed class may begin with: "#" digits, "^" capitalised words, "*" anything, or a lexicon class. */
export const COMPUTED_STARTS: Readonly<Record<string, readonly string[]>> = {
  NUM: ['#', '.ONES', '.TENS'],
  ORD: ['#', '.ORDINAL', '.TENS'],
  DAYNUM: ['#', '.ORDINAL', '.TENS'],
  DAYORD: ['#', '.ORDINAL', '.TENS'],
  NAME: ['^'],
  WORD: ['*'],
  NOUN: ['*'],
  PLURAL: ['*'],
  VERB: ['*'],
  ADJECTIVE: ['*'],
};

/** How many atoms a computed class may take where it may take more than one; written numbers have no end. */
export const COMPUTED_LONGEST: Readonly<Record<string, number>> = {
  NUM: Infinity,
  ORD: 3,
  DAYNUM: 3,
  DAYORD: 3,
  DAYTH: 3,
};

/** Classes that look at a place between atoms and take none. */
export const ZERO_WIDTH: ReadonlySet<string> = new Set([
  'CAPITAL',
  'CLAUSE_END',
  'LINE_START',
  'LINE_END',
  'SENTENCE_START',
]);
