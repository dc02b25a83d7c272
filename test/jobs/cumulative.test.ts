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

  it('people flee from many villages at once', () => {
    const text = '9,400 people were displaced from both villages.';
    expect(cumulative(text, { harm: 'displaced', aggregation: 'incident' })).toBe(false);
    expect(cumulative(text, { harm: 'killed', aggregation: 'incident' })).toBe(true);
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
