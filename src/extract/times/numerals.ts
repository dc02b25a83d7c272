import type { Atom } from './atoms.js';
import { senseOf, type TimeLexicon } from './lexicon.js';

/** What a numeral says and the atom after it. */
export interface Numeral {
  value: number;
  end: number;
}

/** Skips the hyphen or space between the parts of a written number ("twenty-four"). */
function afterHyphen(atoms: readonly Atom[], at: number): number {
  return atoms[at]?.lower === '-' && atoms[at]?.glued === true && atoms[at + 1]?.glued === true ? at + 1 : at;
}

function smallWords(lexicon: TimeLexicon, atoms: readonly Atom[], at: number): Numeral | null {
  const ten = senseOf(lexicon, atoms[at], 'TENS');
  const unit = senseOf(lexicon, atoms[at], 'ONES');
  if (unit) return { value: Number(unit.value), end: at + 1 };
  if (!ten) return null;
  const next = afterHyphen(atoms, at + 1);
  const ones = senseOf(lexicon, atoms[next], 'ONES');
  if (ones && Number(ones.value) > 0 && Number(ones.value) < 10)
    return { value: Number(ten.value) + Number(ones.value), end: next + 1 };
  return { value: Number(ten.value), end: at + 1 };
}

/** "one hundred and twenty", "two thousand", "three dozen". */
function wordNumber(lexicon: TimeLexicon, atoms: readonly Atom[], at: number): Numeral | null {
  let found = smallWords(lexicon, atoms, at);
  if (!found) return null;
  for (
    let scale = senseOf(lexicon, atoms[found.end], 'SCALE');
    scale;
    scale = senseOf(lexicon, atoms[found.end], 'SCALE')
  ) {
    let end: number = found.end + 1;
    let value: number = found.value * Number(scale.value);
    const more = smallWords(lexicon, atoms, senseOf(lexicon, atoms[end], 'AND') ? end + 1 : end);
    if (more && more.value < Number(scale.value)) {
      value += more.value;
      end = more.end;
    }
    found = { value, end };
  }
  return found;
}

function digitNumber(lexicon: TimeLexicon, atoms: readonly Atom[], at: number): Numeral | null {
  const first = atoms[at];
  if (first?.kind !== 'number') return null;
  let value = first.value;
  let end = at + 1;
  const point = atoms[end];
  const decimals = atoms[end + 1];
  if (point?.lower === '.' && point.glued && decimals?.kind === 'number' && decimals.glued) {
    value = Number(`${first.value}.${decimals.lower}`);
    end += 2;
  }
  const scale = senseOf(lexicon, atoms[end], 'SCALE');
  return scale ? { value: value * Number(scale.value), end: end + 1 } : { value, end };
}

/** A cardinal in digits or words, with "and a half". */
export function readCardinal(lexicon: TimeLexicon, atoms: readonly Atom[], at: number): Numeral | null {
  const whole = digitNumber(lexicon, atoms, at) ?? wordNumber(lexicon, atoms, at);
  if (!whole || !senseOf(lexicon, atoms[whole.end], 'AND')) return whole;
  const article = senseOf(lexicon, atoms[whole.end + 1], 'ARTICLE') ? 1 : 0;
  const fraction = senseOf(lexicon, atoms[whole.end + 1 + article], 'FRACTION');
  return fraction && article ? { value: whole.value + Number(fraction.value), end: whole.end + 3 } : whole;
}

/** An ordinal: "3rd", "third", "twenty-first". */
export function readOrdinal(lexicon: TimeLexicon, atoms: readonly Atom[], at: number): Numeral | null {
  const first = atoms[at];
  if (first?.kind === 'number') {
    const suffix = atoms[at + 1];
    return suffix?.glued && senseOf(lexicon, suffix, 'ORDSUFFIX') ? { value: first.value, end: at + 2 } : null;
  }
  const plain = senseOf(lexicon, first, 'ORDINAL');
  if (plain) return { value: Number(plain.value), end: at + 1 };
  const ten = senseOf(lexicon, first, 'TENS');
  const next = afterHyphen(atoms, at + 1);
  const ones = senseOf(lexicon, atoms[next], 'ORDINAL');
  return ten && ones && Number(ones.value) < 10
    ? { value: Number(ten.value) + Number(ones.value), end: next + 1 }
    : null;
}
