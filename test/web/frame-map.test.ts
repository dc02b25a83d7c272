import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boxOfSpot, HEIGHT, makeFrame, nearRadius, turnsOf, WIDTH } from '../../web/src/views/dossier/frame-map.js';

describe('the map of a dossier', () => {
  test('holds every place, whatever lies between them', () => {
    const place = fc.record({
      lon: fc.double({ min: -179, max: 179, noNaN: true }),
      lat: fc.double({ min: -80, max: 80, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 6 }), places => {
        const boxes = places.map(one => boxOfSpot({ ...one, drawing: 'point' })).filter(box => box !== undefined);
        const frame = makeFrame(boxes);
        for (const { lon, lat } of places) {
          const [x, y] = [frame?.x(lon) ?? -1, frame?.y(lat) ?? -1];
          expect(x >= 0 && x <= WIDTH && y >= 0 && y <= HEIGHT).toBe(true);
        }
      }),
    );
  });

  test('is none where nothing can be drawn: no shape, no coordinates', () => {
    expect(boxOfSpot({ drawing: 'division', lon: 10, lat: 10 })).toBeUndefined();
    expect(boxOfSpot({ drawing: 'none', lon: 10, lat: 10 })).toBeUndefined();
    expect(boxOfSpot({ drawing: 'point', lon: null, lat: 10 })).toBeUndefined();
    expect(makeFrame([])).toBeUndefined();
  });

  test('a land over the antimeridian is framed on its own side of the globe', () => {
    const box = boxOfSpot({ drawing: 'country', lon: null, lat: null }, [177, -20, -178, -15]);
    expect(box).toEqual([177, -20, 182, -15]);
    const frame = makeFrame(box ? [box] : []);
    expect(frame && frame.box[2] - frame.box[0]).toBeLessThan(20);
    expect(frame && turnsOf(frame, [-180, -20, -178, -15])).toEqual([360]);
    expect(frame && turnsOf(frame, [-10, 40, 10, 50])).toEqual([]);
  });

  test('a circle of 25 km is as wide as 25 km of the ground', () => {
    const frame = makeFrame([[9.5, -0.5, 10.5, 0.5]]);
    const degree = frame ? frame.y(0) - frame.y(1) : 0;
    expect(frame && nearRadius(frame)).toBeCloseTo((degree * 25) / 111.2, 5);
  });
});
