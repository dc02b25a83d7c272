import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { Foreign } from '../../parts/plain-text.js';
import { counted, plain } from '../../words/terms.js';
import type { Unplaced } from './map-query.js';
import type { Spot } from './places.js';

const MORE = 50;

/** Reasons by how many incidents they keep off the map, most first. */
export function byReason(unplaced: readonly Unplaced[]): [why: string, incidents: Unplaced[]][] {
  const found = new Map<string, Unplaced[]>();
  for (const one of unplaced) found.set(one.why, [...(found.get(one.why) ?? []), one]);
  return [...found].sort(([, a], [, b]) => b.length - a.length);
}

/** Spots that have a place and no way to draw it: no shape in the basemap, or nothing smaller than the sea. */
export const undrawn = (spots: readonly Spot[]): Unplaced[] =>
  spots.flatMap(({ incidents, drawing, name }) =>
    incidents.map(({ incident, reports }) => ({
      incident,
      label: name,
      reports,
      why:
        drawing === 'division' || drawing === 'country'
          ? 'the basemap has no shape for this area'
          : 'its place is no point and no land',
    })),
  );

/** What could not be put on the map, and why: nothing is placed by guess. */
export function UnplacedList({ unplaced }: { unplaced: readonly Unplaced[] }): ReactNode {
  return (
    <section aria-labelledby="unplaced-title" className="unplaced">
      <h2 id="unplaced-title">Not on the map: {counted(unplaced.length, 'incident')}</h2>
      {unplaced.length === 0 ? (
        <p className="quiet">Every incident under these filters could be placed.</p>
      ) : (
        byReason(unplaced).map(([why, incidents]) => (
          <details key={why} open={unplaced.length <= 12}>
            <summary>
              {plain(why)} <span className="quiet">({incidents.length})</span>
            </summary>
            <ul>
              {incidents.slice(0, MORE).map(({ incident, label, reports }) => (
                <li key={incident}>
                  <Link href={`/incident/${incident}`}>
                    <Foreign>{label}</Foreign>
                  </Link>{' '}
                  <span className="quiet">{counted(reports, 'report')}</span>
                </li>
              ))}
            </ul>
            {incidents.length > MORE ? (
              <p className="quiet">and {incidents.length - MORE} more; narrow the filters</p>
            ) : null}
          </details>
        ))
      )}
    </section>
  );
}
