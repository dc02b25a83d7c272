import { describe, expect, it } from 'vitest';
import type { LedgerClaim } from '../../../src/model/ledger/claim.js';
import { boundDays, ownDays } from '../../../src/reconcile/incidents/own-days.js';
import { claim, on, toll } from '../support/claims.js';

const PUBLISHED = '2031-04-05T10:00Z';
const DAY = Date.parse('2031-04-05') / 86_400_000;
const scene = (day: string): LedgerClaim['context'] => ({
  ...claim('c').context,
  when: { ...on(day)!, basis: 'report' },
});

describe('the day of a happening', () => {
  it('is the one that its claim states', () => {
    expect(ownDays(claim('c1', { when: on('2031-04-05') }), PUBLISHED)).toEqual({
      from: DAY,
      to: DAY,
      basis: 'stated',
    });
  });

  it('is not that of counting or finding on the day of the report, but is that of an earlier day told of so', () => {
    const counted = claim('c1', { when: on('2031-04-05'), words: ['toll', 'rose'] });
    expect(ownDays(counted, PUBLISHED)).toBeNull();
    expect(boundDays([counted], false, PUBLISHED)).toEqual({ from: DAY - 1, to: DAY, basis: 'stated' });
    expect(ownDays(claim('c1', { when: on('2031-04-03'), words: ['toll', 'rose'] }), PUBLISHED)).not.toBeNull();
  });

  it.each([
    ['lifted', 'count'],
    ['raised', 'killed'],
    ['buried', 'mourners'],
    ['bodies', 'ashore'],
  ])('is not the day of the report on which figures were revised or the dead found: %s', (...words) => {
    expect(ownDays(claim('c1', { when: on('2031-04-05'), words }), PUBLISHED)).toBeNull();
    expect(ownDays(claim('c1', { when: on('2031-04-05'), words: ['gunmen', 'shot'] }), PUBLISHED)).not.toBeNull();
  });

  it('is not that of dying of wounds, which lie up to a week back', () => {
    const died = claim('c1', { when: on('2031-04-05'), words: ['died', 'wounds'] });
    expect(boundDays([died], false, PUBLISHED)).toEqual({ from: DAY - 7, to: DAY, basis: 'published' });
    const killed = claim('c1', { when: on('2031-04-05'), words: ['died', 'market'] });
    expect(ownDays(killed, PUBLISHED)).not.toBeNull();
  });

  it('of "two more" is that of the count, where nothing else names one', () => {
    const more = claim('c1', { when: on('2031-04-05'), toll: toll({ accounting: 'increment' }) });
    expect(ownDays(more, PUBLISHED)).toBeNull();
    expect(boundDays([more], false, PUBLISHED)?.from).toBe(DAY);
  });

  it('may be the day before where the scene is only the date of the report', () => {
    expect(boundDays([claim('c1', { context: scene('2031-04-05') })], false, PUBLISHED)?.from).toBe(DAY - 1);
    expect(boundDays([claim('c1', { context: scene('2031-04-02') })], false, PUBLISHED)?.from).toBe(DAY - 3);
  });

  it('is none to come, which is a weekday misread; the clocks of two places may differ by one', () => {
    const ahead = claim('c1', { when: on('2031-04-09') });
    expect(ownDays(ahead, PUBLISHED)).toBeNull();
    expect(boundDays([ahead], false, PUBLISHED)?.to).toBe(DAY);
    expect(ownDays(claim('c1', { when: on('2031-04-06') }), PUBLISHED)?.from).toBe(DAY + 1);
    expect(ownDays(ahead, null)?.from).toBe(DAY + 4);
  });

  it('is unknown of background that names none', () => {
    expect(boundDays([claim('c1')], true, PUBLISHED)).toBeNull();
    expect(boundDays([claim('c1')], false, null)).toBeNull();
  });
});
