import type { GroupStatus } from '../../../../src/contract/values.js';
import { STATUSES } from '../../words/terms.js';
import type { Placed } from './incidents.js';

/** What happened, as far as a shape can tell it; the ledger's finer modes stand in words beside it. */
export type ModeShape = 'air' | 'drone' | 'artillery' | 'bombing' | 'ground' | 'other';

const SHAPES: Record<string, ModeShape> = {
  aerial: 'air',
  strike: 'air',
  drone: 'drone',
  artillery: 'artillery',
  bombing: 'bombing',
  'small-arms': 'ground',
  troops: 'ground',
  raid: 'ground',
  seize: 'ground',
};

export const MODE_WORDS: Record<ModeShape, string> = {
  air: 'strike from the air',
  drone: 'drone',
  artillery: 'artillery, rockets',
  bombing: 'bomb, mine',
  ground: 'ground forces, small arms',
  other: 'other, several, or not told',
};

/** How it was done, in the report's kind of words; a mode that says nothing more than that people were harmed is none. */
export const tellMode = (mode: string | null): string =>
  mode === null || !Object.hasOwn(SHAPES, mode) ? 'mode not told' : mode.replaceAll('-', ' ');

export const shapeOf = (mode: string | null): ModeShape => (mode === null ? 'other' : (SHAPES[mode] ?? 'other'));

/** How a place is drawn: as a point; a point that is only near; a province or country; or not at all. */
export type Drawing = 'point' | 'near' | 'division' | 'country' | 'none';

/** Radius of the circle of a place that is only near, kilometres (UCDP GED codebook, where_prec 2: "within a ca. 25 km radius"). */
export const NEAR_KM = 25;

/** By true precision: nothing is drawn sharper than it is known. Districts and regions have no shape here, so they stand as "near". */
export function drawingOf({ place }: Pick<Placed, 'place'>): Drawing {
  const { precision, kind } = place;
  if (kind === 'country' || precision === 6) return 'country';
  if (kind === 'adm1' || precision === 4) return 'division';
  if (place.lat === null || place.lon === null || precision === 7) return 'none';
  return precision === 1 ? 'point' : 'near';
}

export const PRECISION_WORDS: Record<number, string> = {
  1: 'exact place',
  2: 'near the place, within about 25 km',
  3: 'somewhere in the district',
  4: 'somewhere in the province',
  5: 'along a line or about an area',
  6: 'somewhere in the country',
  7: 'international waters or airspace',
};

export const tellPrecision = (precision: number | null): string =>
  precision === null ? 'precision not known' : (PRECISION_WORDS[precision] ?? `precision ${precision}`);

/** Incidents that share one place and one way of drawing it. */
export interface Spot {
  key: string;
  name: string;
  country: string | null;
  lat: number | null;
  lon: number | null;
  precision: number | null;
  drawing: Drawing;
  incidents: Placed[];
  /** The shape of all, or "other" where they differ. */
  mode: ModeShape;
  /** The status most in need of a look. */
  status: GroupStatus | 'none';
}

const spotKey = (placed: Placed, drawing: Drawing): string => {
  const { place } = placed;
  const where = drawing === 'country' ? place.country : `${place.country} ${place.name} ${place.lat} ${place.lon}`;
  return `${drawing} ${where}${drawing === 'near' ? ` ${place.precision}` : ''}`;
};

const mostUrgent = (incidents: readonly Placed[]): Spot['status'] =>
  STATUSES.find(status => incidents.some(incident => incident.status === status)) ?? 'none';

function modeOf(incidents: readonly Placed[]): ModeShape {
  const shapes = new Set(incidents.map(({ mode }) => shapeOf(mode)));
  const [only] = shapes;
  return shapes.size === 1 && only !== undefined ? only : 'other';
}

export function spotsOf(placed: readonly Placed[]): Spot[] {
  const byKey = new Map<string, Placed[]>();
  for (const one of placed) {
    const key = spotKey(one, drawingOf(one));
    const there = byKey.get(key);
    if (there === undefined) byKey.set(key, [one]);
    else there.push(one);
  }
  return [...byKey].flatMap(([key, incidents]) => {
    const [first] = incidents;
    if (first === undefined) return [];
    const { name, country, lat, lon, precision } = first.place;
    const drawing = drawingOf(first);
    return [
      {
        key,
        name,
        country,
        lat,
        lon,
        precision,
        drawing,
        incidents,
        mode: modeOf(incidents),
        status: mostUrgent(incidents),
      },
    ];
  });
}
