import { describe, expect, it } from 'vitest';
import { longDate, shortTime, shortWhen } from '../../../src/cli/digest/short-time.js';
import type { Time } from '../../../src/model/reading.js';
import { loadReading } from '../support/load-reading.js';

const reading = loadReading('ostra');
const time = (value: string, earliest?: string, latest?: string): Time => ({
  id: 't',
  start: 0,
  end: 1,
  text: 'then',
  type: 'DATE',
  value,
  earliest,
  latest,
  resolvedFrom: 'published',
});

describe('shortTime', () => {
  it.each([
    ['2031-05-14', 'Wed 14'],
    ['2031-04-30', 'Wed 30 Apr'],
    ['2030-12-31', '31 Dec 2030'],
    ['2031-05-14TNI', 'Wed 14 night'],
    ['2031-05-15TMO', 'Thu 15 morning'],
    ['2031-05-14T14:05', 'Wed 14, 14:05'],
    ['2031-04', 'Apr'],
    ['2025-10', 'Oct 2025'],
    ['2021', '2021'],
  ])('%s is %s in a report of 15 May 2031', (value, short) => expect(shortTime(time(value), reading)).toBe(short));

  it.each([
    ['2031-W20', '2031-05-12', '2031-05-18', '12–18 May'],
    ['P3W', '2031-04-28', '2031-05-13', '28 Apr – 13 May'],
    ['P2W', '2030-12-28', '2031-01-02', '28 Dec 2030 – 2 Jan 2031'],
    ['P1W', '2030-11-01', '2030-11-07', '1–7 Nov 2030'],
  ])('%s from %s to %s is %s', (value, from, to, short) =>
    expect(shortTime(time(value, from, to), reading)).toBe(short),
  );

  it('gives the words of a time that was not resolved', () =>
    expect(shortTime(time('PAST_REF'), reading)).toBe('“then”'));
  it('gives a dash for no time at all', () => expect(shortTime(undefined, reading)).toBe('–'));
  it('gives the year where the report has no date', () =>
    expect(shortTime(time('2031-05-14'), loadReading('plain'))).toBe('Wed 14 May 2031'));
});

describe('shortWhen', () => {
  it('claims no more than "by" from the date of the report alone', () =>
    expect(shortWhen({ basis: 'report', latest: '2031-05-15' }, undefined, reading)).toBe('by Thu 15'));
  it('reads bounds', () =>
    expect(shortWhen({ basis: 'event', earliest: '2031-05-13', latest: '2031-05-14' }, undefined, reading)).toBe(
      '13–14 May',
    ));
  it('reads an open end', () =>
    expect(shortWhen({ basis: 'event', earliest: '2031-05-13' }, undefined, reading)).toBe('since Tue 13'));
  it('says nothing of nothing', () => expect(shortWhen(null, undefined, reading)).toBe('–'));
});

it('writes the whole date in the header', () => {
  expect(longDate('2031-05-15')).toBe('Thu 15 May 2031');
  expect(longDate('2031-05-15T14:05Z')).toBe('Thu 15 May 2031, 14:05 UTC');
  expect(longDate('soon')).toBe('soon');
});
