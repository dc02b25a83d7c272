import { createRoute, type OpenAPIHono, type RouteConfig } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { z } from 'zod';
import { zProblem } from '../contract/status.js';
import type { ServerContext } from './context.js';
import type { ServerEnv } from './env.js';
import { ProblemError } from './problems.js';

export type App = OpenAPIHono<ServerEnv>;

type Shape = z.ZodObject;
type Out<S> = S extends z.ZodType ? z.output<S> : undefined;

export interface RouteOf<
  P extends Shape | undefined,
  Q extends Shape | undefined,
  B extends z.ZodType | undefined,
  A extends z.ZodType,
> {
  method: 'get' | 'post' | 'delete';
  /** With `{name}` for what stands in `params`. */
  path: string;
  tag: string;
  summary: string;
  description?: string;
  params?: P;
  query?: Q;
  /** JSON body. */
  body?: B;
  answer: A;
  status?: 200 | 201 | 202;
}

export interface Asked<P, Q, B> {
  params: Out<P>;
  query: Out<Q>;
  body: Out<B>;
  user: string;
  /** Entry of the record that the ledger had come to. */
  seq: number;
  c: Context<ServerEnv>;
}

const PROBLEM = { description: 'A problem (RFC 9457)', content: { 'application/problem+json': { schema: zProblem } } };

function configOf<
  P extends Shape | undefined,
  Q extends Shape | undefined,
  B extends z.ZodType | undefined,
  A extends z.ZodType,
>(route: RouteOf<P, Q, B, A>): RouteConfig {
  const { method, path, tag, summary, description, params, query, body, answer, status = 200 } = route;
  return createRoute({
    method,
    path,
    tags: [tag],
    summary,
    description,
    request: {
      ...(params && { params }),
      // A misspelt filter would silently show everything.
      ...(query && { query: query.strict() }),
      ...(body && { body: { required: true, content: { 'application/json': { schema: body } } } }),
    },
    responses: {
      [status]: { description: summary, content: { 'application/json': { schema: answer } } },
      default: PROBLEM,
    },
  });
}

/** The answer as its description has it; one that does not fit is a fault of the server, never sent. */
export function checked<A extends z.ZodType>(
  context: ServerContext,
  path: string,
  schema: A,
  value: unknown,
): z.output<A> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const faults = result.error.issues.slice(0, 10).map(({ path: at, message }) => `${at.join('.')}: ${message}`);
  context.log({ at: context.now().toISOString(), event: 'answer-invalid', path, faults: faults.join('; ') });
  throw new ProblemError(
    'answer-invalid',
    'This is a fault of the program; its log names the field. Please report it.',
  );
}

/** Adds a route: what is asked and what is answered are both checked against their descriptions. */
export function addRoute<
  P extends Shape | undefined,
  Q extends Shape | undefined,
  B extends z.ZodType | undefined,
  A extends z.ZodType,
>(
  app: App,
  context: ServerContext,
  route: RouteOf<P, Q, B, A>,
  handle: (asked: Asked<P, Q, B>) => Promise<z.input<A>> | z.input<A>,
): void {
  const config = configOf(route);
  const handler = async (c: Context<ServerEnv>): Promise<Response> => {
    const valid = (c.req as unknown as { valid(target: string): unknown }).valid.bind(c.req);
    const value = await handle({
      params: (route.params ? valid('param') : undefined) as Out<P>,
      query: (route.query ? valid('query') : undefined) as Out<Q>,
      body: (route.body ? valid('json') : undefined) as Out<B>,
      user: c.get('user'),
      seq: c.get('seq'),
      c,
    });
    return c.json(checked(context, c.req.path, route.answer, value) as object, route.status ?? 200);
  };
  app.openapi(config as ReturnType<typeof createRoute>, handler as never);
}
