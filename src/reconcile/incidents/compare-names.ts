import type { Profile } from './profile.js';
import { WEIGHTS } from './weights.js';

export interface SharedNames {
  score: number;
  /** Names in common, the weightiest first. */
  shared: string[];
}

type Named = Pick<Profile, 'names' | 'maybe'>;

const weightIn = (profile: Named, name: string): number =>
  profile.names.get(name) ?? (profile.maybe.has(name) ? WEIGHTS.names.maybe : 0);

/** How far names in common speak for one happening; each counts as much as in the text where it stands farther off. */
export function compareNames(a: Named, b: Named): SharedNames {
  const [few, many] = a.names.size <= b.names.size ? [a, b] : [b, a];
  const candidates = new Set([...few.names.keys(), ...[...few.maybe].filter(name => many.names.has(name))]);
  const weights = [...candidates].flatMap(name => {
    const weight = Math.min(weightIn(few, name), weightIn(many, name));
    return weight > 0 ? [{ name, weight }] : [];
  });
  weights.sort((x, y) => y.weight - x.weight || (x.name < y.name ? -1 : 1));
  const sum = weights.reduce((total, { weight }) => total + weight, 0);
  return {
    score: WEIGHTS.names.most * (1 - Math.exp(-sum / WEIGHTS.names.enough)),
    shared: weights.map(({ name }) => name),
  };
}

/** Share of the fewer items that stand among the more; two of two prove less than ten of ten. */
export function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  if (few.size === 0) return 0;
  let shared = 0;
  for (const item of few) if (many.has(item)) shared += 1;
  return shared / (few.size + 2);
}
