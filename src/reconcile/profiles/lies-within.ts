import type { LedgerPlace } from '../../model/ledger/claim.js';
import type { Incident } from '../../model/ledger/incident.js';

/** A place that holds the other: the same one, or its country. Nothing else can be told without a map of districts. */
const holds = (wide: LedgerPlace, narrow: LedgerPlace): boolean =>
  (wide.geonames !== null && wide.geonames === narrow.geonames) ||
  (wide.name === narrow.name && wide.country === narrow.country) ||
  (wide.kind === 'country' && wide.country !== null && wide.country === narrow.country);

/**
 * Does an incident lie within a series: all of its days within the series' days, at a place that the series names?
 * Where either is unknown it is not said to.
 */
export function liesWithin(incident: Incident, series: Incident): boolean {
  if (series.kind !== 'series' || incident.kind !== 'incident') return false;
  if (!series.earliest || !series.latest || !incident.earliest || !incident.latest) return false;
  if (incident.earliest < series.earliest || incident.latest > series.latest) return false;
  return series.places.some(wide => incident.places.some(narrow => holds(wide, narrow)));
}
