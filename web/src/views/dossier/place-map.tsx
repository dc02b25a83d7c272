import { type ReactNode, useMemo } from 'react';
import type { Incident } from '../../../../src/contract/incident.js';
import { Foreign } from '../../parts/plain-text.js';
import type { Area } from '../map/ground.js';
import type { Land } from '../map/land.js';
import { type Spot, spotsOf, tellPrecision } from '../map/places.js';
import { useLands } from '../map/use-lands.js';
import { boxOfSpot, type Frame, HEIGHT, makeFrame, nearRadius, pathOf, turnsOf, WIDTH } from './frame-map.js';

/** The incident's places as the map has them: each at its own precision. */
const spotsIn = ({ id, places }: Incident): Spot[] =>
  spotsOf(
    places.map(place => ({
      incident: id,
      place,
      area: false,
      mode: null,
      harms: [],
      status: null,
      earliest: null,
      latest: null,
      reports: 0,
    })),
  );

function Lands({ lands, frame, name }: { lands: readonly Land[]; frame: Frame; name: string }): ReactNode {
  const path = lands.flatMap(({ shape, box }) => turnsOf(frame, box).map(turn => pathOf(frame, shape, turn))).join('');
  return path === '' ? null : <path className={name} d={path} fillRule="evenodd" />;
}

function Point({ spot, frame }: { spot: Spot; frame: Frame }): ReactNode {
  // An area is named under the map: a name at its middle point may lie outside it.
  if (spot.lon === null || spot.lat === null || !(spot.drawing === 'point' || spot.drawing === 'near')) return null;
  const [x, y] = [frame.x(spot.lon), frame.y(spot.lat)];
  return (
    <g>
      {spot.drawing === 'near' ? <circle className="place-near" cx={x} cy={y} r={nearRadius(frame)} /> : null}
      {spot.drawing === 'point' ? <circle className="place-point" cx={x} cy={y} r="4" /> : null}
      <text x={x + 9} y={y + 4}>
        {spot.name}
      </text>
    </g>
  );
}

const landOf = (spot: Spot, areas: readonly Area[]): Land | undefined => areas.find(area => area.spot === spot)?.land;

/** Where it happened, drawn once and still, so that it prints: no sharper than the reports have it. */
export function PlaceMap({ incident }: { incident: Incident }): ReactNode {
  const spots = useMemo(() => spotsIn(incident), [incident]);
  const { countries, divisions, areas } = useLands(spots);
  const shown = spots.flatMap(spot => {
    const box = boxOfSpot(spot, landOf(spot, areas)?.box);
    return box === undefined ? [] : [{ spot, box }];
  });
  const frame = makeFrame(shown.map(({ box }) => box));
  if (frame === undefined || countries.length === 0) return null;
  const told = shown.map(({ spot }) => `${spot.name}: ${tellPrecision(spot.precision)}`).join('; ');
  return (
    <figure className="place-map">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={`Map. ${told}`}>
        <Lands lands={countries} frame={frame} name="place-land" />
        <Lands lands={divisions} frame={frame} name="place-division" />
        <Lands lands={areas.map(({ land }) => land)} frame={frame} name="place-area" />
        {shown.map(({ spot }) => (
          <Point key={spot.key} spot={spot} frame={frame} />
        ))}
      </svg>
      <figcaption>
        <Foreign>{told}</Foreign>. Borders as they are kept de facto (Natural Earth).
      </figcaption>
    </figure>
  );
}
