import { zRowsQuery, type RowsQuery } from '../../contract/query.js';
import { type LedgerRow, type RowsPage, zRowsPage } from '../../contract/rows.js';
import type { ProfileResult } from '../../model/ledger/profile.js';
import type { ServerContext } from '../context.js';
import { ProblemError } from '../problems.js';
import { loadShown } from '../read/load-shown.js';
import { momentOf } from '../read/moment.js';
import { type Order, pageOf } from '../read/page.js';
import { selectRows } from '../read/select-rows.js';
import type { Row, View } from '../read/view.js';
import { type App, addRoute } from '../route.js';
import { rowShape } from '../shape/row.js';

const PAGE = 100;

const id = ({ group }: Row): string => group.id;

/** How far apart the figures of a row lie, in people; open ends count for nothing. */
const spread = ({ group: { lower, upper, status } }: Row): number =>
  (status === 'contested' ? 1e12 : 0) + (lower === null || upper === null ? 0 : upper - lower);

export const ORDERS: Record<NonNullable<RowsQuery['sort']>, Order<Row>> = {
  latest: { name: 'latest', key: ({ incident }) => incident.latest ?? '', id, descending: true },
  published: { name: 'published', key: ({ published }) => published ?? '', id, descending: true },
  spread: { name: 'spread', key: spread, id, descending: true },
  reach: { name: 'reach', key: ({ reports }) => reports.length, id, descending: true },
};

/** A profile that is known, or none. */
export function knownProfile({ ports }: ServerContext, profile: string | undefined): string | null {
  if (profile === undefined) return null;
  if (!ports.profiles.some(({ id: known }) => known === profile))
    throw new ProblemError('request-invalid', `There is no profile "${profile}".`, [
      { at: 'query.profile', message: `known: ${ports.profiles.map(known => known.id).join(', ')}` },
    ]);
  return profile;
}

/** Rows of a page, whole: their incidents, claims and reports are loaded for this page only. */
export async function showRows(
  context: ServerContext,
  view: View,
  rows: readonly Row[],
  profile: string | null,
): Promise<LedgerRow[]> {
  const { ledger, ports } = context;
  const incidents = await view.load([...new Set(rows.map(row => row.group.incident))]);
  const all = [...incidents.values()];
  const groups = new Map(
    all.flatMap(incident => incident.groups.map(group => [group.id, { incident, group }] as const)),
  );
  const ids = rows.flatMap(row => groups.get(row.group.id)?.group.claims ?? []);
  const shown = await loadShown(ledger.database, view, all, ids);
  const results = profile === null ? null : await ports.results(all, view.moment);
  const resultOf = (incident: string): ProfileResult | undefined =>
    results?.get(incident)?.find(one => one.profile === profile);
  return rows.flatMap(row => {
    const found = groups.get(row.group.id);
    return found ? [rowShape(shown, found.incident, found.group, resultOf(found.incident.id))] : [];
  });
}

type Totals = Pick<RowsPage, 'total' | 'incidents' | 'reports' | 'origins' | 'max'>;

function totals(view: View, rows: readonly Row[]): Totals {
  const incidents = new Set<string>();
  const reports = new Set<string>();
  let max: number | null = null;
  for (const row of rows) {
    incidents.add(row.group.incident);
    for (const report of row.reports) reports.add(report);
    for (const { lower, upper } of row.claims)
      if (lower !== null || upper !== null) max = Math.max(max ?? 0, lower ?? 0, upper ?? 0);
  }
  const origins = new Set([...reports].map(view.originOf));
  return { total: rows.length, incidents: incidents.size, reports: reports.size, origins: origins.size, max };
}

/** The ledger: a row a victim group of an incident. */
export function rowRoutes(app: App, context: ServerContext): void {
  addRoute(
    app,
    context,
    {
      method: 'get',
      path: '/rows',
      tag: 'Ledger',
      summary: "Rows of the ledger: each claimant's figure side by side",
      description:
        'A row is a victim group of an incident or series. Totals count what the filter leaves, all pages together.',
      query: zRowsQuery,
      answer: zRowsPage,
    },
    async ({ query }) => {
      const profile = knownProfile(context, query.profile);
      const view = await context.ledger.view(momentOf(query));
      const rows = selectRows(view, query, context.ports.fold);
      const { items, next } = pageOf(rows, ORDERS[query.sort ?? 'latest'], query.limit ?? PAGE, query.after);
      return { rows: await showRows(context, view, items, profile), next, ...totals(view, rows) };
    },
  );
}
