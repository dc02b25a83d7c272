import { zFilter, zPaging } from '../../contract/query.js';
import type { LedgerRow } from '../../contract/rows.js';
import { type Pair, zContradictions } from '../../contract/views.js';
import { type RelationFacts, relationFacts } from '../../store/queries/relations.js';
import type { ServerContext } from '../context.js';
import { AGAINST, distance, matrixOf, pairOf } from '../read/contradictions.js';
import { momentOf } from '../read/moment.js';
import { OfView } from '../read/of-view.js';
import { inOrder, type Order, pageOfSorted } from '../read/page.js';
import { selectionOf } from '../read/selection.js';
import type { Row, View } from '../read/view.js';
import { type App, addRoute } from '../route.js';
import { showRows } from './rows.js';

const PAGE = 100;
/** Rows that the matrix is made of; those most in dispute first. */
const MATRIX_ROWS = 400;

type Matrix = ReturnType<typeof matrixOf>;

interface Sized extends RelationFacts {
  size: number;
}

const LARGEST: Order<Sized> = {
  name: 'size',
  key: ({ size }) => size,
  id: ({ from_claim, to_claim, type }) => `${from_claim} ${to_claim} ${type}`,
  descending: true,
};

const kept = { relations: new OfView<readonly Sized[]>(1), matrices: new OfView<Matrix>(12) };

/** Relations as they stand at the moment of a view. */
async function against(context: ServerContext, view: View): Promise<RelationFacts[]> {
  const stored = await relationFacts(context.ledger.database, AGAINST, view.recorded);
  if (view.made.length === 0) return stored.filter(({ incident }) => incident !== null && view.incidents.has(incident));
  const made = new Set(view.made.map(({ id }) => id));
  const kept = stored.filter(
    ({ incident }) => incident !== null && view.incidents.has(incident) && !made.has(incident),
  );
  const wanted = new Set<string>(AGAINST);
  return [
    ...kept,
    ...view.made.flatMap(({ id, relations }) =>
      relations
        .filter(({ type }) => wanted.has(type))
        .map(({ from, to, type, reason }) => ({ from_claim: from, to_claim: to, type, reason, incident: id })),
    ),
  ];
}

function sizeOf(view: View, { from_claim, to_claim }: RelationFacts): number {
  const [left, right] = [from_claim, to_claim].map(id => view.index.claims.get(id));
  return left && right ? (distance(left, right) ?? 0) : 0;
}

/** All of them, the widest apart first. */
async function sized(context: ServerContext, view: View): Promise<readonly Sized[]> {
  const relations = await against(context, view);
  return inOrder(
    relations.map((relation): Sized => ({ ...relation, size: sizeOf(view, relation) })),
    LARGEST,
  );
}

async function pairsOf(context: ServerContext, view: View, relations: readonly RelationFacts[]): Promise<Pair[]> {
  const incidents = new Set(relations.map(({ incident }) => incident));
  const rows = await showRows(
    context,
    view,
    view.rows.filter(({ group }) => incidents.has(group.incident)),
    null,
  );
  const byIncident = new Map<string, LedgerRow[]>();
  for (const row of rows) byIncident.set(row.incident, [...(byIncident.get(row.incident) ?? []), row]);
  return relations.flatMap(({ from_claim, to_claim, type, reason, incident }) =>
    pairOf(byIncident.get(incident ?? '') ?? [], {
      from: from_claim,
      to: to_claim,
      type: type as Pair['type'],
      reason,
    }),
  );
}

const disputed = (a: Row, b: Row): number =>
  Number(b.group.status === 'contested') - Number(a.group.status === 'contested') ||
  b.reports.length - a.reports.length ||
  (a.group.id < b.group.id ? -1 : 1);

/** Who says what of whose losses, and what stands against what. */
export function contradictionRoutes(app: App, context: ServerContext): void {
  addRoute(
    app,
    context,
    {
      method: 'get',
      path: '/contradictions',
      tag: 'Views',
      summary: 'Claimant by victim group, and pairs of figures that cannot both hold, the widest apart first',
      description: `The matrix is made of at most ${MATRIX_ROWS} rows, contested ones first; bounds stand only in cells of one row.`,
      query: zFilter.extend(zPaging.shape),
      answer: zContradictions,
    },
    async ({ query, seq }) => {
      const view = await context.ledger.view(momentOf(query), seq);
      const { key, rows } = selectionOf(view, query, context.ports.fold);
      const claims = new Set(rows.flatMap(row => row.ids));
      const relations = (await kept.relations.get(view, '', () => sized(context, view))).filter(
        ({ from_claim, to_claim }) => claims.has(from_claim) || claims.has(to_claim),
      );
      const { items, next } = pageOfSorted(relations, LARGEST, query.limit ?? PAGE, query.after);
      const matrix = await kept.matrices.get(view, key, async () =>
        matrixOf(await showRows(context, view, [...rows].sort(disputed).slice(0, MATRIX_ROWS), null)),
      );
      return { ...matrix, pairs: await pairsOf(context, view, items), next };
    },
  );
}
