import { describe, expect, it } from 'vitest';
import { explain } from '../../../src/cli/explain/explain.js';
import { explanationText } from '../../../src/cli/explain/explanation-text.js';
import { displayWidth } from '../../../src/cli/layout/display-width.js';
import { loadReading } from '../support/load-reading.js';

const reading = loadReading('ostra');
const offset = (words: string): number =>
  [...reading.document.text.slice(0, reading.document.text.indexOf(words))].length;
const at = (words: string) => explain(reading, { start: offset(words), end: offset(words) });
const found = (words: string): string[] =>
  at(words).items.map(item => [item.layer, item.id, item.as].filter(x => x !== '').join(' '));

describe('explain', () => {
  it('lists every layer that covers a figure, and how its claim stands to others', () => {
    expect(found('41 enemy')).toEqual([
      'part prose',
      'attribution a1 content',
      'claim c2 figure',
      'relation c2–c4 not-comparable',
    ]);
  });

  it('tells number, bounds, victims and rule of a claim', () => {
    const claim = at('41 enemy').items.find(item => item.layer === 'claim');
    expect(claim).toMatchObject({ rule: 'toll-passive', confidence: 0.91, text: '41' });
    expect(Object.fromEntries(claim?.read ?? [])).toMatchObject({
      'claimed by': 'Karvel defence ministry',
      number: '“41” = 41 to 41, exact',
      victims: 'Ostran soldiers (combatant)',
      side: 'Ostra',
      counts: 'incident, total',
    });
  });

  it('tells from what a time was resolved', () => {
    const time = at('Wednesday night').items.find(item => item.layer === 'time');
    expect(Object.fromEntries(time?.read ?? [])).toMatchObject({
      value: '2031-05-14TNI',
      'resolved from': "the report's date, 2031-05-15",
    });
  });

  it('tells source, cue and content of an attribution from each of them', () => {
    expect(found('told NW')).toContain('attribution a2 cue');
    expect(found('NW on')).toContain('attribution a2 addressee');
    const attribution = at('told NW').items.find(item => item.layer === 'attribution');
    expect(Object.fromEntries(attribution?.read ?? [])).toMatchObject({ cue: '“told”', 'told to': 'NW' });
  });

  it('tells the attribution that one stands within', () => {
    const inner = at('that a bridge').items.find(item => item.id === 'a7');
    expect(Object.fromEntries(inner?.read ?? []).within).toBe('a6, what Ostran army says');
  });

  it('tells who a mention is, by its other words', () => {
    const actor = at('our soldiers').items.find(item => item.layer === 'actor');
    expect(Object.fromEntries(actor?.read ?? [])).toMatchObject({
      actor: 'Ostran soldiers',
      'speaks or acts for': 'Ostra',
      'also worded': '“enemy soldiers”',
    });
  });

  it('counts code points: behind a character of two units the words are still right', () => {
    const late = at('condemned');
    expect(late.words).toBe('c');
    expect(late.items.some(item => item.id === 'e7')).toBe(true);
  });

  it('takes a stretch of words as well as a point', () => {
    const start = offset('nine of its');
    const items = explain(reading, { start, end: start + 'nine of its fighters'.length }).items;
    expect(items.map(item => item.id)).toContain('c3');
    expect(items.map(item => item.id)).not.toContain('c2');
  });

  it('does not take the end of a span for its inside', () => {
    const end = offset('41 enemy') + 2;
    expect(explain(reading, { start: end, end }).items.find(item => item.id === 'c2')?.as).not.toBe('figure');
  });
});

describe('explanationText', () => {
  it.each([60, 100])('fits %i cells and names rules', width => {
    const text = explanationText(at('41 enemy'), { width, colour: false });
    expect(text.replace(/\s+/g, ' ')).toContain('why rule toll-passive, confidence 0.91');
    expect(text).toContain('⟦4⟧');
    for (const line of text.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(width);
  });

  it('says so when nothing was read', () => {
    expect(explanationText(at('Advertisement'), { width: 80, colour: false })).toContain(
      'Nothing was read from these words.',
    );
  });
});
