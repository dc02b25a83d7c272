import { z } from 'zod';
import { zId } from './values.js';

/** A report handed in: pasted text, a file's contents, or an address to fetch. Exactly one of `text`, `html`, `url`. */
export const zNewReport = z
  .object({
    text: z.string().max(4_194_304).optional(),
    html: z.string().max(16_777_216).optional(),
    url: z.url().max(4000).optional(),
    title: z.string().max(1000).optional(),
    outlet: z.string().max(200).optional(),
    published: z.string().max(40).optional(),
    language: z.string().max(20).optional(),
  })
  .refine(({ text, html, url }) => [text, html].filter(Boolean).length + (url && !text && !html ? 1 : 0) === 1, {
    message: 'give text, html or an address to fetch',
  })
  .meta({ id: 'NewReport' });

/** One report's way into the ledger, and what it changed there. */
export const zAdded = z.object({
  input: z.string(),
  state: z.enum(['waiting', 'reading', 'added', 'stands', 'refused']),
  report: zId.nullable(),
  title: z.string().nullable(),
  claims: z.int(),
  tolls: z.int(),
  problem: z.string().nullable(),
  /** Stable code of the problem; null where there is none. */
  code: z.string().nullable(),
});

/** Rows of the ledger that a job made, changed or took away. */
export const zChange = z.object({
  row: z.string(),
  incident: zId,
  what: z.enum(['new', 'changed', 'gone']),
  before: z.object({ status: z.string(), lower: z.int().nullable(), upper: z.int().nullable() }).nullable(),
  after: z.object({ status: z.string(), lower: z.int().nullable(), upper: z.int().nullable() }).nullable(),
});

export const zJob = z
  .object({
    id: z.string(),
    state: z.enum(['waiting', 'running', 'done', 'failed', 'stopped']),
    started: z.string(),
    ended: z.string().nullable(),
    done: z.int(),
    total: z.int(),
    reports: z.array(zAdded),
    changes: z.array(zChange),
    problem: z.string().nullable(),
  })
  .meta({ id: 'Job' });

/** What the server-sent events carry: `event` is the name, `data` this. `ledger`: something changed, up to `seq`. */
export const zServerEvent = z.discriminatedUnion('event', [
  z.object({ event: z.literal('job'), data: zJob }),
  z.object({ event: z.literal('ledger'), data: z.object({ seq: z.int(), incidents: z.array(zId) }) }),
]);

export type NewReport = z.infer<typeof zNewReport>;
export type Job = z.infer<typeof zJob>;
export type ServerEvent = z.infer<typeof zServerEvent>;
