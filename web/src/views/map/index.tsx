import { useQuery } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense, useCallback, useMemo, useState } from 'react';
import { AsOfNote, NothingHere, Waiting } from '../../charts/view-states.js';
import { FilterBar } from '../../filters/filter-bar.js';
import { useKeys } from '../../keys/use-keys.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { countFilters } from '../../state/address.js';
import { announce } from '../../state/say.js';
import { useAddress } from '../../state/use-address.js';
import { counted } from '../../words/terms.js';
import { usePrinting, useReducedMotion } from '../../charts/use-media.js';
import { around, type Box, holds, meets, readBox, writeBox } from './bounds.js';
import type { Area } from './ground.js';
import { IncidentList } from './incident-list.js';
import { MapLegend } from './legend.js';
import { mapQuery } from './map-query.js';
import type { Placed } from './incidents.js';
import { type Spot, spotsOf } from './places.js';
import { UnplacedList, undrawn } from './unplaced-list.js';
import { useLands } from './use-lands.js';
import '../../charts/charts.css';
import './map.css';

const Ground = lazy(() => import('./ground.js'));

const NONE: readonly Placed[] = [];

const pointOf = ({ lat, lon }: Spot): [number, number][] => (lat === null || lon === null ? [] : [[lon, lat]]);

/** What the map first shows: the area it is narrowed to, the incident chosen, or everything. */
function targetOf(frame: Box | undefined, chosen: Spot | undefined, spots: readonly Spot[], areas: readonly Area[]) {
  if (frame !== undefined) return frame;
  const shown = chosen === undefined ? spots : [chosen];
  const lands = areas.filter(({ spot }) => shown.includes(spot)).map(({ land }) => land.box);
  const corners = lands.flatMap(([west, south, east, north]): [number, number][] => [
    [west, south],
    [east, north],
  ]);
  return around([
    ...shown.filter(({ drawing }) => drawing === 'point' || drawing === 'near').flatMap(pointOf),
    ...corners,
  ]);
}

function inView(spots: readonly Spot[], areas: readonly Area[], view: Box | undefined): Placed[] {
  const seen = spots.filter(spot => {
    if (view === undefined) return true;
    const land = areas.find(area => area.spot === spot)?.land;
    return land === undefined ? pointOf(spot).some(([lon, lat]) => holds(view, lon, lat)) : meets(land.box, view);
  });
  return seen
    .flatMap(({ incidents }) => incidents)
    .toSorted((a, b) => ((a.latest ?? '') < (b.latest ?? '') ? 1 : (a.latest ?? '') > (b.latest ?? '') ? -1 : 0));
}

function Tools({ view }: { view: Box | undefined }): ReactNode {
  const [{ bbox }, change] = useAddress();
  return (
    <div className="map-tools screen-only">
      <button
        type="button"
        disabled={view === undefined}
        onClick={() => {
          if (view !== undefined) change({ bbox: writeBox(view) });
          announce('Every view is narrowed to what the map shows');
        }}
      >
        Use this view as the filter
      </button>
      {bbox === undefined ? null : (
        <button type="button" onClick={() => change({ bbox: undefined })}>
          Whole world
        </button>
      )}
      <span className="quiet">Shift and drag draws an area. With the map in focus: arrows move it, + and − zoom.</span>
    </div>
  );
}

export default function MapShown(): ReactNode {
  const [address, change] = useAddress();
  const query = useQuery(mapQuery(address));
  const placed = query.data?.placed ?? NONE;
  const spots = useMemo(() => spotsOf(placed), [placed]);
  const lands = useLands(spots);
  const still = useReducedMotion();
  const printing = usePrinting();
  const [view, setView] = useState<Box>();
  const [only, setOnly] = useState(true);
  const [picked, setPicked] = useState<string>();
  const frame = useMemo(() => readBox(address.bbox), [address.bbox]);
  const spot = spots.find(({ key }) => key === picked);
  const chosen = spots.find(({ incidents }) => incidents.some(({ incident }) => incident === address.incident));
  // Moves only when what it is to show changes, not with every answer.
  const targetText = JSON.stringify(targetOf(frame, undefined, spots, lands.areas));
  const target = useMemo(() => (targetText === undefined ? undefined : (JSON.parse(targetText) as Box)), [targetText]);
  const drawn = useMemo(
    () => spots.filter(one => one.drawing !== 'none' && !lands.missing.includes(one)),
    [spots, lands.missing],
  );
  const left = useMemo(
    () => [
      ...(query.data?.unplaced ?? []),
      ...undrawn(spots.filter(one => one.drawing === 'none' || lands.missing.includes(one))),
    ],
    [query.data, spots, lands.missing],
  );
  const listed = useMemo(
    () => inView(drawn, lands.areas, only && !printing ? view : undefined),
    [drawn, lands.areas, only, printing, view],
  );
  const pick = useCallback(
    (key: string) => {
      const there = spots.find(one => one.key === key);
      const [first] = there?.incidents ?? [];
      if (there === undefined || first === undefined) return;
      announce(`${there.name}: ${counted(there.incidents.length, 'incident')}`);
      setPicked(there.incidents.length > 1 ? key : undefined);
      change({ incident: there.incidents.length > 1 ? undefined : first.incident });
    },
    [spots, change],
  );
  useKeys({
    filter: () => document.querySelector<HTMLElement>('[data-filter]')?.focus(),
    close: () => {
      if (picked === undefined && address.incident === undefined) return false;
      setPicked(undefined);
      change({ incident: undefined });
      return true;
    },
  });
  const total = drawn.reduce((sum, { incidents }) => sum + incidents.length, 0);
  const nothing = query.data !== undefined && placed.length + query.data.unplaced.length === 0;
  // Under filters the ground stays, so that another area can be drawn.
  const empty = nothing && countFilters(address) === 0;
  return (
    <div className="map-view">
      <FilterBar />
      <header className="view-head map-head">
        <h1>Map</h1>
        <AsOfNote />
        <Tools view={view} />
      </header>
      {query.error === null ? null : (
        <div className="page">
          <ProblemNote error={query.error} again={() => void query.refetch()} />
        </div>
      )}
      {query.data === undefined && query.error === null ? <Waiting what="the incidents" /> : null}
      {empty ? (
        <div className="page">
          <NothingHere what="incidents" />
        </div>
      ) : null}
      {query.data === undefined || empty ? null : (
        <div className="map-columns" aria-busy={query.isPlaceholderData}>
          <div className="map-ground">
            {lands.error === null ? null : <ProblemNote error={lands.error} again={lands.again} />}
            <Suspense fallback={<Waiting what="the map" />}>
              <Ground
                countries={lands.countries}
                divisions={lands.divisions}
                spots={drawn}
                areas={lands.areas}
                selected={chosen === undefined ? undefined : address.incident}
                frame={frame}
                target={target}
                still={still}
                onBox={box => change({ bbox: writeBox(box) })}
                onView={setView}
                onPick={pick}
              />
            </Suspense>
            <MapLegend />
          </div>
          <div className="map-side">
            {nothing ? <NothingHere what="incidents" /> : null}
            <IncidentList
              incidents={listed}
              all={total}
              onlyInView={only}
              onOnlyInView={setOnly}
              spot={spot}
              onSpot={setPicked}
            />
            {nothing ? null : <UnplacedList unplaced={left} />}
          </div>
        </div>
      )}
    </div>
  );
}
