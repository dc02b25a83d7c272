import { zFilter, zPaging } from '../../contract/query.js';
import { type Timeline, zTimeline } from '../../contract/views.js';
import type { LedgerRow } from '../../contract/rows.js';
import type { HistoryStep, Incident } from '../../model/ledger/incident.js';
import { clockRanges } from '../../store/queries/clocks.js';
import type { ServerContext } from '../context.js';
import { binsOf } from '../read/bins.js';
import { loadShown } from '../read/load-shown.js';
import { peopleOf } from '../read/contradictions.js';
import { momentOf } from '../read/moment.js';
import { type Order, pageOf } from '../read/page.js';
import { selectRows } from '../read/select-rows.js';
import type { Row, View } from '../read/view.js';
import { type App, addRoute } from '../route.js';
import { whoOf } from '../shape/figures.js';
import { showRows } from './rows.js';

const PAGE = 100;
type Lane = Timeline['lanes'][number];

const LATEST: Order<Row> = {
  name: 'latest',
  key: ({ incident }) => incident.latest ?? '',
  id: ({ group }) => group.id,
  descending: true,
};

type Teller = Pick<Lane['steps'][number], 'who' | 'party'>;
type Tellers = ReadonlyMap<string, Teller>;

/** Who each claim of the steps is by. What was only added to a toll is no figure of its row, and is looked up. */
async function tellersOf(
  { ledger }: ServerContext,
  view: View,
  rows: readonly LedgerRow[],
  incidents: ReadonlyMap<string, Incident>,
): Promise<Tellers> {
  const found = new Map<string, Teller>();
  for (const { figures } of rows)
    for (const { claims, who, party } of figures)
      for (const claim of claims) found.set(claim, { who, party: party.key });
  const all = [...incidents.values()];
  const steps = all.flatMap(({ groups }) => groups.flatMap(({ history }) => history));
  const others = steps.map(({ claim }) => claim).filter(claim => !found.has(claim));
  if (others.length === 0) return found;
  const shown = await loadShown(ledger.database, view, all, others);
  for (const [id, [claim]] of shown.claims)
    if (claim) found.set(id, { who: whoOf(shown, claim), party: claim.voice.key });
  return found;
}

const UNTOLD: Teller = { who: '', party: '' };

const stepOf = (step: HistoryStep, tellers: Tellers): Lane['steps'][number] => ({
  at: step.published,
  ...(tellers.get(step.claim) ?? UNTOLD),
  lower: step.lower,
  upper: step.upper,
  cause: step.cause,
  detail: step.detail,
  claim: step.claim,
});

function laneOf(row: LedgerRow, incident: Incident | undefined, tellers: Tellers): Lane {
  const history = incident?.groups.find(({ id }) => id === row.id)?.history ?? [];
  return {
    row: row.id,
    incident: row.incident,
    label: [row.place?.name, row.harm, peopleOf(row)].filter(Boolean).join(' · '),
    harm: row.harm,
    status: row.status,
    earliest: row.earliest,
    latest: row.latest,
    steps: history.map(step => stepOf(step, tellers)),
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
    async ({ query, seq }) => {
      const view = await context.ledger.view(momentOf(query), seq);
      const rows = selectRows(view, query, context.ports.fold);
      const { items, next } = pageOf(rows, LATEST, query.limit ?? PAGE, query.after);
      const shown = await showRows(context, view, items, null);
      const incidents = await view.load([...new Set(shown.map(({ incident }) => incident))]);
      const tellers = await tellersOf(context, view, shown, incidents);
      return {
        ...binsOf(rows, view.recorded),
        lanes: shown.map(row => laneOf(row, incidents.get(row.incident), tellers)),
        ...(await clockRanges(context.ledger.database)),
        next,
      };
    },
  );
}
