import { z } from 'zod';
import { zPaging } from '../../contract/query.js';
import { type Review, zReview } from '../../contract/views.js';
import { reportsById } from '../../store/queries/claims.js';
import type { ServerContext } from '../context.js';
import { ProblemError } from '../problems.js';
import { readDecisions } from '../read/decisions.js';
import { type Order, pageOf } from '../read/page.js';
import { reviewItems } from '../read/review.js';
import { type App, addRoute } from '../route.js';
import { deciderOf } from './decisions.js';

const TAG = 'Review';
const PAGE = 100;
const zItem = zReview.shape.items.element;
const zItemId = z.object({ id: z.string().max(400) });
const MOST_NOTES = 200;

type Item = Review['items'][number];

const WORTHIEST: Order<Item> = { name: 'value', key: ({ value }) => value, id: ({ id }) => id, descending: true };

async function queueOf(context: ServerContext, user: string): Promise<Item[]> {
  const { ledger, ports, aside } = context;
  const view = await ledger.view(null);
  const found = await ledger.toReview(view.seq, () => ports.review());
  const decisions = await readDecisions(context);
  return reviewItems(view, found, decisions, aside.data, user);
}

/** Reports to be read are named by their title. */
async function withTitles({ ledger }: ServerContext, items: readonly Item[]): Promise<Item[]> {
  const ids = items.flatMap(({ kind, report }) => (kind === 'unread' && report ? [report] : []));
  const reports = new Map((await reportsById(ledger.database, ids)).map(report => [report.id, report]));
  return items.map(item => {
    const report = item.kind === 'unread' && item.report ? reports.get(item.report) : undefined;
    return report ? { ...item, title: [report.outlet, report.title].filter(Boolean).join(' · ') || report.id } : item;
  });
}

async function itemOf(context: ServerContext, id: string, user: string): Promise<Item> {
  const item = (await queueOf(context, user)).find(one => one.id === id);
  if (!item) throw new ProblemError('id-unknown', `Nothing of the queue has the id "${id}"; it may have been settled.`);
  const [whole = item] = await withTitles(context, [item]);
  return whole;
}

function actionRoutes(app: App, context: ServerContext): void {
  addRoute(
    app,
    context,
    {
      method: 'post',
      path: '/review/{id}/assign',
      tag: TAG,
      summary: 'Gives an item to somebody, or to nobody',
      params: zItemId,
      body: z.object({ to: z.string().trim().min(1).max(200).nullable() }).meta({ id: 'Assignment' }),
      answer: zItem,
    },
    async ({ params: { id }, body, user }) => {
      await itemOf(context, id, user);
      await context.aside.change(({ assigned }) => {
        if (body.to === null) delete assigned[id];
        else assigned[id] = body.to;
      });
      return itemOf(context, id, user);
    },
  );
  addRoute(
    app,
    context,
    {
      method: 'post',
      path: '/review/{id}/note',
      tag: TAG,
      summary: 'Puts a note beside an item',
      params: zItemId,
      body: z
        .object({ text: z.string().trim().min(1).max(4000), by: z.string().trim().min(1).max(200).optional() })
        .meta({ id: 'NewNote' }),
      answer: zItem,
      status: 201,
    },
    async ({ params: { id }, body, user }) => {
      await itemOf(context, id, user);
      const by = deciderOf(context, user, body.by);
      const note = { by, at: context.now().toISOString(), text: body.text };
      await context.aside.change(({ notes }) => {
        notes[id] = [...(notes[id] ?? []), note].slice(-MOST_NOTES);
      });
      return itemOf(context, id, by);
    },
  );
}

/** What a person should look at first. */
export function reviewRoutes(app: App, context: ServerContext): void {
  addRoute(
    app,
    context,
    {
      method: 'get',
      path: '/review',
      tag: TAG,
      summary: 'What a person should look at first',
      description:
        'Who has not decided an item learns that others have, never what: agreement and others’ notes show once both have. `coder` names who asks, on one’s own machine.',
      query: z.object({
        ...zPaging.shape,
        kind: zItem.shape.kind.optional(),
        coder: z.string().trim().min(1).max(200).optional(),
      }),
      answer: zReview,
    },
    async ({ query, user }) => {
      const all = await queueOf(context, deciderOf(context, user, query.coder));
      const wanted = query.kind ? all.filter(({ kind }) => kind === query.kind) : all;
      const { items, next } = pageOf(wanted, WORTHIEST, query.limit ?? PAGE, query.after);
      return { items: await withTitles(context, items), next, total: wanted.length };
    },
  );
  actionRoutes(app, context);
}
