import { z } from 'zod';
import { zClaim } from '../../contract/claim.js';
import { zDecision } from '../../contract/decisions.js';
import { zFilter, zPaging } from '../../contract/query.js';
import { type TextSpan, zId } from '../../contract/values.js';
import type { LedgerClaim } from '../../model/ledger/claim.js';
import { claimsById, incidentOf, listClaims } from '../../store/queries/claims.js';
import type { LedgerFilter } from '../../store/queries/filters.js';
import type { ServerContext } from '../context.js';
import { ProblemError } from '../problems.js';
import { seenBy } from '../read/blind.js';
import { readDecisions } from '../read/decisions.js';
import { type Moment, momentOf } from '../read/moment.js';
import { mediaIn, readingOf } from '../read/reading-of.js';
import { type Media, showClaims } from '../read/show-claims.js';
import { type App, addRoute } from '../route.js';
import { decisionShape } from '../shape/decision.js';

const PAGE = 100;
/** Readings opened for one claim: a text may be reprinted by hundreds. */
const MOST_READINGS = 8;
const TAG = 'Claims';

/** The claims table takes the filters that stand in columns; what a world's clock asks is told by day of publication. */
const zClaimsQuery = zFilter.omit({ bbox: true, incident: true, report: true }).extend(zPaging.shape);

/** A filter as the claims table takes it. */
export function claimsFilter(
  { ports }: ServerContext,
  { actor, party, place, from, to, harm, status }: z.output<typeof zClaimsQuery>,
  moment: Moment | null,
): LedgerFilter {
  const fold = (words: string | undefined): string | undefined => (words === undefined ? undefined : ports.fold(words));
  const recorded = moment?.clock === 'recorded' ? moment.at : undefined;
  return { actor: fold(actor), party: fold(party), place: fold(place), from, to, harm, status, recorded };
}

export function refuseWorldClock(moment: Moment | null): void {
  if (moment?.clock === 'published')
    throw new ProblemError('request-invalid', 'Here only the ledger’s own clock can be asked: add clock=recorded.', [
      { at: 'query.clock', message: 'recorded' },
    ]);
}

/** Where a claim was said, as the first reports that carry it have it. */
async function mediaFor(context: ServerContext, claims: readonly LedgerClaim[]): Promise<Media> {
  const media = new Map<string, ReadonlyMap<string, TextSpan>>();
  for (const report of [...new Set(claims.map(claim => claim.report))].slice(0, MOST_READINGS)) {
    const reading = await readingOf(context, report);
    if (reading) media.set(report, mediaIn(reading));
  }
  return media;
}

function oneRoute(app: App, context: ServerContext): void {
  addRoute(
    app,
    context,
    {
      method: 'get',
      path: '/claims/{id}',
      tag: TAG,
      summary: 'A claim, as each report carries it, with its incident and what people decided on it',
      params: z.object({ id: zId }),
      answer: z.object({ claims: z.array(zClaim), incident: zId.nullable(), decisions: z.array(zDecision) }),
    },
    async ({ params: { id }, user }) => {
      const { database } = context.ledger;
      const claims = await claimsById(database, [id], null);
      if (claims.length === 0) throw new ProblemError('id-unknown', `There is no claim "${id}".`);
      const decisions = await readDecisions(context);
      const own = ({ left, right }: { left: string; right: string | null }): boolean => left === id || right === id;
      return {
        claims: await showClaims(context, claims, decisions, await mediaFor(context, claims)),
        incident: (await homeOf(context, claims))?.id ?? null,
        decisions: seenBy(context, decisions, user).flatMap(decisionShape).filter(own),
      };
    },
  );
}

/** The incident that a claim lies in, or hangs on through a claim that it is about. */
async function homeOf({ ledger }: ServerContext, claims: readonly LedgerClaim[]): Promise<{ id: string } | null> {
  for (const id of new Set(claims.flatMap(({ id: own, about }) => [own, ...about]))) {
    const incident = await incidentOf(ledger.database, id, null);
    if (incident) return incident;
  }
  return null;
}

/** Claims as the ledger holds them, each with its words. */
export function claimRoutes(app: App, context: ServerContext): void {
  addRoute(
    app,
    context,
    {
      method: 'get',
      path: '/claims',
      tag: TAG,
      summary: 'The claims table, by day of publication',
      description: 'It looks back on the ledger’s own clock only.',
      query: zClaimsQuery,
      answer: z.object({ claims: z.array(zClaim), next: z.string().nullable() }),
    },
    async ({ query }) => {
      const moment = momentOf(query);
      refuseWorldClock(moment);
      const page = { limit: query.limit ?? PAGE, after: query.after };
      const { rows, next } = await listClaims(context.ledger.database, claimsFilter(context, query, moment), page);
      return { claims: await showClaims(context, rows, await readDecisions(context)), next };
    },
  );
  oneRoute(app, context);
}
