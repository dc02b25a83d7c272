import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { measureOwnGold } from '../../eval/own-gold.js';
import { loadGold } from '../../eval/own/gold.js';
import { createReader } from '../../src/create-reader.js';
import { resources } from '../support/resources.js';

/**
 * F1 on our own gold below which a change has broken something. Raise a floor when the figure has risen for good;
 * lower one only with the reason in the commit.
 */
const FLOORS: Record<string, number> = {
  'tolls: figure': 0.83,
  'tolls: + claimant': 0.65,
  'tolls: + victim status': 0.8,
  'tolls: + scope': 0.72,
  'tolls: all together': 0.55,
  statements: 0.72,
  'attributions: who said what': 0.69,
  'times: relaxed': 0.94,
  'times: relaxed + value': 0.88,
  'places: relaxed': 0.78,
  'places: within 161 km': 0.75,
  'speakers of attributions found': 0.85,
  'events: trigger + type': 0.68,
  'events: + status': 0.64,
};

describe('own gold', () => {
  const measures = measureOwnGold(createReader(resources));

  it('is at least 40 reports, each with its gold', () => {
    const reports = loadGold('eval');
    expect(reports.length).toBeGreaterThanOrEqual(40);
    for (const { gold } of reports) expect(existsSync(`eval/gold/${gold.id}.json`)).toBe(true);
  });

  it.each(Object.entries(FLOORS))('%s stays above %d', (name, floor) => {
    expect(measures[name]?.gold).toBeGreaterThan(0);
    expect(measures[name]?.f1).toBeGreaterThan(floor);
  });
});
