import { describe, expect, it } from 'vitest';
import { headOf } from '../../src/jobs/paragraphs.js';

const head = (text: string): string | null => {
  const found = headOf(text, { start: 0, end: text.length });
  return found && text.slice(found.start, found.end);
};

describe('the head of a paragraph', () => {
  it.each([
    ['Besh. Three people were killed when a shell hit the mill.', 'Besh'],
    ['Ravat, 2 June: two wounded in the market, the office said.', 'Ravat, 2 June'],
    ['Over the river at Besh: five dead, all farmers.', 'Over the river at Besh'],
  ])('%s', (text, words) => expect(head(text)).toBe(words));

  it.each([
    'The Council’s health office gave higher figures: 47 dead and 90 wounded.',
    'Nobody had slept for days. Three people were killed at noon.',
    'The army sees it otherwise: eleven fighters fell, it says.',
  ])('none: %s', text => expect(head(text)).toBeNull());
});
