import { pad } from './civil.js';
import type { Slots } from './grammar.js';
import { num, unitParts, word } from './slots.js';

/** Half of a unit is told in the unit below it. */
const HALVES: Record<string, string> = { TH: 'PT30M', Y: 'P6M', D: 'PT12H', '10Y': 'P5Y', '100Y': 'P50Y', TM: 'PT30S' };

function piece(amount: number | null, letter: string): { text: string; time: boolean } {
  const time = letter.startsWith('T');
  return { text: `${amount ?? 'X'}${time ? letter.slice(1) : letter}`, time };
}

/** ISO 8601 duration of an amount and unit, and a second pair after it ("two years and three months"); X for a vague amount. */
export function durationValue(slots: Slots): string | null {
  const code = word(slots, 'unit');
  if (code === null) return null;
  const n = num(slots, 'n');
  if (n === 0.5 && HALVES[code]) return HALVES[code] ?? null;
  if (code === 'TH' && n !== null && !Number.isInteger(n)) return `PT${Math.floor(n)}H${Math.round((n % 1) * 60)}M`;
  const { count, letter } = unitParts(code);
  const first = piece(n === null ? null : n * count, letter);
  const second = word(slots, 'unit2');
  if (second === null) return `P${first.time ? 'T' : ''}${first.text}`;
  const more = unitParts(second);
  const rest = piece((num(slots, 'n2') ?? 0) * more.count, more.letter);
  if (first.time && !rest.time) return null;
  return `P${first.time ? 'T' : ''}${first.text}${rest.time && !first.time ? 'T' : ''}${rest.text}`;
}

/** TIMEX3 value of something that comes again and again. */
export function setValue(slots: Slots): string | null {
  const frequency = word(slots, 'freq');
  if (frequency !== null) return frequency;
  const part = word(slots, 'part');
  const weekday = num(slots, 'weekday');
  const day = num(slots, 'day');
  const month = num(slots, 'month');
  if (day !== null && month !== null) return `XXXX-${pad(month)}-${pad(day)}`;
  if (weekday !== null) return `XXXX-WXX-${weekday}${part === null ? '' : `T${part}`}`;
  if (part !== null) return `XXXX-XX-XXT${part}`;
  if (word(slots, 'unit') === 'WE') return 'XXXX-WXX-WE';
  return durationValue(slots);
}
