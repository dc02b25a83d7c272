import type { Party } from '../../../../src/contract/values.js';
import type { Contradictions, Pair } from '../../../../src/contract/views.js';

export type Cell = Contradictions['cells'][number];
export type Group = Contradictions['groups'][number];

/** A chosen cell; it stands in the address, so that it can be sent on. */
export interface Chosen {
  party: string;
  group: string;
}

const PREFIX = 'cell:';
const BETWEEN = '~~';

export const writeChosen = ({ party, group }: Chosen): string => PREFIX + party + BETWEEN + group;

/** The cell that the address names, if it names one. */
export function readChosen(panel: string | undefined): Chosen | undefined {
  if (panel?.startsWith(PREFIX) !== true) return undefined;
  const [party, group, ...rest] = panel.slice(PREFIX.length).split(BETWEEN);
  return party === undefined || group === undefined || rest.length > 0 ? undefined : { party, group };
}

/** The matrix in the order in which it is drawn: what is most disputed first. */
export interface Matrix {
  parties: Party[];
  groups: Group[];
  at(party: string, group: string): readonly Cell[];
}

function sums(
  cells: readonly Cell[],
  keyOf: (cell: Cell) => string,
): Map<string, { contested: number; claims: number }> {
  const found = new Map<string, { contested: number; claims: number }>();
  for (const cell of cells) {
    const before = found.get(keyOf(cell)) ?? { contested: 0, claims: 0 };
    found.set(keyOf(cell), { contested: before.contested + cell.contested, claims: before.claims + cell.claims });
  }
  return found;
}

export function makeMatrix({ parties, groups, cells }: Pick<Contradictions, 'parties' | 'groups' | 'cells'>): Matrix {
  const none = { contested: 0, claims: 0 };
  const [byParty, byGroup] = [sums(cells, cell => cell.party), sums(cells, cell => cell.group)];
  const order =
    (of: ReadonlyMap<string, { contested: number; claims: number }>) =>
    (a: { key: string }, b: { key: string }): number => {
      const [x, y] = [of.get(a.key) ?? none, of.get(b.key) ?? none];
      return y.contested - x.contested || y.claims - x.claims || (a.key < b.key ? -1 : 1);
    };
  const placed = new Map<string, Cell[]>();
  for (const cell of cells) {
    const key = `${cell.party}\n${cell.group}`;
    placed.set(key, [...(placed.get(key) ?? []), cell]);
  }
  return {
    parties: parties.filter(({ key }) => byParty.has(key)).toSorted(order(byParty)),
    groups: groups.filter(({ key }) => byGroup.has(key)).toSorted(order(byGroup)),
    at: (party, group) => placed.get(`${party}\n${group}`) ?? [],
  };
}

/**
 * Pairs about the chosen people in which the chosen claimant disputes or is disputed. Where the claimant only repeats one side
 * of a dispute between others, no pair is their own: then all that is in dispute about those people.
 */
export function pairsOf(pairs: readonly Pair[], chosen: Chosen | undefined): Pair[] {
  if (chosen === undefined) return [...pairs];
  const about = pairs.filter(({ group }) => group === chosen.group);
  const own = about.filter(({ left, right }) => [left, right].some(({ party }) => party.key === chosen.party));
  return own.length > 0 ? own : about;
}
