import { z } from 'zod';
import { type Incident as IncidentAnswer, zIncident } from '../../contract/incident.js';
import { zFilter } from '../../contract/query.js';
import { zId } from '../../contract/values.js';
import type { Incident } from '../../model/ledger/incident.js';
import { incidentOf } from '../../store/queries/claims.js';
import type { ServerContext } from '../context.js';
import { ProblemError } from '../problems.js';
import type { Said } from '../ports.js';
import { seenBy } from '../read/blind.js';
import { readDecisions } from '../read/decisions.js';
import { loadShown, type Shown } from '../read/load-shown.js';
import { momentOf } from '../read/moment.js';
import { showClaims } from '../read/show-claims.js';
import { showReports } from '../read/show-reports.js';
import type { View } from '../read/view.js';
import { type App, addRoute } from '../route.js';
import { decisionShape } from '../shape/decision.js';
import { historyShape, linkShape, resultShape } from '../shape/incident.js';
import { rowShape } from '../shape/row.js';

const zMoment = zFilter.pick({ asOf: true, clock: true });

/** The incident that an id leads to: its own, a former one's, or a claim's that lies in it. */
async function findIncident({ ledger }: ServerContext, view: View, id: string): Promise<Incident> {
  const direct = (await view.load([id])).get(id);
  if (direct) return direct;
  const led = await incidentOf(ledger.database, id, view.recorded);
  const found = led && (await view.load([led.id])).get(led.id);
  if (!found) throw new ProblemError('id-unknown', `"${id}" leads to no incident at the moment asked for.`);
  return found;
}

async function profilesOf(
  { ports }: ServerContext,
  view: View,
  incident: Incident,
): Promise<IncidentAnswer['profiles']> {
  const results = (await ports.results([incident], view.moment)).get(incident.id) ?? [];
  const follows = new Map(ports.profiles.map(known => [known.id, known.follows]));
  return results.map(result => resultShape(result, follows.get(result.profile) ?? ''));
}

/** Decisions on anything of an incident: it, its groups, its claims, its reports. */
function decisionsOn(incident: Incident, all: readonly Said[]): IncidentAnswer['decisions'] {
  const { id, claims, attached, reports, groups } = incident;
  const own = new Set([id, ...claims, ...attached, ...reports, ...groups.map(group => group.id)]);
  return all.flatMap(decisionShape).filter(({ left, right }) => own.has(left) || (right !== null && own.has(right)));
}

async function shapeIncident(
  context: ServerContext,
  view: View,
  incident: Incident,
  user: string,
): Promise<IncidentAnswer> {
  const shown: Shown = await loadShown(
    context.ledger.database,
    view,
    [incident],
    [...incident.claims, ...incident.attached],
  );
  const claims = [...shown.claims.values()].flat();
  const decisions = await readDecisions(context);
  const reports = [...shown.reports.values()].sort((a, b) =>
    (a.published ?? '~') + a.id < (b.published ?? '~') + b.id ? -1 : 1,
  );
  const profiles = await profilesOf(context, view, incident);
  return {
    id: incident.id,
    kind: incident.kind,
    earliest: incident.earliest,
    latest: incident.latest,
    places: incident.places,
    rows: incident.groups.map(group => rowShape(shown, incident, group, undefined)),
    history: historyShape(incident),
    relations: incident.relations.map(({ from, to, type, reason }) => ({ from, to, type, reason })),
    claims: await showClaims(context, claims, decisions),
    attached: incident.attached,
    reports: await showReports(context, view, reports, decisions),
    origins: incident.origins,
    links: incident.links.map(linkShape),
    review: incident.review.map(linkShape),
    profiles,
    decisions: decisionsOn(incident, seenBy(context, decisions, user)),
  };
}

/** One incident with all that a dossier prints. */
export function incidentRoutes(app: App, context: ServerContext): void {
  addRoute(
    app,
    context,
    {
      method: 'get',
      path: '/incidents/{id}',
      tag: 'Ledger',
      summary: 'One incident or series, whole',
      description: 'The id may be a former one, or that of a claim of the incident.',
      params: z.object({ id: zId }),
      query: zMoment,
      answer: zIncident,
    },
    async ({ params, query, user }) => {
      const view = await context.ledger.view(momentOf(query));
      return shapeIncident(context, view, await findIncident(context, view, params.id), user);
    },
  );
}
