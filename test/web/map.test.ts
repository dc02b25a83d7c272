import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { describe, expect, test } from 'vitest';
import { around, holds, readBox, ringsOf, writeBox } from '../../web/src/views/map/bounds.js';
import { cutAtAntimeridian } from '../../web/src/views/map/cut-antimeridian.js';
import { areasOf, circle, circlesOf, pointsOf } from '../../web/src/views/map/features.js';
import { findLand, isOn } from '../../web/src/views/map/find-land.js';
import type { Placed } from '../../web/src/views/map/incidents.js';
import type { Land } from '../../web/src/views/map/land.js';
import { drawingOf, shapeOf, spotsOf, tellPrecision } from '../../web/src/views/map/places.js';

interface Somewhere {
  incident?: string;
  name?: string;
  country?: string | null;
  lat?: number | null;
  lon?: number | null;
  kind?: string;
  precision?: number | null;
  mode?: string | null;
  status?: Placed['status'];
}

const placed = ({ incident = 'c000', mode = null, status = 'repeated', ...place }: Somewhere): Placed => ({
  incident,
  place: {
    text: '',
    name: 'Ostrel',
    country: 'XX',
    lat: 10,
    lon: 20,
    kind: 'city',
    geonames: null,
    precision: 1,
    ...place,
  },
  area: false,
  mode,
  harms: [],
  status,
  earliest: null,
  latest: null,
  reports: 1,
});

const box = (west: number, south: number, east: number, north: number): Position[][] => [
  [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ],
];

const land = (id: string, name: string, rings: Position[][]): Land => ({
  id,
  name,
  shape: { type: 'MultiPolygon', coordinates: [rings] },
  box: around((rings[0] ?? []).map(([lon = 0, lat = 0]) => [lon, lat])) ?? [0, 0, 0, 0],
});

describe('how a place is drawn', () => {
  test('is never sharper than it is known', () => {
    const drawn = (somewhere: Somewhere) => drawingOf(placed(somewhere));
    expect(drawn({ precision: 1 })).toBe('point');
    expect(drawn({ precision: 2 })).toBe('near');
    expect(drawn({ precision: 3, kind: 'adm2' })).toBe('near');
    expect(drawn({ precision: 4, kind: 'adm1' })).toBe('division');
    expect(drawn({ precision: null, kind: 'adm1' })).toBe('division');
    expect(drawn({ precision: 5, kind: 'region' })).toBe('near');
    expect(drawn({ precision: 6, kind: 'country' })).toBe('country');
    expect(drawn({ precision: 7, kind: 'water' })).toBe('none');
    expect(drawn({ precision: 1, lat: null })).toBe('none');
    expect(drawn({ precision: null })).toBe('near');
  });

  test('a province without a point is still a province', () => {
    expect(drawingOf(placed({ kind: 'adm1', precision: 4, lat: null, lon: null }))).toBe('division');
  });

  test('says its precision in words, and that it is not known where it is not', () => {
    expect(tellPrecision(4)).toBe('somewhere in the province');
    expect(tellPrecision(null)).toBe('precision not known');
  });

  test('an unknown mode is no strike', () => {
    expect(shapeOf('aerial')).toBe('air');
    expect(shapeOf('ceasefire')).toBe('other');
    expect(shapeOf(null)).toBe('other');
  });

  test('incidents of one place share a mark: its status is the one most in need of a look, its shape only what all share', () => {
    const [spot, ...rest] = spotsOf([
      placed({ incident: 'c001', mode: 'aerial', status: 'corroborated' }),
      placed({ incident: 'c002', mode: 'drone', status: 'contested' }),
    ]);
    expect(rest).toEqual([]);
    expect(spot?.incidents).toHaveLength(2);
    expect(spot?.status).toBe('contested');
    expect(spot?.mode).toBe('other');
  });

  test('two towns of one name are two marks', () => {
    expect(spotsOf([placed({ lat: 10 }), placed({ lat: 40 })])).toHaveLength(2);
  });

  test('only points become points; only "near" gets a circle; areas neither', () => {
    const spots = spotsOf([
      placed({ incident: 'c001' }),
      placed({ incident: 'c002', lat: 11, precision: 2 }),
      placed({ incident: 'c003', lat: 12, precision: 3 }),
      placed({ incident: 'c004', kind: 'adm1', precision: 4 }),
    ]);
    expect(pointsOf(spots, 'c001').features.map(({ properties }) => properties.selected)).toEqual([true, false, false]);
    expect(circlesOf(spots, undefined).features).toHaveLength(1);
    const division = spots.find(({ drawing }) => drawing === 'division');
    if (division === undefined) throw new Error('a province is a division');
    const areas = areasOf([{ spot: division, land: land('XX.1', 'Ostrel', box(0, 0, 5, 5)) }], 'c004');
    expect(areas.features.map(({ geometry }) => geometry.type)).toEqual(['MultiPolygon']);
  });

  test('the circle is as wide in kilometres at any latitude', () => {
    const [east] = circle(30, 60, 25);
    const km = ((east?.[0] ?? 0) - 30) * Math.cos((60 * Math.PI) / 180) * 111.195;
    expect(km).toBeCloseTo(25, 1);
  });
});

