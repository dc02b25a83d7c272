import { mergeArcs } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import type { SourcePlace } from '../gazetteer/place.js';
import { ownerOf, type TownGrid, type Votes, votesIn } from './owners.js';
import type { Point } from './rings.js';
import { compile, decodeArcs, ringOf, type Shape } from './topology.js';

type Piece = (Polygon | MultiPolygon) & { properties?: { name?: string } };

/** First-order divisions by code, and how many towns each has. */
export interface Divisions {
  named: ReadonlyMap<string, SourcePlace>;
  towns: ReadonlyMap<string, number>;
}

/** Shapes of a country on their way into its file. */
interface Gathered {
  shapes: Shape[];
  arcs: (readonly Point[])[];
}

const polygonsOf = (piece: Piece): number[][][] => (piece.type === 'Polygon' ? [piece.arcs] : piece.arcs);

function piecesOf(topology: Topology): Piece[] {
  const [object] = Object.values(topology.objects);
  const all =
    object?.type === 'GeometryCollection' ? (object as GeometryCollection).geometries : object ? [object] : [];
  return all.filter((one): one is Piece => one.type === 'Polygon' || one.type === 'MultiPolygon');
}

/**
 * Least part of a piece's towns that must belong to the division it is given to, and of a division's towns that must lie
 * in its pieces. Divisions were split or joined since the shapes were drawn: a shape that is not the division's is left out.
 */
const SHARE = 0.7;

interface Given {
  pieces: Piece[];
  towns: number;
}

/** Pieces of land by the code of the division they are given to. */
function giveOut(topology: Topology, grid: TownGrid): Map<string, Given> {
  const arcs = decodeArcs(topology);
  const given = new Map<string, Given>();
  for (const piece of piecesOf(topology)) {
    const rings = polygonsOf(piece).flatMap(polygon => polygon.map(ring => ringOf(arcs, ring)));
    const votes: Votes = votesIn(rings, grid, town => town.adm1);
    const code = ownerOf(votes, SHARE);
    if (code === undefined) continue;
    const own = given.get(code) ?? { pieces: [], towns: 0 };
    given.set(code, { pieces: [...own.pieces, piece], towns: own.towns + (votes.get(code) ?? 0) });
  }
  return given;
}

/** A division made of several pieces loses the borders between them. */
function gather(topology: Topology, grid: TownGrid, divisions: Divisions): Map<string, Shape[]> {
  const byCountry = new Map<string, Shape[]>();
  for (const [code, { pieces, towns }] of giveOut(topology, grid)) {
    const division = divisions.named.get(code);
    if (division === undefined || towns < SHARE * (divisions.towns.get(code) ?? 0)) continue;
    const merged = mergeArcs(topology, pieces);
    const country = code.slice(0, 2);
    const shape = { id: code, name: division.name, polygons: merged.arcs };
    byCountry.set(country, [...(byCountry.get(country) ?? []), shape]);
  }
  return byCountry;
}

const shift = (shape: Shape, by: number): Shape => ({
  ...shape,
  polygons: shape.polygons.map(rings => rings.map(ring => ring.map(index => (index < 0 ? index - by : index + by)))),
});

/** Finer for small countries; degrees. */
function toleranceOf({ arcs }: Gathered): number {
  const lats = arcs.flat().map(([, lat]) => lat);
  const height =
    lats.reduce((most, lat) => Math.max(most, lat), -90) - lats.reduce((least, lat) => Math.min(least, lat), 90);
  return Math.min(0.03, Math.max(0.002, height / 600));
}

/** First-order divisions by country, and the codes of those that no piece of land could be given to. */
export function compileDivisions(
  topologies: readonly Topology[],
  divisions: Divisions,
  grid: TownGrid,
): { byCountry: Map<string, Topology>; without: string[] } {
  const gathered = new Map<string, Gathered>();
  for (const topology of topologies) {
    const arcs = decodeArcs(topology);
    for (const [country, shapes] of gather(topology, grid, divisions)) {
      const own = gathered.get(country) ?? { shapes: [], arcs: [] };
      const known = new Set(own.shapes.map(({ id }) => id));
      own.shapes.push(...shapes.filter(({ id }) => !known.has(id)).map(shape => shift(shape, own.arcs.length)));
      own.arcs.push(...arcs);
      gathered.set(country, own);
    }
  }
  const drawn = new Set([...gathered.values()].flatMap(({ shapes }) => shapes.map(({ id }) => id)));
  const sorted = [...gathered].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    byCountry: new Map(sorted.map(([country, own]) => [country, compile(own.shapes, own.arcs, toleranceOf(own))])),
    without: [...divisions.named.keys()].filter(code => !drawn.has(code)),
  };
}
