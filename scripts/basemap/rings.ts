/** Longitude, latitude in degrees. */
export type Point = readonly [number, number];

const distance = ([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number => {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
};

/** The point of `line` between two of its points that lies farthest from the straight way. */
function farthest(line: readonly Point[], from: number, to: number): { at: number; off: number } {
  let [at, off] = [-1, 0];
  const [start, end] = [line[from], line[to]];
  if (start === undefined || end === undefined) return { at, off };
  for (let index = from + 1; index < to; index += 1) {
    const point = line[index];
    const away = point === undefined ? 0 : distance(point, start, end);
    if (away > off) [at, off] = [index, away];
  }
  return { at, off };
}

/**
 * A line with fewer points (Douglas and Peucker 1973): none left out lies farther than `tolerance` degrees from it.
 * Its ends stay, so that lines which met still meet.
 */
export function simplify(line: readonly Point[], tolerance: number): Point[] {
  const kept = new Set([0, line.length - 1]);
  const open: [number, number][] = [[0, line.length - 1]];
  for (let range = open.pop(); range !== undefined; range = open.pop()) {
    const { at, off } = farthest(line, ...range);
    if (off <= tolerance) continue;
    kept.add(at);
    open.push([range[0], at], [at, range[1]]);
  }
  return line.filter((_, index) => kept.has(index));
}

/** Area of a ring in square degrees, without sign. */
export function ringArea(ring: readonly Point[]): number {
  let sum = 0;
  ring.forEach(([x, y], index) => {
    const [px, py] = ring[index - 1] ?? ring[ring.length - 1] ?? [x, y];
    sum += px * y - x * py;
  });
  return Math.abs(sum) / 2;
}

/** Whether a point lies inside rings by the even-odd rule, holes counted as outside. */
export function inside([x, y]: Point, rings: readonly (readonly Point[])[]): boolean {
  let odd = false;
  for (const ring of rings)
    for (let at = 0, before = ring.length - 1; at < ring.length; before = at, at += 1) {
      const [ax, ay] = ring[at] ?? [0, 0];
      const [bx, by] = ring[before] ?? [0, 0];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) odd = !odd;
    }
  return odd;
}
