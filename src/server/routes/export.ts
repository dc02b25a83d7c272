import { createRoute } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { stream } from 'hono/streaming';
import { z } from 'zod';
import { zRowsQuery } from '../../contract/query.js';
import type { ServerContext } from '../context.js';
import type { ServerEnv } from '../env.js';
import { csvHead, csvRow } from '../export/csv.js';
import { momentOf } from '../read/moment.js';
import { selectionOf } from '../read/selection.js';
import type { Row, View } from '../read/view.js';
import type { App } from '../route.js';
import { knownProfile, showRows } from './rows.js';

const zExport = zRowsQuery.omit({ limit: true, after: true }).extend({ format: z.enum(['csv', 'jsonl']) });

/** Rows made at once: the whole ledger is never in memory. */
const AT_ONCE = 200;
const TYPES = { csv: 'text/csv; charset=utf-8; header=present', jsonl: 'application/jsonl; charset=utf-8' };

const ROUTE = createRoute({
  method: 'get',
  path: '/export',
  tags: ['Ledger'],
  summary: 'The rows that a filter leaves, as a table or a line of JSON each',
  description: 'CSV (RFC 4180) has a line for each figure of a row; an open or unknown bound is an empty cell.',
  request: { query: zExport.strict() },
  responses: {
    200: {
      description: 'The rows',
      content: { 'text/csv': { schema: z.string() }, 'application/jsonl': { schema: z.string() } },
    },
  },
});

/** Fields of a profile: those of the first result there is, which need not be the first row's. */
async function fieldsOf(
  context: ServerContext,
  view: View,
  rows: readonly Row[],
  profile: string | null,
): Promise<string[]> {
  if (!profile) return [];
  for (let i = 0; i < rows.length; i += AT_ONCE) {
    const shown = await showRows(context, view, rows.slice(i, i + AT_ONCE), profile);
    const values = shown.find(({ estimate }) => estimate !== null)?.estimate?.values;
    if (values) return Object.keys(values).map(field => `${profile}_${field}`);
  }
  return [];
}

/** What is filtered, for R, pandas or a spreadsheet. */
export function exportRoute(app: App, context: ServerContext): void {
  const handler = async (c: Context<ServerEnv>): Promise<Response> => {
    const query = (c.req as unknown as { valid(target: string): z.output<typeof zExport> }).valid('query');
    const profile = knownProfile(context, query.profile);
    const view = await context.ledger.view(momentOf(query));
    const { format: _format, ...wanted } = query;
    const { rows } = selectionOf(view, wanted, context.ports.fold);
    const fields = await fieldsOf(context, view, rows, profile);
    c.header('Content-Type', TYPES[query.format]);
    c.header('Content-Disposition', `attachment; filename="counterclaim-${view.seq}.${query.format}"`);
    c.header('Cache-Control', 'no-store');
    return stream(c, async out => {
      if (query.format === 'csv') await out.write(csvHead(fields));
      for (let i = 0; i < rows.length && !out.aborted; i += AT_ONCE) {
        const shown = await showRows(context, view, rows.slice(i, i + AT_ONCE), profile);
        const text = shown.map(row =>
          query.format === 'csv' ? csvRow(row, profile, fields) : `${JSON.stringify(row)}\n`,
        );
        await out.write(text.join(''));
      }
    });
  };
  app.openapi(ROUTE, handler as never);
}
