import type { Objects, Topology } from 'topojson-specification';
import { ringArea, type Point, simplify } from './rings.js';

/** Rings of arcs, as TopoJSON has them: outer ring first; ~n is arc n backwards. */
export type ArcPolygon = number[][];

export interface Shape {
  id: string;
  name: string;
  polygons: ArcPolygon[];
}

/** Arcs in degrees, delta and scale undone. */
export function decodeArcs(topology: Topology): Point[][] {
  const [kx, ky] = topology.transform?.scale ?? [1, 1];
  const [tx, ty] = topology.transform?.translate ?? [0, 0];
  const relative = topology.transform !== undefined;
  return topology.arcs.map(arc => {
    let [x, y] = [0, 0];
    return arc.map(([dx = 0, dy = 0]): Point => {
      [x, y] = relative ? [x + dx, y + dy] : [dx, dy];
      return [x * kx + tx, y * ky + ty];
    });
  });
}

export function ringOf(arcs: readonly (readonly Point[])[], ring: readonly number[]): Point[] {
  const points = ring.flatMap((index, at) => {
    const arc = index < 0 ? [...(arcs[~index] ?? [])].reverse() : (arcs[index] ?? []);
    return at === 0 ? arc : arc.slice(1);
  });
  return points;
}

/** Small islands and specks are dropped, but never the last land that a shape has. */
function worthKeeping(shape: Shape, arcs: readonly (readonly Point[])[], least: number): ArcPolygon[] {
  const sized = shape.polygons.map(rings => ({ rings, area: ringArea(ringOf(arcs, rings[0] ?? [])) }));
  const most = Math.max(...sized.map(({ area }) => area));
  return sized
    .filter(({ area }) => area >= least || area === most)
    .map(({ rings }) => rings.filter((ring, index) => index === 0 || ringArea(ringOf(arcs, ring)) >= least));
}

const isClosed = (arc: readonly Point[]): boolean => arc[0]?.[0] === arc.at(-1)?.[0] && arc[0]?.[1] === arc.at(-1)?.[1];

/** A closed line keeps four points at least, or it would be none. */
function thin(arc: readonly Point[], tolerance: number): readonly Point[] {
  if (!isClosed(arc) || arc.length <= 5) return simplify(arc, tolerance);
  const half = Math.floor(arc.length / 2);
  const out = [...simplify(arc.slice(0, half + 1), tolerance), ...simplify(arc.slice(half), tolerance).slice(1)];
  const quarter = [0, Math.floor(half / 2), half, half + Math.floor(half / 2), arc.length - 1];
  return out.length >= 4 ? out : arc.filter((_, index) => quarter.includes(index));
}

function encode(arc: readonly Point[], [tx, ty]: Point, step: number): number[][] {
  let [x, y] = [0, 0];
  const out: number[][] = [];
  for (const [lon, lat] of arc) {
    const [qx, qy] = [Math.round((lon - tx) / step), Math.round((lat - ty) / step)];
    if (out.length === 0 || qx !== x || qy !== y) out.push(out.length === 0 ? [qx, qy] : [qx - x, qy - y]);
    [x, y] = [qx, qy];
  }
  // A line that shrank to a point stays a line: two equal ends.
  return out.length === 1 ? [...out, [0, 0]] : out;
}

/** Shapes over one set of arcs as a TopoJSON topology: simplified to `tolerance` degrees, arcs nobody uses left out. */
export function compile(shapes: readonly Shape[], arcs: readonly (readonly Point[])[], tolerance: number): Topology {
  const kept = shapes.map(shape => ({ ...shape, polygons: worthKeeping(shape, arcs, tolerance * tolerance * 9) }));
  const used = new Map<number, number>();
  const number = (index: number): number => {
    const own = index < 0 ? ~index : index;
    const at = used.get(own) ?? used.size;
    used.set(own, at);
    return index < 0 ? ~at : at;
  };
  const geometries = kept.map(({ id, name, polygons }) => ({
    type: 'MultiPolygon' as const,
    id,
    properties: { name },
    arcs: polygons.map(rings => rings.map(ring => ring.map(number))),
  }));
  const lines = [...used.keys()].map(index => thin(arcs[index] ?? [], tolerance));
  const least = lines
    .flat()
    .reduce(([x, y], [lon, lat]): Point => [Math.min(x, lon), Math.min(y, lat)], [180, 90] as Point);
  const step = tolerance / 4;
  const objects: Objects = { shapes: { type: 'GeometryCollection', geometries } };
  return {
    type: 'Topology',
    transform: { scale: [step, step], translate: [least[0], least[1]] },
    objects,
    arcs: lines.map(line => encode(line, least, step)),
  };
}
