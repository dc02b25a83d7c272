import { z } from 'zod';
import { type Decision, zDecided, zDecision, zNewAssessment, zNewDecision } from '../../contract/decisions.js';
import { zPaging } from '../../contract/query.js';
import { zId } from '../../contract/values.js';
import { changesAt } from '../../store/queries/changes.js';
import type { ServerContext } from '../context.js';
import type { Recorded } from '../ports.js';
import { seenBy } from '../read/blind.js';
import { readDecisions } from '../read/decisions.js';
import { type Order, pageOf } from '../read/page.js';
import { type App, addRoute } from '../route.js';
import { decisionShape } from '../shape/decision.js';

const TAG = 'Decisions';
const PAGE = 100;

interface Numbered {
  seq: number;
  decision: Decision;
}

const NEWEST: Order<Numbered> = {
  name: 'seq',
  key: ({ seq }) => seq,
  id: ({ decision }) => decision.id,
  descending: true,
};

/** Somebody with a token decides under its name; on one's own machine another name may be given. */
export const deciderOf = ({ access }: ServerContext, user: string, given: string | undefined): string =>
  access.mode === 'tokens' ? user : (given ?? user);

async function decided(context: ServerContext, { id, seq, at }: Recorded): Promise<z.input<typeof zDecided>> {
  const { incidents } = await changesAt(context.ledger.database, at);
  context.events.send({ event: 'ledger', data: { seq, incidents } });
  return { decision: id, incidents, seq };
}

function listRoute(app: App, context: ServerContext): void {
  addRoute(
    app,
    context,
    {
      method: 'get',
      path: '/decisions',
      tag: TAG,
      summary: 'What people decided, the newest first',
      description: 'Who was given an item of the review queue and has not decided it does not see what others decided.',
      query: z.object({
        ...zPaging.shape,
        about: z.string().max(200).optional(),
        coder: z.string().trim().min(1).max(200).optional(),
      }),
      answer: z.object({ decisions: z.array(zDecision), next: z.string().nullable(), total: z.int() }),
    },
    async ({ query, user }) => {
      const seen = seenBy(context, await readDecisions(context), deciderOf(context, user, query.coder));
      const all = seen.flatMap(said => decisionShape(said).map((decision): Numbered => ({ seq: said.seq, decision })));
      const { about } = query;
      const wanted = about ? all.filter(({ decision: { left, right } }) => left === about || right === about) : all;
      const { items, next } = pageOf(wanted, NEWEST, query.limit ?? PAGE, query.after);
      return { decisions: items.map(({ decision }) => decision), next, total: wanted.length };
    },
  );
}

/** What a person decides: judgements, assessments, and taking them back. */
export function decisionRoutes(app: App, context: ServerContext): void {
  listRoute(app, context);
  addRoute(
    app,
    context,
    {
      method: 'post',
      path: '/decisions',
      tag: TAG,
      summary: 'Records a decision',
      description:
        'Kinds: same-incident, same-origin, same-actor (left, right, verdict); move-claim (left goes to the incident of right); open-incident (change.claims); correct-claim (left, change: fields); enter-claim (left: report, change: at and fields); withdraw-claim (left); read-report (left).',
      body: zNewDecision,
      answer: zDecided,
      status: 201,
    },
    async ({ body, user }) =>
      decided(context, await context.ports.decide({ ...body, by: deciderOf(context, user, body.by) })),
  );
  addRoute(
    app,
    context,
    {
      method: 'post',
      path: '/decisions/{id}/undo',
      tag: TAG,
      summary: 'Takes a decision or an assessment back',
      params: z.object({ id: zId }),
      body: zNewDecision.pick({ reason: true, by: true }),
      answer: zDecided,
      status: 201,
    },
    async ({ params, body, user }) =>
      decided(context, await context.ports.undo(params.id, deciderOf(context, user, body.by), body.reason)),
  );
  addRoute(
    app,
    context,
    {
      method: 'post',
      path: '/assessments',
      tag: TAG,
      summary: "Records figures of a person in place of a profile's",
      body: zNewAssessment,
      answer: zDecided,
      status: 201,
    },
    async ({ body, user }) =>
      decided(context, await context.ports.assess({ ...body, by: deciderOf(context, user, body.by) })),
  );
}
