// Most rules begin with words that are everywhere ("the", "in"), and need one that is rare ("night", "Friday").
// A rule is tried only where its rare word is near, which keeps the reading of a report to a few milliseconds.

/** How many atoms ahead a rule's rare word may stand: longer than any pattern. */
const WINDOW = 24;

/** Sets of keys, numbered; equal sets have one number. */
export interface Signs {
  /** The number of a set of keys, -1 for one that says nothing. */
  numberOf(keys: ReadonlySet<string> | null): number;
  byKey: ReadonlyMap<string, readonly number[]>;
  count(): number;
}

export function createSigns(): Signs {
  const numbers = new Map<string, number>();
  const byKey = new Map<string, number[]>();
  const numberOf = (keys: ReadonlySet<string> | null): number => {
    if (keys === null || keys.has('*') || keys.has('^')) return -1;
    const name = [...keys].sort().join(' ');
    const known = numbers.get(name);
    if (known !== undefined) return known;
    const made = numbers.size;
    numbers.set(name, made);
    for (const key of keys) byKey.set(key, [...(byKey.get(key) ?? []), made]);
    return made;
  };
  return { numberOf, byKey, count: () => numbers.size };
}

/** Where in one text the signs stand; asked for ever later atoms only. */
export class Lookout {
  private readonly positions: number[][];
  private readonly passed: number[];

  constructor(
    grammar: { signs: Signs['byKey']; signCount: number },
    keys: (at: number) => readonly string[],
    count: number,
  ) {
    this.positions = Array.from({ length: grammar.signCount }, () => []);
    this.passed = new Array<number>(grammar.signCount).fill(0);
    for (let at = 0; at < count; at += 1)
      for (const key of keys(at)) for (const sign of grammar.signs.get(key) ?? []) this.positions[sign]?.push(at);
  }

  /** Whether the sign stands at the atom or shortly after it. */
  isNear(sign: number, at: number): boolean {
    const positions = this.positions[sign] ?? [];
    let next = this.passed[sign] ?? 0;
    while ((positions[next] ?? Infinity) < at) next += 1;
    this.passed[sign] = next;
    return (positions[next] ?? Infinity) - at < WINDOW;
  }
}
