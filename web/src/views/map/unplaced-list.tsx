import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import { Foreign } from '../../parts/plain-text.js';
import { counted } from '../../words/terms.js';
import { days } from '../../words/times.js';
import type { Unplaced } from './incidents.js';
import type { Spot } from './places.js';

const SHOWN = 40;

/** Spots that have a place and no way to draw it: no shape in the basemap, or nothing smaller than the sea. */
export const undrawn = (spots: readonly Spot[]): Unplaced[] =>
  spots.flatMap(({ incidents, drawing, name }) =>
    incidents.map(({ incident, reports, earliest, latest }) => ({
      incident,
      label: name,
      earliest,
      latest,
      reports,
      why:
        drawing === 'division' || drawing === 'country'
          ? 'The basemap has no shape for this area.'
          : 'The place named is neither a point nor land that can be drawn.',
    })),
  );

/** What could not be put on the map, and why: nothing is placed by guess. */
export function UnplacedList({ unplaced }: { unplaced: readonly Unplaced[] }): ReactNode {
  const [count, setCount] = useState(SHOWN);
  const ordered = unplaced.toSorted((a, b) => b.reports - a.reports);
  return (
    <section aria-labelledby="unplaced-title" className="unplaced">
      <h2 id="unplaced-title">Not on the map: {counted(unplaced.length, 'incident')}</h2>
      {unplaced.length === 0 ? <p className="quiet">Every incident under these filters could be placed.</p> : null}
      <ol>
        {ordered.slice(0, count).map(({ incident, label, earliest, latest, reports, why }) => (
          <li key={incident}>
            <p>
              <Link href={`/incident/${incident}`}>
                <Foreign>{label === '' ? 'Incident without a place' : label}</Foreign>
              </Link>{' '}
              <span className="quiet">
                {days(earliest, latest)} · {counted(reports, 'report')}
              </span>
            </p>
            <p className="label">
              <Foreign>{why}</Foreign>
            </p>
          </li>
        ))}
      </ol>
      {ordered.length > count ? (
        <button type="button" className="screen-only" onClick={() => setCount(count + SHOWN)}>
          Show more of {ordered.length}
        </button>
      ) : null}
    </section>
  );
}
