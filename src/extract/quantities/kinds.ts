import type { Resources } from '../../resources/resources.js';
import type { NumberMention } from '../draft.js';
import type { FoundNumber } from './find-numbers.js';
import type { Word } from './words.js';

/** Units after a number, labels before it, unit names after it. */
export interface KindLexicon {
  units: Map<string, NumberMention['kind']>;
  labelsBefore: Set<string>;
  labelsAfter: Set<string>;
  /** Adverbs before "number" where it is a verb. */
  labelsVerb: Set<string>;
  /** Nouns and adjectives for people of whom "number" may be the verb. */
  labelsSubject: Set<string>;
}

export function loadKindLexicon(resources: Resources, language: string): KindLexicon {
  const labels = resources.table(`lexicons/${language}/quantities-labels`);
  const side = (name: string) => new Set(labels.filter(row => row.side === name).map(row => row.word ?? ''));
  return {
    units: new Map(
      resources
        .table(`lexicons/${language}/quantities-units`)
        .map(row => [row.word ?? '', row.kind as NumberMention['kind']]),
    ),
    labelsBefore: side('before'),
    labelsAfter: side('after'),
    labelsVerb: side('verb'),
    labelsSubject: side('subject'),
  };
}

const CURRENCY = /^[$€£¥₹₽₴₪]$/;
const ORDINAL = /^(?:st|nd|rd|th)$/;

function isAge(words: readonly Word[], found: FoundNumber): boolean {
  const at = (i: number) => words[i]?.lower;
  if (at(found.first - 1) === 'aged' || at(found.first - 1) === 'age') return true;
  // "30-year-old", "12 years old", "a 30 year old"
  const i = at(found.last) === '-' ? found.last + 1 : found.last;
  if (at(i) !== 'year' && at(i) !== 'years' && at(i) !== 'month' && at(i) !== 'months') return false;
  return (
    at(i + 1) === 'old' || (at(i + 1) === '-' && at(i + 2) === 'old') || (at(i + 1) === 'of' && at(i + 2) === 'age')
  );
}

const AGE_BOUNDS = new Set(['under', 'below', 'over', 'above']);
const AGE_OF = new Set([
  'them',
  'whom',
  'children',
  'those',
  'girls',
  'boys',
  'were',
  'are',
  'was',
  'is',
  'all',
  'pupils',
]);

/** "48 of them under five", "children under 18", "two were over 80": a bound after people, with nothing counted behind it. */
function isAgeBound(words: readonly Word[], found: FoundNumber): boolean {
  const { hedge } = found;
  const value = found.upper ?? found.lower ?? 0;
  if (!hedge || value <= 0 || value >= 110 || !AGE_BOUNDS.has(words[hedge.first]?.lower ?? '')) return false;
  const after = words[found.last];
  const ends = !after || after.sentence !== words[found.first]?.sentence || /^[.,;:)"”]$/.test(after.text);
  return ends && AGE_OF.has(words[hedge.first - 1]?.lower ?? '');
}

/** ", 34," after a capitalised name is an age; after a common noun ("a fitter, 52, was …") only before a word that goes on. */
function isAgeInCommas(words: readonly Word[], found: FoundNumber): boolean {
  if (!found.digits || found.last - found.first !== 1) return false;
  const value = found.lower ?? 0;
  const name = words[found.first - 2]?.text ?? '';
  if (
    value <= 0 ||
    value >= 120 ||
    words[found.first - 1]?.text !== ',' ||
    !/^[,.;]$/.test(words[found.last]?.text ?? '')
  )
    return false;
  if (/^\p{Lu}\p{Ll}/u.test(name)) return true;
  return /^\p{Ll}/u.test(name) && GOES_ON.has(words[found.last + 1]?.lower ?? '');
}

const PLURAL = /(?:s|men|people|children|dead|wounded|injured|missing|killed|police|personnel)$/;

/** "a woman (46)", "Ana Roe (34)": digits alone in brackets after one person. */
function isAgeInBrackets(words: readonly Word[], found: FoundNumber): boolean {
  const value = found.lower ?? 0;
  const before = words[found.first - 2];
  if (!found.digits || value <= 0 || value >= 110 || found.hedge || !before) return false;
  if (words[found.first - 1]?.text !== '(' || words[found.last]?.text !== ')') return false;
  return /^\p{L}/u.test(before.text) && !PLURAL.test(before.lower) && before.sentence === words[found.first]?.sentence;
}

const GOES_ON = new Set(['was', 'were', 'is', 'had', 'has', 'who', 'of', 'from', 'said', 'died']);

/** How far left of "number" the people that number so many may stand. */
const SUBJECT_REACH = 8;

