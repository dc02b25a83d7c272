import { describe, expect, it } from 'vitest';
import { ownStretch } from '../../src/jobs/own-stretch.js';
import type { Toll } from '../../src/model/reading.js';

const toll = (start: number, day: string | null): Toll =>
  ({
    figure: { start, end: start + 4, text: 'nine' },
    when: day && { edtf: day, earliest: day, latest: day, basis: 'stated' },
  }) as Toll;
const sentence = { start: 10, end: 200 };

describe('the part of a sentence that tells of one count', () => {
  it('parts counts of two days at the second figure', () => {
    const both = [toll(20, '2031-03-08'), toll(90, '2031-03-13')];
    expect(both.map(one => ownStretch(one, both, sentence))).toEqual([
      { start: 10, end: 90 },
      { start: 90, end: 200 },
    ]);
  });

  it.each([
    ['one day', '2031-03-08', '2031-03-08'],
    ['no day for one', '2031-03-08', null],
  ])('leaves the sentence whole: %s', (_, a, b) => {
    const both = [toll(20, a), toll(90, b)];
    expect(both.map(one => ownStretch(one, both, sentence))).toEqual([sentence, sentence]);
  });

  it('leaves a claim without a toll its sentence', () => {
    expect(ownStretch(undefined, [], sentence)).toEqual(sentence);
  });
});
