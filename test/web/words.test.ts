import { describe, expect, test } from 'vitest';
import { bounds, estimateValue, people, shortBounds, shortPeople } from '../../web/src/words/numbers.js';
import { splitOdd } from '../../web/src/words/odd-characters.js';
import { counted } from '../../web/src/words/terms.js';
import { day, days, moment } from '../../web/src/words/times.js';

describe('numbers', () => {
  test('unknown is not zero', () => {
    expect(bounds({ lower: null, upper: null })).toBe('no figure');
    expect(bounds({ lower: 0, upper: 0 })).toBe('0');
    expect(shortBounds({ lower: null, upper: null })).toBe('?');
    expect(estimateValue(null)).toBe('unknown');
    expect(estimateValue(0)).toBe('0');
  });

  test('open ends stay open', () => {
    expect(bounds({ lower: 12, upper: null })).toBe('at least 12');
    expect(bounds({ lower: null, upper: 15 })).toBe('up to 15');
    expect(bounds({ lower: 12, upper: 15 })).toBe('12–15');
  });

  test('keep every digit', () => {
    expect(people(1_234_567)).toBe('1,234,567');
    expect(estimateValue(4.25)).toBe('4.25');
    expect([shortPeople(1000), shortPeople(1500), shortPeople(3_000_000)]).toEqual(['1k', '1,500', '3m']);
  });

  test('one is one', () => {
    expect([counted(1, 'report'), counted(0, 'report'), counted(1200, 'origin')]).toEqual([
      '1 report',
      '0 reports',
      '1,200 origins',
    ]);
  });
});

describe('times', () => {
  test('a day is the day that stands there, in whatever zone the reader sits', () => {
    expect(day('2031-05-09')).toBe('9 May 2031');
  });

  test('stretches repeat neither month nor year', () => {
    expect(days('2031-05-09', '2031-05-09')).toBe('9 May 2031');
    expect(days('2031-05-09', '2031-05-12')).toBe('9–12 May 2031');
    expect(days('2031-04-30', '2031-05-02')).toBe('30 Apr – 2 May 2031');
    expect(days('2030-12-31', '2031-01-01')).toBe('31 Dec 2030 – 1 Jan 2031');
  });

  test('what is not known is said so', () => {
    expect(days(null, null)).toBe('day not known');
    expect(days(null, '2031-05-09')).toBe('by 9 May 2031');
    expect(moment(null)).toBe('time not known');
  });

  test('moments are UTC, and say so; a day given alone gets no hour', () => {
    expect(moment('2031-05-09T23:30:00-02:00')).toBe('10 May 2031, 01:30 UTC');
    expect(moment('2031-05-09T06:00Z')).toBe('9 May 2031, 06:00 UTC');
    expect(moment('2031-05-09')).toBe('9 May 2031');
  });

  test('what is no time is shown as it stands', () => {
    expect(moment('T-minus')).toBe('T-minus');
    expect(day('spring')).toBe('spring');
  });
});

describe('characters that act unseen', () => {
  test('are named, and nothing is lost', () => {
    const text = 'kil\u202eled\u0000 12';
    const pieces = splitOdd(text);
    expect(pieces.map(({ odd }) => odd)).toEqual([null, 'RLO', null, 'U+0000', null]);
    expect(pieces.map(piece => piece.text).join('')).toBe(text);
  });

  test('are not found among letters, joiners that scripts need, tabs and line feeds', () => {
    expect(splitOdd('هم\u200cاکنون\t12\n')).toEqual([{ text: 'هم\u200cاکنون\t12\n', odd: null }]);
  });
});
