// Most rules begin with words that are everywhere ("the", "in") and need others that are rare ("night", "Friday").
// What a piece needs, and how far from its beginning, is known before it is tried.

/** Keys of which every match has one between two distances from its first atom (0 is the first itself). */
export interface Demand {
  keys: ReadonlySet<string>;
  from: number;
  to: number;
}

/** What is known of a piece before it is tried. Lengths in atoms. */
export interface Outline {
  shortest: number;
  longest: number;
  /** What it can begin with, unless it is empty. */
  starts: ReadonlySet<string>;
  demands: readonly Demand[];
}

/** How common atoms with a key are in running text, roughly: what makes a good sign that a rule may match nearby. */
function commonness(key: string): number {
  if (key === '*') return 1000;
  if (key === '^') return 200;
  if (key === '#') return 8;
  if (COMMON_CLASSES.has(key)) return 10;
  if (key.startsWith('.') && key.length > 1) return 1;
  if (!/\p{L}/u.test(key)) return 40;
  return key.length <= 3 ? 30 : key.length === 4 ? 5 : 1;
}

const COMMON_CLASSES = new Set(
  '.ONES .TENS .PREP .RUNREL .REL .HEDGE .POSSESSIVE .ARTICLE .AND .ORDINAL .FUZZY .EARLYLATE'.split(' '),
);

/** How common atoms that answer a demand are; the rarest is asked for first. */
export const cost = ({ keys }: Demand): number => [...keys].reduce((sum, key) => sum + commonness(key), 0);

const rarest = (demands: readonly Demand[]): Demand | null =>
  demands.reduce<Demand | null>((best, demand) => (best === null || cost(demand) < cost(best) ? demand : best), null);

const union = (sets: readonly ReadonlySet<string>[]): Set<string> => new Set(sets.flatMap(set => [...set]));

/** What takes no atom and asks for none. */
export const NOTHING: Outline = { shortest: 0, longest: 0, starts: new Set(), demands: [] };

/** One or more atoms, the first with one of the keys. */
export const beginning = (keys: ReadonlySet<string>, longest = 1): Outline => ({
  shortest: 1,
  longest,
  starts: keys,
  demands: keys.has('*') ? [] : [{ keys, from: 0, to: 0 }],
});

export const maybe = (outline: Outline): Outline => ({ ...outline, shortest: 0, demands: [] });

/** Outlines one after the other. */
export function inRow(outlines: readonly Outline[]): Outline {
  let shortest = 0;
  let longest = 0;
  const starts = new Set<string>();
  const demands: Demand[] = [];
  for (const outline of outlines) {
    if (shortest === 0) for (const start of outline.starts) starts.add(start);
    for (const { keys, from, to } of outline.demands) demands.push({ keys, from: from + shortest, to: to + longest });
    shortest += outline.shortest;
    longest += outline.longest;
  }
  // Pieces that may be missing at the beginning demand nothing each, and something together.
  const first = beginning(starts).demands.filter(() => shortest > 0 && (outlines[0]?.shortest ?? 0) === 0);
  return { shortest, longest, starts, demands: [...first, ...demands] };
}

/** One outline or another: what it begins with, and the rarest demand of each. */
export function either(outlines: readonly Outline[]): Outline {
  const shortest = Math.min(...outlines.map(outline => outline.shortest));
  const starts = union(outlines.map(outline => outline.starts));
  const first = shortest > 0 ? beginning(starts).demands : [];
  const rare = outlines.map(outline => rarest(outline.demands)).filter(demand => demand !== null);
  const within = {
    keys: union(rare.map(demand => demand.keys)),
    from: Math.min(...rare.map(demand => demand.from)),
    to: Math.max(...rare.map(demand => demand.to)),
  };
  return {
    shortest,
    longest: Math.max(...outlines.map(outline => outline.longest)),
    starts,
    demands: rare.length === outlines.length ? [...first, within] : first,
  };
}
