import type { ResultsBy } from '../../jobs/profile-results.js';
import type { Incident } from '../../model/ledger/incident.js';
import type { ProfileResult } from '../../model/ledger/profile.js';
import { PROFILES } from '../../reconcile/profiles/registry.js';
import { type Cell, csvLine } from '../output/csv-cell.js';

const WHERE = ['incident', 'kind', 'earliest', 'latest', 'place', 'country', 'lat', 'lon', 'profile'] as const;
const WHY = [
  'grade',
  'provisional',
  'assessed_by',
  'assessed_reason',
  'replaced',
  'chosen',
  'excluded',
  'notes',
] as const;

/** Fields of the profiles' results, each in the order of its rule book's table. */
const fieldsOf = (profiles: readonly string[]): string[] => [
  ...new Set(PROFILES.filter(({ id }) => profiles.includes(id)).flatMap(({ fields }) => fields)),
];

/** Profiles (ids) that a flag names: one, or every one. */
export const profilesNamed = (named: string): string[] => (named === 'all' ? PROFILES.map(({ id }) => id) : [named]);

const reasons = (claims: ProfileResult['chosen']): string =>
  claims.map(({ claim, why }) => `${claim}: ${why}`).join('; ');

export const profilesHead = (profiles: readonly string[]): string => csvLine([...WHERE, ...fieldsOf(profiles), ...WHY]);

/** One row an incident and profile, RFC 4180. Unknown is an empty cell, which is not zero. */
export function profileRows(incidents: readonly Incident[], results: ResultsBy, profiles: readonly string[]): string {
  const fields = fieldsOf(profiles);
  return incidents
    .flatMap(incident => {
      const [place] = incident.places;
      const own = (results.get(incident.id) ?? []).filter(({ profile }) => profiles.includes(profile));
      return own.map(result => {
        const { values, grade, provisional, override, chosen, excluded, notes } = result;
        const cells: Cell[] = [
          ...[incident.id, incident.kind, incident.earliest, incident.latest],
          ...[place?.name, place?.country, place?.lat, place?.lon, result.profile],
          ...fields.map(name => values[name]),
          ...[grade, String(provisional), override?.by, override?.reason],
          ...[override && JSON.stringify(override.replaced), reasons(chosen), reasons(excluded), notes.join('; ')],
        ];
        return csvLine(cells);
      });
    })
    .join('');
}
