import { z } from 'zod';
import { zFilter, zPaging } from '../../contract/query.js';
import { type ReportText, zReportsPage, zReportText } from '../../contract/report.js';
import { zId } from '../../contract/values.js';
import { claimIdsOf } from '../../model/ledger/claim-ids.js';
import type { Reading } from '../../model/reading.js';
import { reportsById } from '../../store/queries/claims.js';
import {
  claimsOfReport,
  linksOfReport,
  passagesOfReport,
  reportFacts,
  type ReportFacts,
  reportWithText,
  type StoredReport,
} from '../../store/queries/reports.js';
import type { ServerContext } from '../context.js';
import { ProblemError } from '../problems.js';
import { readDecisions } from '../read/decisions.js';
import { wasKnown } from '../read/known.js';
import { momentOf } from '../read/moment.js';
import { type Order, pageOf } from '../read/page.js';
import { mediaIn, readingOf } from '../read/reading-of.js';
import { narrows, selectRows } from '../read/select-rows.js';
import { showClaims } from '../read/show-claims.js';
import { showReports } from '../read/show-reports.js';
import { syndicatedIn, versionsOf } from '../read/syndicated.js';
import type { View } from '../read/view.js';
import { type App, addRoute } from '../route.js';
import { highlightsOf } from '../shape/highlights.js';

const RIGHT_TO_LEFT = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi']);

const LATEST: Order<ReportFacts> = {
  name: 'published',
  key: ({ published }) => published ?? '',
  id: ({ id }) => id,
  descending: true,
};
const PAGE = 100;
const zMoment = zFilter.pick({ asOf: true, clock: true });

/** Marks of what was read. */
function readIn(reading: Reading | null): Pick<ReportText, 'highlights' | 'notices'> {
  if (!reading) return { highlights: [], notices: [] };
  const ids = claimIdsOf(reading);
  return {
    highlights: highlightsOf(reading, own => ids.get(own) ?? own),
    notices: reading.document.notices.map(({ code, message }) => ({ code, message })),
  };
}

async function around(
  context: ServerContext,
  view: View,
  { report, text }: StoredReport,
): Promise<Pick<ReportText, 'syndicated' | 'versions'>> {
  const { database } = context.ledger;
  const passages = await passagesOfReport(database, report.id, view.recorded);
  const links = await linksOfReport(database, report.id, view.recorded);
  const others = new Set([
    ...(passages?.sentences ?? []).map(({ origin }) => origin),
    ...links.flatMap(({ left, right }) => [left, right]),
  ]);
  const reports = new Map((await reportsById(database, [...others])).map(other => [other.id, other]));
  const outlet = (id: string): string => {
    const known = reports.get(id);
    return known?.outlet ?? known?.agency ?? known?.title ?? id;
  };
  return {
    syndicated: passages ? syndicatedIn(report.id, passages, context.ports.sentences(text), outlet) : [],
    versions: versionsOf(report.id, links, reports),
  };
}

async function shapeText(context: ServerContext, view: View, stored: StoredReport): Promise<ReportText> {
  const { report, text } = stored;
  const decisions = await readDecisions(context);
  const [shape] = await showReports(context, view, [report], decisions);
  if (!shape) throw new ProblemError('id-unknown', `There is no report "${report.id}".`);
  const reading = await readingOf(context, report.id);
  const { highlights, notices } = readIn(reading);
  const claims = await claimsOfReport(context.ledger.database, report.id, view.recorded);
  const at = (claim: (typeof claims)[number]): number => claim.quote[0]?.start ?? 0;
  return {
    report: shape,
    text,
    direction: RIGHT_TO_LEFT.has(report.language.split('-')[0] ?? '') ? 'rtl' : 'ltr',
    highlights,
    claims: await showClaims(
      context,
      claims.sort((a, b) => at(a) - at(b) || (a.id < b.id ? -1 : 1)),
      decisions,
      new Map(reading ? [[report.id, mediaIn(reading)]] : []),
    ),
    ...(await around(context, view, stored)),
    notices,
  };
}

function listRoute(app: App, context: ServerContext): void {
  addRoute(
    app,
    context,
    {
      method: 'get',
      path: '/reports',
      tag: 'Reports',
      summary: 'Reports, the latest published first',
      description: 'Narrowed, it lists the reports that carry the rows that the filter leaves.',
      query: zFilter.extend(zPaging.shape),
      answer: zReportsPage,
    },
    async ({ query }) => {
      const moment = momentOf(query);
      const view = await context.ledger.view(moment);
      const facts = (await reportFacts(context.ledger.database, view.recorded)).filter(one => wasKnown(one, moment));
      const narrowed = narrows(query);
      const wanted = new Set(
        narrowed ? selectRows(view, query, context.ports.fold).flatMap(({ reports }) => reports) : [],
      );
      const all = narrowed ? facts.filter(({ id }) => wanted.has(id)) : facts;
      const { items, next } = pageOf(all, LATEST, query.limit ?? PAGE, query.after);
      const loaded = new Map(
        (
          await reportsById(
            context.ledger.database,
            items.map(({ id }) => id),
          )
        ).map(one => [one.id, one]),
      );
      const reports = items.flatMap(({ id }) => loaded.get(id) ?? []);
      return {
        reports: await showReports(context, view, reports, await readDecisions(context)),
        next,
        total: all.length,
      };
    },
  );
}

/** Published texts, with everything read in them. */
export function reportRoutes(app: App, context: ServerContext): void {
  listRoute(app, context);
  addRoute(
    app,
    context,
    {
      method: 'get',
      path: '/reports/{id}',
      tag: 'Reports',
      summary: 'A report with its words and everything read in them',
      description: 'Offsets are code points of `text`.',
      params: z.object({ id: zId }),
      query: zMoment,
      answer: zReportText,
    },
    async ({ params, query }) => {
      const view = await context.ledger.view(momentOf(query));
      const stored = await reportWithText(context.ledger.database, params.id);
      if (!stored) throw new ProblemError('id-unknown', `There is no report "${params.id}".`);
      return shapeText(context, view, stored);
    },
  );
}
