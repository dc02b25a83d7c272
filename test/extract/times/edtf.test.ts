import { describe, expect, it } from 'vitest';
import { readText } from './read.js';

/** "words = EDTF, earliest, latest" of every expression. */
const read = (text: string, published: string | null = '2026-11-26'): string[] =>
  readText(text, published).times.map(t => `${t.text} = ${t.edtf ?? '-'} ${t.earliest ?? '-'} ${t.latest ?? '-'}`);

describe('EDTF of what the words around a date say', () => {
  it.each([
    ['since', 'Shelling has not stopped since Tuesday.', 'Tuesday = 2026-11-24/.. 2026-11-24T00:00 2026-11-26T23:59'],
    ['since a year', 'Since 2019 the road has been mined.', '2019 = 2019/.. 2019-01-01T00:00 2026-11-26T23:59'],
    ['until', 'The curfew runs until 30 November.', '30 November = ../2026-11-30 2026-11-30T00:00 2026-11-30T23:59'],
    ['about', 'Around 5 May the well ran dry.', '5 May = 2026-05-05~ 2026-05-05T00:00 2026-05-05T23:59'],
    [
      'a length with an end on the calendar',
      'In the past three days 40 carts have crossed.',
      'the past three days = 2026-11-23/2026-11-26 2026-11-23T00:00 2026-11-26T23:59',
    ],
    ['a date of every year', 'The bridge opens each 3 May.', 'each 3 May = XXXX-05-03 - -'],
    ['a week', 'It was shut last week.', 'last week = 2026-11-16/2026-11-22 2026-11-16T00:00 2026-11-22T23:59'],
    [
      'a quarter',
      'It opened in the first quarter of 2025.',
      'the first quarter of 2025 = 2025-33 2025-01-01T00:00 2025-03-31T23:59',
    ],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toContain(expected);
  });

  it.each([
    ['a plain day', 'It was shelled on Tuesday.', 'Tuesday = 2026-11-24 2026-11-24T00:00 2026-11-24T23:59'],
    ['a length alone', 'It lasted three days.', 'three days = - - -'],
    ['a rate', 'It is shelled daily.', 'daily = - - -'],
    [
      'a day after a comma',
      'It has rained since, Tuesday included.',
      'Tuesday = 2026-11-24 2026-11-24T00:00 2026-11-24T23:59',
    ],
  ])('nothing is added to %s', (_, text, expected) => {
    expect(read(text)).toContain(expected);
  });

  it('places nothing without a day of publication, and says so', () => {
    const { times, notices } = readText('Shelling has not stopped since Tuesday.', null);
    expect(times.map(t => [t.value, t.edtf, t.earliest, t.latest])).toEqual([['XXXX-WXX-2', null, null, null]]);
    expect(notices.map(n => n.code)).toEqual(['published-unknown']);
  });

  it('keeps the start of an open stretch without a day of publication', () => {
    const [time] = readText('Since 2019 the road has been mined.', null).times;
    expect([time?.edtf, time?.earliest, time?.latest]).toEqual(['2019/..', '2019-01-01T00:00', null]);
  });
});