describe('the shape of an area', () => {
  const here = land('XX.1', 'Upper Ostrel', box(0, 0, 10, 10));
  const there = land('XX.2', 'Lower Ostrel', box(10, 0, 20, 10));
  const spotAt = (name: string, lon: number | null, lat: number | null) => {
    const [spot] = spotsOf([placed({ name, lon, lat, kind: 'adm1', precision: 4 })]);
    if (spot === undefined) throw new Error('placed');
    return spot;
  };

  test('goes by the name, written with or without marks', () => {
    expect(findLand(spotAt("Lówer Ostre'l", 5, 5), [], [here, there])).toBe(there);
  });

  test('a point inside a shape of another name does not make it that shape', () => {
    expect(findLand(spotAt('Great Valley', 5, 5), [], [here, there])).toBeUndefined();
    expect(findLand(spotAt('Great Valley', null, null), [], [here, there])).toBeUndefined();
  });

  test('a shorter form of the name is enough with the point inside', () => {
    expect(findLand(spotAt('Ostrel', 5, 5), [], [here, there])).toBe(here);
  });

  test('land without a code is nobody’s country', () => {
    const [spot] = spotsOf([placed({ kind: 'country', precision: 6, country: '' })]);
    if (spot === undefined) throw new Error('placed');
    expect(findLand(spot, [land('', 'No man’s land', box(0, 0, 1, 1))], [])).toBeUndefined();
  });

  test('a lake is not on the land', () => {
    const rings = [...box(0, 0, 10, 10), ...box(4, 4, 6, 6)];
    expect(isOn(land('XX', 'x', rings), 2, 2)).toBe(true);
    expect(isOn(land('XX', 'x', rings), 5, 5)).toBe(false);
  });
});

describe('polygons at the antimeridian', () => {
  const lons = ({ coordinates }: MultiPolygon): number[][] =>
    coordinates.map(rings => rings.flat().map(([lon = 0]) => lon));
  const wide = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);

  test('are cut in two where they cross it', () => {
    const cut = cutAtAntimeridian({
      coordinates: [
        [
          [
            [170, 0],
            [-170, 0],
            [-170, 10],
            [170, 10],
            [170, 0],
          ],
        ],
      ],
    });
    expect(cut.coordinates).toHaveLength(2);
    expect(lons(cut).map(wide)).toEqual([10, 10]);
  });

  test('are left as they are elsewhere, the other side of the globe too', () => {
    const coordinates = [box(-20, -10, 20, 10)];
    expect(cutAtAntimeridian({ coordinates }).coordinates).toEqual(coordinates);
  });

  test('around a pole are closed along it', () => {
    const ring = [...Array.from({ length: 36 }, (_, index) => [-180 + index * 10, -70]), [-180, -70]];
    const cut = cutAtAntimeridian({ coordinates: [[ring]] });
    expect(Math.min(...cut.coordinates.flat(2).map(([, lat = 0]) => lat))).toBe(-90);
    expect(cut.coordinates.flat(2).every(([lon = 0]) => lon >= -180 && lon <= 180)).toBe(true);
  });

  test('a hole stays in the part it lies in', () => {
    const outer = [
      [170, 0],
      [-170, 0],
      [-170, 10],
      [170, 10],
      [170, 0],
    ];
    const hole = [
      [-178, 4],
      [-176, 4],
      [-176, 6],
      [-178, 6],
      [-178, 4],
    ];
    const cut = cutAtAntimeridian({ coordinates: [[outer, hole]] });
    expect(cut.coordinates.map(rings => rings.length).sort()).toEqual([1, 2]);
  });
});

