import { zRowsQuery } from '../../contract/query.js';
import { type LedgerRow, zRowsPage } from '../../contract/rows.js';
import type { ProfileResult } from '../../model/ledger/profile.js';
import type { ServerContext } from '../context.js';
import { ProblemError } from '../problems.js';
import { loadRows } from '../read/load-shown.js';
import { momentOf } from '../read/moment.js';
import { pageOfSorted } from '../read/page.js';
import { ORDERS, selectionOf } from '../read/selection.js';
import type { Row, View } from '../read/view.js';
import { type App, addRoute } from '../route.js';
import { rowShape } from '../shape/row.js';

const PAGE = 100;

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
  const { incidents: all, shown } = await loadRows(ledger.database, view, rows);
  const groups = new Map(
    all.flatMap(incident => incident.groups.map(group => [group.id, { incident, group }] as const)),
  );
  const results = profile === null ? null : await ports.results(all, view.moment);
  const resultOf = (incident: string): ProfileResult | undefined =>
    results?.get(incident)?.find(one => one.profile === profile);
  return rows.flatMap(row => {
    const found = groups.get(row.group.id);
    return found ? [rowShape(shown, found.incident, found.group, resultOf(found.incident.id))] : [];
  });
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
    async ({ query, seq }) => {
      const profile = knownProfile(context, query.profile);
      const view = await context.ledger.view(momentOf(query), seq);
      const { rows, totals } = selectionOf(view, query, context.ports.fold);
      const { items, next } = pageOfSorted(rows, ORDERS[query.sort ?? 'latest'], query.limit ?? PAGE, query.after);
      return { rows: await showRows(context, view, items, profile), next, ...totals };
    },
  );
}
