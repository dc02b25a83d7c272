import { queryOptions } from '@tanstack/react-query';
import type { MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import countriesUrl from '../../../basemap/countries.json?url';
import { around } from './bounds.js';
import { cutAtAntimeridian } from './cut-antimeridian.js';
import type { Land } from './land.js';

const divisionUrls = import.meta.glob<string>('../../../basemap/divisions/*.json', {
  query: '?url',
  import: 'default',
  eager: true,
});

const divisionUrl = (country: string): string | undefined => divisionUrls[`../../../basemap/divisions/${country}.json`];

type Shapes = Topology<{ shapes: GeometryCollection<{ name: string }> }>;

function landsOf(topology: Shapes): Land[] {
  return feature(topology, topology.objects.shapes).features.flatMap(({ id, properties, geometry }) => {
    const { type, coordinates } = geometry as Polygon | MultiPolygon;
    const shape = cutAtAntimeridian({ coordinates: type === 'Polygon' ? [coordinates] : coordinates } as MultiPolygon);
    const box = around(shape.coordinates.flatMap(rings => rings[0] ?? []).map(([lon = 0, lat = 0]) => [lon, lat]));
    return box === undefined ? [] : [{ id: String(id ?? ''), name: properties.name, shape, box }];
  });
}

async function load(url: string): Promise<Land[]> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`The map's own data could not be loaded (status ${answer.status}).`);
  return landsOf((await answer.json()) as Shapes);
}

const forever = { staleTime: Number.POSITIVE_INFINITY, gcTime: Number.POSITIVE_INFINITY };

export const countriesQuery = queryOptions({
  queryKey: ['basemap', 'countries'],
  queryFn: () => load(countriesUrl),
  ...forever,
});

/** First-order divisions of a country; none where the basemap has no shapes for it. */
export const divisionsQuery = (country: string) =>
  queryOptions({
    queryKey: ['basemap', 'divisions', country],
    queryFn: () => {
      const url = divisionUrl(country);
      return url === undefined ? Promise.resolve<Land[]>([]) : load(url);
    },
    ...forever,
  });