describe('the basemap', () => {
  const read = (path: string): Topology => JSON.parse(readFileSync(`web/basemap/${path}`, 'utf8')) as Topology;
  const shapes = (topology: Topology) =>
    feature(topology, topology.objects['shapes'] as GeometryCollection<{ name: string }>).features.map(one => ({
      ...one,
      cut: cutAtAntimeridian({
        coordinates:
          one.geometry.type === 'Polygon'
            ? [(one.geometry as Polygon).coordinates]
            : (one.geometry as MultiPolygon).coordinates,
      }),
    }));
  const files = readdirSync('web/basemap/divisions');

  test('no country streaks around the globe, and none is drawn twice under one code', () => {
    const all = shapes(read('countries.json'));
    for (const { cut } of all)
      for (const rings of cut.coordinates)
        for (const ring of rings)
          for (let at = 1; at < ring.length; at += 1) {
            const [[a = 0, lat = 0] = [], [b = 0] = []] = [ring[at - 1], ring[at]];
            // Along a pole is the one way that may be that long.
            if (Math.abs(lat) < 89.9) expect(Math.abs(a - b)).toBeLessThan(60);
          }
    expect(all.length).toBeGreaterThan(230);
    expect(all.filter(({ id }) => id === 'RU')).toHaveLength(1);
  });

  test('divisions lie in their country’s file, each once, with a name', () => {
    expect(files.length).toBeGreaterThan(190);
    for (const file of files) {
      const all = shapes(read(`divisions/${file}`));
      const ids = all.map(({ id }) => String(id));
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.every(id => id.startsWith(`${file.slice(0, 2)}.`))).toBe(true);
      expect(all.every(({ properties }) => properties.name.length > 1)).toBe(true);
    }
  });

  test('known provinces hold their capitals, and not their neighbours’', () => {
    const ukraine = shapes(read('divisions/UA.json')).map(({ id, properties, cut }) => ({
      ...land(String(id), properties.name, []),
      shape: cut,
      box: [-180, -90, 180, 90] as const,
    }));
    const named = (name: string) => ukraine.find(one => one.name === name);
    const [kharkiv, lviv] = [named('Kharkiv'), named('Lviv')];
    if (kharkiv === undefined || lviv === undefined) throw new Error('two provinces by name');
    expect(isOn(kharkiv, 36.23, 49.99)).toBe(true);
    expect(isOn(lviv, 36.23, 49.99)).toBe(false);
  });
});

describe('boxes', () => {
  test('what is written is read again', () => {
    const lon = fc.double({ min: -179, max: 179, noNaN: true });
    const lat = fc.double({ min: -89, max: 89, noNaN: true });
    fc.assert(
      fc.property(lon, lat, lon, lat, (west, south, east, north) => {
        const read = readBox(writeBox([west, south, east, north])) ?? [];
        expect(read).toHaveLength(4);
        read.forEach((value, at) => expect(value).toBeCloseTo([west, south, east, north][at] ?? Number.NaN, 3));
      }),
    );
  });

  test('fit the shape that the server takes, with turned and whole globes', () => {
    const form = /^-?\d+(\.\d+)?(,-?\d+(\.\d+)?){3}$/;
    expect(writeBox([170, -10, 200, 10])).toBe('170,-10,-160,10');
    expect(writeBox([-300, -95, 300, 95])).toBe('-180,-90,180,90');
    expect(writeBox([-0.00001, 0, 1e-7, 1])).toMatch(form);
  });

  test('hold points across the antimeridian', () => {
    expect(holds([170, -10, -160, 10], 179, 0)).toBe(true);
    expect(holds([170, -10, -160, 10], -170, 0)).toBe(true);
    expect(holds([170, -10, -160, 10], 0, 0)).toBe(false);
    expect(holds([-180, -90, 180, 90], 12, 3)).toBe(true);
  });

  test('nothing is no box, and neither is half of one', () => {
    expect(readBox(undefined)).toBeUndefined();
    expect(readBox('1,2,3')).toBeUndefined();
    expect(readBox('1,2,x,4')).toBeUndefined();
    expect(around([])).toBeUndefined();
  });

  test('are drawn in two parts where they cross the antimeridian', () => {
    expect(ringsOf([170, -10, -160, 10])).toHaveLength(2);
    expect(ringsOf([10, -10, 20, 10])).toHaveLength(1);
  });
});
