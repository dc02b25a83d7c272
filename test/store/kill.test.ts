import { afterEach, describe, expect, it } from 'vitest';
import { killRounds } from './support/kill-rounds.js';
import { kinds, removeFolders } from './support/stores.js';

afterEach(removeFolders, 60_000);

describe.each(kinds)('a writer that is killed at random moments: $name', kind => {
  // bench/store-kill.ts does fifty rounds.
  it('leaves every acknowledged report, none twice, an unbroken chain, and a view that agrees', async () => {
    const report = await killRounds(await kind.newLocation(), 3, Math.random);
    expect(report).toMatchObject({ lost: [], twice: [], findings: [], differing: [] });
    expect(report.acknowledged).toBeGreaterThan(0);
    expect(report.recorded).toBeGreaterThanOrEqual(report.acknowledged);
  }, 300_000);
});
