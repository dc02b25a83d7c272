import { zFilter } from '../../contract/query.js';
import { type MapView, zMapView } from '../../contract/views.js';
import type { Place } from '../../contract/values.js';
import type { ServerContext } from '../context.js';
import { momentOf } from '../read/moment.js';
import { selectRows } from '../read/select-rows.js';
import type { Row } from '../read/view.js';
import { type App, addRoute } from '../route.js';

type Placed = MapView['placed'][number];
type Harm = Placed['harms'][number];

/** Drawn as what they are: a province is no point in its middle. */
const AREAS = new Set(['country', 'adm1', 'adm2', 'region', 'water']);
const WORST = ['contested', 'unresolved', 'single-source', 'repeated', 'corroborated'] as const;

/** The place of an incident, as a claim of it has it: the one that goes by the incident's first name. */
function placeOf(rows: readonly Row[]): Place | null {
  const name = rows[0]?.incident.place;
  if (!name) return null;
  for (const { claims } of rows)
    for (const { places } of claims) {
      const found = places.find(place => place.name === name);
      if (!found) continue;
      const { country, lat, lon, kind, precision, geonames } = found;
      return { text: name, name, country, lat, lon, kind, precision, geonames };
    }
  return null;
}

const harmsOf = (rows: readonly Row[]): Harm[] =>
  rows.map(({ group }) => ({
    harm: group.harm as Harm['harm'],
    lower: group.lower,
    upper: group.upper,
    status: group.status as Harm['status'],
  }));

function labelOf(rows: readonly Row[]): string {
  const [first] = rows;
  const harms = [...new Set(rows.map(({ group }) => group.harm))].join(', ');
  return [first?.incident.place, harms].filter(Boolean).join(' · ');
}

const reportsOf = (rows: readonly Row[]): number => new Set(rows.flatMap(({ reports }) => reports)).size;

/** How it was done, as most claims of it say. */
function modeOf(rows: readonly Row[]): string | null {
  const counts = new Map<string, number>();
  for (const { claims } of rows)
    for (const { mode } of claims) if (mode !== null) counts.set(mode, (counts.get(mode) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? null;
}

function show(rows: readonly Row[], shown: MapView): void {
  const incident = rows[0]?.incident;
  if (!incident) return;
  const place = placeOf(rows);
  if (!place || place.lat === null || place.lon === null) {
    const why =
      incident.place === null
        ? 'No report names a place.'
        : `${incident.place} is not in the gazetteer, or could be several places.`;
    const { id, earliest, latest } = incident;
    shown.unplaced.push({ incident: id, why, label: labelOf(rows), earliest, latest, reports: reportsOf(rows) });
    return;
  }
  const harms = harmsOf(rows);
  shown.placed.push({
    incident: incident.id,
    place,
    area: AREAS.has(place.kind) || (place.precision !== null && place.precision >= 4),
    mode: modeOf(rows),
    harms,
    status: WORST.find(status => harms.some(harm => harm.status === status)) ?? null,
    earliest: incident.earliest,
    latest: incident.latest,
    reports: reportsOf(rows),
  });
}

/** Incidents on the ground, and those that cannot be placed. */
export function mapRoutes(app: App, context: ServerContext): void {
  addRoute(
    app,
    context,
    {
      method: 'get',
      path: '/map',
      tag: 'Views',
      summary: 'Incidents by place, at the precision that their reports give',
      description: 'Series, which have no single place, are left out. A status is the most disputed one of the rows.',
      query: zFilter,
      answer: zMapView,
    },
    async ({ query, seq }) => {
      const view = await context.ledger.view(momentOf(query), seq);
      const byIncident = new Map<string, Row[]>();
      for (const row of selectRows(view, query, context.ports.fold)) {
        if (row.incident.kind !== 'incident') continue;
        byIncident.set(row.group.incident, [...(byIncident.get(row.group.incident) ?? []), row]);
      }
      const shown: MapView = { placed: [], unplaced: [] };
      for (const id of [...byIncident.keys()].sort()) show(byIncident.get(id) ?? [], shown);
      return shown;
    },
  );
}
