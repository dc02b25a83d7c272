import { type ReactNode, useState } from 'react';
import { useAddress, useLinked } from '../../state/use-address.js';
import { counted } from '../../words/terms.js';
import { IncidentItem } from './incident-item.js';
import type { Placed } from './incidents.js';
import type { Spot } from './places.js';

const SHOWN = 100;

interface Props {
  /** Incidents that the map shows now, or all where only those are not asked for. */
  incidents: readonly Placed[];
  all: number;
  onlyInView: boolean;
  onOnlyInView: (only: boolean) => void;
  /** The place that was clicked on the map. */
  spot: Spot | undefined;
  onSpot: (spot: string | undefined) => void;
}

function SpotNote({ spot, onSpot }: { spot: Spot; onSpot: Props['onSpot'] }): ReactNode {
  const [, change] = useAddress();
  return (
    <p className="chosen-note">
      Only <b>{spot.name}</b>
      <button type="button" onClick={() => onSpot(undefined)}>
        Show all
      </button>
      <button
        type="button"
        title="Sets the filter place: every view follows"
        onClick={() => {
          onSpot(undefined);
          change({ place: spot.name });
        }}
      >
        Narrow every view to it
      </button>
    </p>
  );
}

/** Every incident that the map draws, in words. */
export function IncidentList({ incidents, all, onlyInView, onOnlyInView, spot, onSpot }: Props): ReactNode {
  const [address, change] = useAddress();
  const linked = useLinked();
  const [count, setCount] = useState(SHOWN);
  const listed = spot === undefined ? incidents : spot.incidents;
  return (
    <section aria-labelledby="list-title" className="map-list">
      <header>
        <h2 id="list-title">On the map: {counted(all, 'incident')}</h2>
        <label className="in-view screen-only">
          <input type="checkbox" checked={onlyInView} onChange={event => onOnlyInView(event.target.checked)} /> only
          what the map shows ({incidents.length})
        </label>
      </header>
      {spot === undefined ? null : <SpotNote spot={spot} onSpot={onSpot} />}
      <ol>
        {listed.slice(0, count).map(placed => (
          <IncidentItem
            key={placed.incident}
            placed={placed}
            selected={address.incident === placed.incident}
            onSelect={incident => change({ incident: address.incident === incident ? undefined : incident })}
            linked={linked}
          />
        ))}
      </ol>
      {listed.length > count ? (
        <button type="button" className="screen-only" onClick={() => setCount(count + SHOWN)}>
          Show more of {listed.length}
        </button>
      ) : null}
    </section>
  );
}
