import type { Contradictions, Pair } from '../../contract/views.js';
import type { Figure, LedgerRow } from '../../contract/rows.js';

/** Types of relations that set two figures against each other. */
export const AGAINST = ['contradicts', 'rival', 'denies'] as const;

type Cell = Contradictions['cells'][number];
type Group = Contradictions['groups'][number];

/** The people that a row counts, in words. */
export function peopleOf({ victims }: Pick<LedgerRow, 'victims'>): string {
  const { side, subgroup, status, wordings } = victims;
  const people = wordings[0] ?? subgroup ?? (status === 'unknown' ? 'people' : `${status}s`);
  return side && !people.toLowerCase().includes(side.name.toLowerCase()) ? `${people} (${side.name})` : people;
}

/** Rows of one side, status and harm share a column, whatever their incident. */
function groupOf({ victims: { side, status }, harm }: LedgerRow): Group {
  const who = status === 'unknown' ? 'people' : status === 'mixed' ? 'civilians and combatants' : `${status}s`;
  return { key: JSON.stringify([side?.key ?? null, status, harm]), label: side ? `${who} of ${side.name}` : who, harm };
}

function lossOf({ loss, party }: Figure, { victims: { side } }: LedgerRow): Cell['loss'] {
  if (loss) return loss;
  return side && side.key === party.key ? 'own' : 'other';
}

/** Bounds only where the cell stands for one row: figures of several incidents are never added up nor spanned. */
function withBounds(cell: Cell, figures: readonly { row: string; figure: Figure }[]): Cell {
  const rows = new Set(figures.map(({ row }) => row));
  if (rows.size !== 1) return cell;
  const lowers = figures.map(({ figure }) => figure.lower);
  const uppers = figures.map(({ figure }) => figure.upper);
  return {
    ...cell,
    lower: lowers.some(value => value === null) ? null : Math.min(...lowers.map(value => value ?? 0)),
    upper: uppers.some(value => value === null) ? null : Math.max(...uppers.map(value => value ?? 0)),
  };
}

/** Claimant × victim group of the rows given: how many figures each party tells, how many of them in a contested row. */
export function matrixOf(rows: readonly LedgerRow[]): Pick<Contradictions, 'parties' | 'groups' | 'cells'> {
  const parties = new Map<string, Figure['party']>();
  const groups = new Map<string, Group>();
  const cells = new Map<string, { cell: Cell; figures: { row: string; figure: Figure }[]; rows: Set<string> }>();
  for (const row of rows) {
    const group = groupOf(row);
    groups.set(group.key, group);
    for (const figure of row.figures) {
      const { party } = figure;
      parties.set(party.key, party);
      const loss = lossOf(figure, row);
      const key = JSON.stringify([party.key, group.key, loss]);
      const known = cells.get(key) ?? {
        cell: { party: party.key, group: group.key, loss, claims: 0, contested: 0, rows: 0, lower: null, upper: null },
        figures: [],
        rows: new Set<string>(),
      };
      known.rows.add(row.id);
      known.cell.rows = known.rows.size;
      known.cell.claims += figure.claims.length;
      if (row.status === 'contested') known.cell.contested += figure.claims.length;
      if (figure.standing === 'current') known.figures.push({ row: row.id, figure });
      cells.set(key, known);
    }
  }
  return {
    parties: [...parties.values()].sort((a, b) => (a.name < b.name ? -1 : 1)),
    groups: [...groups.values()].sort((a, b) => (a.label + a.harm < b.label + b.harm ? -1 : 1)),
    cells: [...cells.values()].map(({ cell, figures }) => withBounds(cell, figures)),
  };
}

/** Distance between two ranges, relative to the greater bound; null where an end that would decide is open. */
export function distance(
  a: { lower: number | null; upper: number | null },
  b: { lower: number | null; upper: number | null },
): number | null {
  if (a.lower === null || b.lower === null) return null;
  const [low, high] = a.lower <= b.lower ? [a, b] : [b, a];
  if (low.upper === null) return null;
  const gap = Math.max(0, (high.lower ?? 0) - low.upper);
  const greatest = Math.max(low.upper, high.upper ?? high.lower ?? 0);
  return greatest === 0 ? 0 : Math.round((gap / greatest) * 1000) / 1000;
}

/** The figure of a row that a claim is one of. */
const figureWith = (row: LedgerRow, claim: string): Figure | undefined =>
  row.figures.find(({ claims }) => claims.includes(claim));

interface Told {
  from: string;
  to: string;
  type: Pair['type'];
  reason: string;
}

/** Two figures side by side; where the two claims stand in different rows, the pair is told at the first. */
export function pairOf(rows: readonly LedgerRow[], { from, to, type, reason }: Told): Pair[] {
  const row = rows.find(one => figureWith(one, from)) ?? rows.find(one => figureWith(one, to));
  const [left, right] = [from, to].map(claim => rows.flatMap(one => figureWith(one, claim) ?? [])[0]);
  if (!row || !left || !right || left === right) return [];
  return [
    {
      row: row.id,
      incident: row.incident,
      harm: row.harm,
      people: peopleOf(row),
      group: groupOf(row).key,
      place: row.place?.name ?? null,
      day: row.latest,
      type,
      reason,
      left,
      right,
      size: distance(left, right),
    },
  ];
}
