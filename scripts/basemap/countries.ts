import type { GeometryCollection, Topology } from 'topojson-specification';
import type { SourcePlace } from '../gazetteer/place.js';
import { ownerOf, type TownGrid, votesIn } from './owners.js';
import { inside } from './rings.js';
import { compile, decodeArcs, ringOf, type Shape } from './topology.js';

/** Degrees; a kilometre or so. */
const TOLERANCE = 0.02;

/**
 * Countries of a world atlas under their ISO 3166-1 alpha-2 codes. Land whose towns tell no code keeps its name only:
 * it is drawn, and no incident is ever placed on it.
 */
export function compileCountries(atlas: Topology, countries: readonly SourcePlace[], grid: TownGrid): Topology {
  const arcs = decodeArcs(atlas);
  const names = new Map(countries.map(country => [country.country, country.name]));
  const { geometries } = atlas.objects['countries'] as GeometryCollection<{ name: string }>;
  const shapes = geometries.flatMap((geometry): Shape[] => {
    if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return [];
    const polygons = geometry.type === 'Polygon' ? [geometry.arcs] : geometry.arcs;
    const rings = polygons.flatMap(polygon => polygon.map(ring => ringOf(arcs, ring)));
    const owner = ownerOf(
      votesIn(rings, grid, town => town.country),
      0,
    );
    const holds = countries.find(({ lon, lat }) => lon !== null && lat !== null && inside([lon, lat], rings));
    const id = owner ?? holds?.country ?? '';
    return [{ id, name: names.get(id) ?? geometry.properties?.name ?? '', polygons }];
  });
  return compile(shapes, arcs, TOLERANCE);
}
