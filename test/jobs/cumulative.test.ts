import { describe, expect, it } from 'vitest';
import { isCumulative } from '../../src/jobs/cumulative.js';
import { headOf, splitParagraphs } from '../../src/jobs/paragraphs.js';
import type { Claim, Toll } from '../../src/model/reading.js';

function cumulative(sentence: string, toll: Partial<Toll> = {}): boolean {
  const text = [...sentence];
  const claim = { kind: 'toll', toll: { scope: 'operation', aggregation: 'operation', ...toll } } as Claim;
  return isCumulative(claim, { times: new Map(), places: [], sentence: { start: 0, end: text.length }, text });
}

describe('sums over many happenings', () => {
  it.each([
    'Since the siege began 14 civilians have been killed.',
    'In Operation North Star 83 rebels were killed.',
    'In the three days 37 injured people were brought in.',
    'Between 6 and 10 May 20 civilians were killed.',
    'Strikes on Tarn and on Upper Ness killed 26 people.',
    'In both villages 23 people were killed.',
  ])('%s', sentence => {
    expect(cumulative(sentence)).toBe(true);
  });

  it.each([
    'As a result of the battle 31 soldiers were killed.',
    'Five days after the raid eight people are still missing.',
    'A shell killed three people in Tarn three days ago.',
    'Fighting between Tarn and Upper Ness killed six soldiers.',
    'Eight guards were killed in the second raid in three days.',
    'Six women have been held for ten days.',
  ])('not: %s', sentence => {
    expect(cumulative(sentence)).toBe(false);
  });

  it.each([
    ['In the offensive 31 civilians have been killed, the nine of Upper Ness among them.', 'nine', false],
    ['Since May 64 people have died, including the 22 who were shot at Tarn.', '22', false],
    ['Since May 64 people have died, including 22 children.', '22', true],
    ['In the offensive 31 civilians have been killed, nine of them in Tarn.', '31', true],
    ['Since May the 12 posts of Tarn have lost 40 men.', '40', true],
  ])('%s: %s', (sentence, figure, sum) => {
    const start = sentence.indexOf(figure);
    const toll = { figure: { start, end: start + figure.length, text: figure }, aggregation: 'period' as const };
    expect(cumulative(sentence, toll)).toBe(sum);
  });

  it('a week that only dates the attack is no stretch', () => {
    const times = { when: { edtf: null, earliest: '2031-03-01', latest: '2031-03-07', basis: 'event' as const } };
    const over = (sentence: string): boolean => cumulative(sentence, { aggregation: 'incident', ...times });
    expect(over('Nine guards had died in last week’s assault on the fort.')).toBe(false);
    expect(over('Nine guards had died in the last week.')).toBe(true);
  });

  it.each([
    ['The offensive goes on; its balance at this date is of 263 rebels killed.', true],
    ['At this stage 12 people are known to have died in the raid.', false],
  ])('%s', (sentence, sum) => {
    expect(cumulative(sentence)).toBe(sum);
  });

  it('people flee from many villages at once', () => {
    const text = '9,400 people were displaced from both villages.';
    expect(cumulative(text, { harm: 'displaced', aggregation: 'incident' })).toBe(false);
    expect(cumulative(text, { harm: 'killed', aggregation: 'incident' })).toBe(true);
  });

  it('a flight is a sum only by a word of summing', () => {
    const flight = { harm: 'displaced', aggregation: 'period' } as const;
    expect(cumulative('Some 2,700 people have left Tarn.', flight)).toBe(false);
    expect(cumulative('Since May 2,700 people have left Tarn.', flight)).toBe(true);
  });

  it('a period is one, background is none', () => {
    expect(cumulative('31 died.', { aggregation: 'period' })).toBe(true);
    expect(cumulative('Since May 31 died.', { scope: 'background', aggregation: 'incident' })).toBe(false);
  });
});

describe('paragraphs', () => {
  it('cuts at blank lines and list items, without gaps', () => {
    const text = 'One.\n\nTwo.\n- Three.\n- Four.';
    const spans = splitParagraphs(text);
    expect(spans.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
    expect(spans).toHaveLength(4);
  });

  it('finds the few words that head an item, never a sentence', () => {
    const head = (text: string): string | null => {
      const span = headOf(text, { start: 0, end: text.length });
      return span && text.slice(span.start, span.end);
    };
    expect(head('Rafin, 8 November. Attack on harvesters.')).toBe('Rafin, 8 November');
    expect(head('The lorries that were to bring flour stood at the gate all day. They left.')).toBeNull();
  });
});
