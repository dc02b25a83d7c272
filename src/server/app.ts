import { OpenAPIHono } from '@hono/zod-openapi';
import { compress } from 'hono/compress';
import { HTTPException } from 'hono/http-exception';
import { CounterclaimError } from '../model/errors.js';
import { accessGuard, hostGuard } from './access/guard.js';
import { accessRoutes } from './access/routes.js';
import type { ServerContext } from './context.js';
import type { ServerEnv } from './env.js';
import { etags } from './etag.js';
import { securityHeaders } from './headers.js';
import { requestLog } from './log.js';
import { describeRoutes } from './openapi/describe.js';
import { answerProblem, ProblemError } from './problems.js';
import type { App } from './route.js';
import { actorRoutes } from './routes/actors.js';
import { addingRoutes, bodyLimits, bodyTypes } from './routes/adding.js';
import { claimRoutes } from './routes/claims.js';
import { contradictionRoutes } from './routes/contradictions.js';
import { decisionRoutes } from './routes/decisions.js';
import { eventRoute } from './routes/events.js';
import { exportRoute } from './routes/export.js';
import { incidentRoutes } from './routes/incidents.js';
import { mapRoutes } from './routes/map.js';
import { reportRoutes } from './routes/reports.js';
import { reviewRoutes } from './routes/review.js';
import { rowRoutes } from './routes/rows.js';
import { sourceRoutes } from './routes/sources.js';
import { statusRoute } from './routes/status.js';
import { timelineRoutes } from './routes/timeline.js';
import { staticFiles } from './static-files.js';

/** Errors of the program that are the request's, and what they are told as. */
function known(error: unknown): ProblemError | null {
  if (error instanceof ProblemError) return error;
  if (error instanceof HTTPException)
    return new ProblemError(error.status === 413 ? 'body-too-large' : 'request-invalid', error.message);
  if (!(error instanceof CounterclaimError)) return null;
  if (error.code.startsWith('id-')) return new ProblemError('id-unknown', error.message);
  if (/^(?:judge|assess|decision)-/.test(error.code)) return new ProblemError('decision-refused', error.message);
  if (/^(?:ledger|record|database|disk|view|apply|store)-/.test(error.code))
    return new ProblemError('ledger-unusable', error.message);
  return null;
}

function newApp(context: ServerContext): App {
  const app = new OpenAPIHono<ServerEnv>({
    defaultHook: result => {
      if (result.success) return;
      const errors = result.error.issues.map(({ path, message }) => ({
        at: [result.target, ...path.map(String)].join('.'),
        message,
      }));
      throw new ProblemError(
        'request-invalid',
        'Some of what was sent is not as described; "errors" names each.',
        errors,
      );
    },
  });
  app.notFound(c => answerProblem(c, new ProblemError('not-found', 'See /api/reference for what there is.')));
  app.onError((error, c) => {
    const problem = known(error);
    if (problem) return answerProblem(c, problem);
    const at = context.now().toISOString();
    context.log({ at, event: 'error', path: c.req.path, message: error.stack ?? error.message });
    return answerProblem(
      c,
      new ProblemError('internal', 'This is a fault of the program; its log tells more. Please report it.'),
    );
  });
  return app;
}

/** The whole server as one function from requests to answers. */
export function createApp(context: ServerContext): App {
  const app = newApp(context);
  app.use(securityHeaders, requestLog(context.log, context.now), hostGuard(context.access));
  app.get('/healthz', c => c.json({ status: 'ok' }, 200, { 'Cache-Control': 'no-store' }));
  app.route('/', accessRoutes(context.access));
  app.use(accessGuard(context.access));
  const api = newApp(context);
  // Lists are JSON that repeats itself; a stream of events is left as it is.
  api.use('*', compress());
  bodyTypes(api);
  bodyLimits(api);
  api.use('*', etags(context));
  statusRoute(api, context);
  rowRoutes(api, context);
  incidentRoutes(api, context);
  reportRoutes(api, context);
  claimRoutes(api, context);
  actorRoutes(api, context);
  contradictionRoutes(api, context);
  timelineRoutes(api, context);
  mapRoutes(api, context);
  reviewRoutes(api, context);
  sourceRoutes(api, context);
  exportRoute(api, context);
  addingRoutes(api, context);
  decisionRoutes(api, context);
  eventRoute(api, context);
  app.route('/api/v1', api);
  describeRoutes(app, api, context);
  app.all('/api/*', c => answerProblem(c, new ProblemError('not-found', 'See /api/reference for what there is.')));
  app.get('*', staticFiles(context.site));
  return app;
}
