import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';
import { zJob, zNewReport } from '../../contract/jobs.js';
import { addReports, waiting } from '../add/add-reports.js';
import { fromForm, fromNewReport } from '../add/handed-in.js';
import type { ServerContext } from '../context.js';
import { ProblemError } from '../problems.js';
import type { HandedIn } from '../ports.js';
import { type App, addRoute, checked } from '../route.js';

const TAG = 'Adding';
/** Bytes of a body: reports as files, or anything else. */
const FILES_LIMIT = 64 * 1024 * 1024;
const JSON_LIMIT = 24 * 1024 * 1024;
const SMALL_LIMIT = 256 * 1024;

const tooLarge = (bytes: number) => (): never => {
  throw new ProblemError('body-too-large', `At most ${bytes / 1024 / 1024} MiB may be sent here.`);
};

const limit = (maxSize: number) => bodyLimit({ maxSize, onError: tooLarge(maxSize) });

/** Limits of what is sent: reports may be large, all else is small. */
export function bodyLimits(app: App): void {
  const files = limit(FILES_LIMIT);
  const json = limit(JSON_LIMIT);
  const small = limit(SMALL_LIMIT);
  app.use('*', (c, next) => {
    if (!c.req.path.endsWith('/reports')) return small(c, next);
    return c.req.header('content-type')?.startsWith('multipart/') ? files(c, next) : json(c, next);
  });
}

const TAKEN = /^application\/json\s*(?:;|$)/i;

/** A form of another page could send anything but JSON without asking first. */
export function bodyTypes(app: App): void {
  app.use('*', (c, next) => {
    const type = c.req.header('content-type') ?? '';
    const isForm = c.req.path.endsWith('/reports') && type.startsWith('multipart/form-data');
    if (c.req.method === 'POST' && !isForm && !TAKEN.test(type) && c.req.header('content-length') !== '0')
      throw new ProblemError('media-type', 'Send application/json; files go to /reports as multipart/form-data.');
    return next();
  });
}

const start = (context: ServerContext, reports: readonly HandedIn[]) =>
  context.jobs.start(reports.map(waiting), addReports(context, reports));

async function formOf(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    throw new ProblemError('request-invalid', 'The form cannot be read: it has to be multipart/form-data.');
  }
}

/** Files come as a form, which has no description as JSON: checked by hand. */
function filesRoute(app: App, context: ServerContext): void {
  app.use('/reports', async (c, next) => {
    if (c.req.method !== 'POST' || !c.req.header('content-type')?.startsWith('multipart/form-data')) return next();
    const job = start(context, await fromForm(await formOf(c.req.raw)));
    return c.json(checked(context, c.req.path, zJob, job), 202, { Location: `/api/v1/jobs/${job.id}` });
  });
}

const jobOrProblem = <T>(job: T | null, id: string): T => {
  if (job === null)
    throw new ProblemError('id-unknown', `There is no job "${id}"; jobs are forgotten when the server ends.`);
  return job;
};

const zJobId = z.object({ id: z.string().max(40) });

function jobRoutes(app: App, context: ServerContext): void {
  addRoute(
    app,
    context,
    { method: 'get', path: '/jobs/{id}', tag: TAG, summary: 'How far a job has come', params: zJobId, answer: zJob },
    ({ params }) => jobOrProblem(context.jobs.get(params.id), params.id),
  );
  addRoute(
    app,
    context,
    {
      method: 'delete',
      path: '/jobs/{id}',
      tag: TAG,
      summary: 'Stops a job after the report under way; what it has added stands',
      params: zJobId,
      answer: zJob,
    },
    ({ params }) => {
      const job = jobOrProblem(context.jobs.get(params.id), params.id);
      if (job.ended !== null) throw new ProblemError('job-ended', `It ended at ${job.ended}.`);
      return jobOrProblem(context.jobs.stop(params.id), params.id);
    },
  );
}

/** Taking reports in, and following that. */
export function addingRoutes(app: App, context: ServerContext): void {
  filesRoute(app, context);
  addRoute(
    app,
    context,
    {
      method: 'post',
      path: '/reports',
      tag: TAG,
      summary: 'Takes a report in: text, a page, or an address to fetch',
      description:
        'Files go as multipart/form-data, any number of them, with title, outlet, published and language as fields; a file of lines (.jsonl) holds a report a line. The answer is a job; its progress is told by /events.',
      body: zNewReport,
      answer: zJob,
      status: 202,
    },
    ({ body }) => start(context, [fromNewReport(body)]),
  );
  jobRoutes(app, context);
}
