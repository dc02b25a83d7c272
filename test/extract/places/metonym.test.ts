import { describe, expect, it } from 'vitest';
import { readPlaces } from './read-places.js';

const rule = (text: string, words: string) => readPlaces(text).find(place => place.text === words)?.rule;

describe('a capital or country that stands for who rules it', () => {
  it.each([
    ['Quito rejected the note.', 'Quito'],
    ['Washington and Beirut protested.', 'Beirut'],
    ['The talks were hosted by Qatar.', 'Qatar'],
    ['Mali’s army denied it.', 'Mali'],
    ['Brussels said it would sanction the generals.', 'Brussels'],
  ])('%s', (text, words) => {
    expect(rule(text, words)).toBe('places/metonym');
  });

  it.each([
    ['They met in Brussels on Monday.', 'Brussels'],
    ['The boat sank off Norway’s coast.', 'Norway'],
    ['Soldiers marched from Quito to the sea.', 'Quito'],
    ['The capital of Mali was calm.', 'Mali'],
  ])('no: %s', (text, words) => {
    expect(rule(text, words)).not.toBe('places/metonym');
    expect(rule(text, words)).toBeDefined();
  });
});

describe('a dateline in capitals', () => {
  it.each([
    ['DORI – Gunmen killed nine men.', 'DORI'],
    ['VELDRA – The army said nine died.', 'VELDRA'],
  ])('is a place: %s', (text, words) => {
    const found = readPlaces(text, 'prose', { start: 0, end: words.length });
    expect(found.map(place => place.text)).toContain(words);
  });

  it('makes no place of an abbreviation elsewhere', () => {
    expect(readPlaces('Troops of the SADF and of AMISOM left.').map(place => place.text)).toEqual([]);
  });
});
