import { cost, type Demand, type Outline } from './demands.js';

/** How many atoms ahead a demand of unknown distance is looked for: longer than any pattern. */
const WINDOW = 24;

/** A demand with its keys as a number. */
export interface Check {
  sign: number;
  from: number;
  to: number;
}

const NONE: readonly number[] = [];

/** Sets of keys, numbered; equal sets have one number. */
export class Signs {
  private readonly numbers = new Map<string, number>();
  private readonly byKey = new Map<string, number[]>();

  get count(): number {
    return this.numbers.size;
  }

  /** The signs that an atom with this key is. */
  of(key: string): readonly number[] {
    return this.byKey.get(key) ?? NONE;
  }

  private numberOf(keys: ReadonlySet<string>): number {
    const name = [...keys].sort().join(' ');
    const known = this.numbers.get(name);
    if (known !== undefined) return known;
    const made = this.numbers.size;
    this.numbers.set(name, made);
    for (const key of keys) this.byKey.set(key, [...this.of(key), made]);
    return made;
  }

  private check({ keys, from, to }: Demand): Check {
    return { sign: this.numberOf(keys), from, to: Math.min(to, from + WINDOW - 1) };
  }

  /** The demands of a piece, those first that are seldom met. */
  checks(outline: Outline): Check[] {
    const breadth = (demand: Demand): number => cost(demand) * (1 + Math.min(demand.to - demand.from, WINDOW));
    return [...outline.demands].sort((a, b) => breadth(a) - breadth(b)).map(demand => this.check(demand));
  }
}

/** Where in one text the signs stand: a row of bits for every atom. */
export class Lookout {
  private readonly bits: Uint32Array;
  private readonly width: number;
  private readonly count: number;

  /** Takes the keys of every atom. */
  constructor(signs: Signs, keys: readonly (readonly string[])[]) {
    this.width = (signs.count + 31) >> 5;
    this.count = keys.length;
    this.bits = new Uint32Array(this.count * this.width);
    keys.forEach((own, at) => {
      for (const key of own) for (const sign of signs.of(key)) this.set(at * this.width + (sign >> 5), sign);
    });
  }

  private set(cell: number, sign: number): void {
    this.bits[cell] = (this.bits[cell] ?? 0) | (1 << (sign & 31));
  }

  private stands({ sign, from, to }: Check, at: number): boolean {
    const last = Math.min(at + to, this.count - 1);
    const bit = 1 << (sign & 31);
    for (let i = at + from; i <= last; i += 1)
      if (((this.bits[i * this.width + (sign >> 5)] ?? 0) & bit) !== 0) return true;
    return false;
  }

  /** Whether every sign stands where it must for a match that begins at the atom. */
  meets(checks: readonly Check[], at: number): boolean {
    for (const check of checks) if (!this.stands(check, at)) return false;
    return true;
  }
}
