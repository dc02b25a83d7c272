import type { Incident } from '../../model/ledger/incident.js';
import { shortSpan } from '../digest/short-time.js';
import { plural } from './ledger-view.js';

/** Where and when an incident was, and how often it is told: "Tarvel · 3 May 2031 · 3 reports, 2 origins". */
export function incidentLine(incident: Incident): string {
  const where = incident.places[0]?.name ?? 'place unknown';
  const reach = `${plural(incident.reports.length, 'report')}, ${plural(incident.origins, 'origin')}`;
  return `${where} · ${shortSpan(incident.earliest, incident.latest)} · ${reach}`;
}