function isNumberVerb(words: readonly Word[], at: number, lexicon: KindLexicon): boolean {
  if (lexicon.labelsVerb.has(words[at - 1]?.lower ?? '')) return true;
  for (let i = at - 1; i >= at - SUBJECT_REACH; i -= 1) {
    const word = words[i];
    if (!word || word.sentence !== words[at]?.sentence || /^[,;:]$/.test(word.text)) return false;
    if (lexicon.labelsSubject.has(word.lower)) return true;
  }
  return false;
}

/** Glued to letters or marks ("AK-47", "M23", "F16s", "1/2", "#3"): part of a name, not a count. */
function isCode(words: readonly Word[], found: FoundNumber, lexicon: KindLexicon): boolean {
  if (!found.digits) {
    // "Seventh Brigade" is no number here; "Camp Two", "Unit One" are names.
    const before = words[found.first - 1];
    return (
      before !== undefined &&
      /^\p{Lu}/u.test(before.text) &&
      /^\p{Lu}/u.test(words[found.first]?.text ?? '') &&
      lexicon.labelsBefore.has(before.lower)
    );
  }
  const first = words[found.first];
  const before = words[found.first - 1];
  const after = words[found.last];
  if (before && first && !first.spaced) {
    if (/[\p{L}#/:._@]$/u.test(before.text)) return true;
    if (/^[-–]$/.test(before.text) && !before.spaced && /\p{L}$/u.test(words[found.first - 2]?.text ?? '')) return true;
  }
  if (after && !after.spaced && /^[/:_@]$/.test(after.text) && /^\d/.test(words[found.last + 1]?.text ?? ''))
    return true;
  if (after && !after.spaced && /^\p{L}/u.test(after.text)) return true;
  if (before?.text === '.' && lexicon.labelsBefore.has(`${words[found.first - 2]?.lower ?? ''}.`)) return true;
  if (before && lexicon.labelsBefore.has(before.lower) && before.sentence === first?.sentence) {
    // "the dead now number 83", "the injured number 48": a verb.
    if (before.lower === 'number' && isNumberVerb(words, found.first - 1, lexicon)) return false;
    // "camp 12" and "Camp 12" are names; "at the camp 12 people died" is not: the noun after it decides.
    return (
      /^\p{Lu}/u.test(before.text) ||
      !after ||
      !/^\p{Ll}/u.test(after.text) ||
      after.lower === 'of' ||
      after.lower === 'and'
    );
  }
  return after !== undefined && after.spaced && lexicon.labelsAfter.has(after.lower) && /^\p{Lu}/u.test(after.text);
}

const YEAR_LEAD = new Set([
  'in',
  'since',
  'until',
  'during',
  'by',
  'before',
  'after',
  'year',
  'summer',
  'winter',
  'spring',
  'autumn',
]);

function isYear(words: readonly Word[], found: FoundNumber): boolean {
  if (found.rule !== 'digits' || !/^(?:1[5-9]|20|21)\d\d$/.test(words[found.first]?.text ?? '')) return false;
  const after = words[found.last];
  return YEAR_LEAD.has(words[found.first - 1]?.lower ?? '') || !/^\p{Ll}/u.test(after?.text ?? '.');
}

/** What a number's own surroundings say it is; `cardinal` where they say nothing. */
export function kindOf(words: readonly Word[], found: FoundNumber, lexicon: KindLexicon): NumberMention['kind'] {
  if (found.zero) return 'zero';
  const before = words[found.first - 1];
  const after = words[found.last];
  if (before && (CURRENCY.test(before.text) || /^(?:US|C|A|HK)?\$$/.test(before.text))) return 'money';
  if (after?.text === '%') return 'percent';
  if (after?.lower === 'per' && words[found.last + 1]?.lower === 'cent') return 'percent';
  if (after && !after.spaced && ORDINAL.test(after.lower)) return 'ordinal';
  if (isAge(words, found) || isAgeBound(words, found) || isAgeInCommas(words, found) || isAgeInBrackets(words, found))
    return 'age';
  const unitAt = after?.text === '-' && !after.spaced ? words[found.last + 1] : after;
  const unit = unitAt && unitAt.sentence === words[found.first]?.sentence ? lexicon.units.get(unitAt.lower) : undefined;
  if (unit) return unit;
  if (isCode(words, found, lexicon)) return 'code';
  if (after?.text === ':' && !after.spaced && /^\d\d$/.test(words[found.last + 1]?.text ?? '')) return 'clock';
  if (isYear(words, found)) return 'year';
  return found.vague ? 'vague' : 'cardinal';
}
