import { zFilter, zPaging } from '../../contract/query.js';
import { type Timeline, zTimeline } from '../../contract/views.js';
import type { LedgerRow } from '../../contract/rows.js';
import type { HistoryStep, Incident } from '../../model/ledger/incident.js';
import { clockRanges } from '../../store/queries/clocks.js';
import type { ServerContext } from '../context.js';
import { binsOf } from '../read/bins.js';
import { peopleOf } from '../read/contradictions.js';
import { momentOf } from '../read/moment.js';
import { type Order, pageOf } from '../read/page.js';
import { selectRows } from '../read/select-rows.js';
import type { Row } from '../read/view.js';
import { type App, addRoute } from '../route.js';
import { showRows } from './rows.js';

const PAGE = 100;
type Lane = Timeline['lanes'][number];

const LATEST: Order<Row> = {
  name: 'latest',
  key: ({ incident }) => incident.latest ?? '',
  id: ({ group }) => group.id,
  descending: true,
};

/** Who each claim of a row is by. */
function whoIn(row: LedgerRow): Map<string, string> {
  return new Map(row.figures.flatMap(({ claims, who }) => claims.map((claim): [string, string] => [claim, who])));
}

const stepOf = (step: HistoryStep, who: ReadonlyMap<string, string>): Lane['steps'][number] => ({
  at: step.published,
  who: who.get(step.claim) ?? '',
  lower: step.lower,
  upper: step.upper,
  cause: step.cause,
  detail: step.detail,
  claim: step.claim,
});

function laneOf(row: LedgerRow, incident: Incident | undefined): Lane {
  const history = incident?.groups.find(({ id }) => id === row.id)?.history ?? [];
  const who = whoIn(row);
  return {
    row: row.id,
    incident: row.incident,
    label: [row.place?.name, row.harm, peopleOf(row)].filter(Boolean).join(' · '),
    harm: row.harm,
    status: row.status,
    earliest: row.earliest,
    latest: row.latest,
    steps: history.map(step => stepOf(step, who)),
  };
}

/** What happened and what was told, by day; and each toll as it drifted. */
export function timelineRoutes(app: App, context: ServerContext): void {
  addRoute(
    app,
    context,
    {
      method: 'get',
      path: '/timeline',
      tag: 'Views',
      summary: 'Claims by day on both clocks, and the steps of each toll',
      description: 'Bins are days; weeks (from Monday) or months where there would be more than 200.',
      query: zFilter.extend(zPaging.shape),
      answer: zTimeline,
    },
    async ({ query }) => {
      const view = await context.ledger.view(momentOf(query));
      const rows = selectRows(view, query, context.ports.fold);
      const { items, next } = pageOf(rows, LATEST, query.limit ?? PAGE, query.after);
      const shown = await showRows(context, view, items, null);
      const incidents = await view.load([...new Set(shown.map(({ incident }) => incident))]);
      return {
        ...binsOf(rows, view.recorded),
        lanes: shown.map(row => laneOf(row, incidents.get(row.incident))),
        ...(await clockRanges(context.ledger.database)),
        next,
      };
    },
  );
}
