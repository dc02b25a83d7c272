import { describe, expect, it } from 'vitest';
import { precisionOf } from '../../../src/extract/places/precision.js';
import { readPlaces } from './read-places.js';

const one = (text: string, words: string) => readPlaces(text).find(place => place.text === words);

describe('how a place lies to the named one', () => {
  it.each([
    ['The village lies 30 km south of Dori.', 'Dori', '30 km south of', 2],
    ['It lies about 12 kilometres from Gao.', 'Gao', 'about 12 kilometres from', 2],
    ['A raid in northwest Niger killed two.', 'Niger', 'northwest', 5],
    ['A raid in north-eastern Nigeria killed two.', 'Nigeria', 'north-eastern', 5],
    ['Troops massed near Goma.', 'Goma', 'near', 2],
    ['Shells hit the outskirts of Kharkiv.', 'Kharkiv', 'outskirts of', 2],
    ['Shells hit central Kharkiv.', 'Kharkiv', 'central', 1],
    ['Two fell in the south of Helmand province.', 'Helmand', 'south of', 4],
  ])('%s', (text, words, relation, precision) => {
    const place = one(text, words);
    expect([place?.relation?.text, place?.precision]).toEqual([relation, precision]);
    expect(text.slice(place?.relation?.start, place?.relation?.end)).toBe(relation);
  });

  it.each([
    ['Shells hit Kharkiv.', 'Kharkiv'],
    ['He went to Goma from the north.', 'Goma'],
    ['The army left Gao.', 'Gao'],
    ['30 men left Dori.', 'Dori'],
  ])('none in: %s', (text, words) => {
    expect(one(text, words)?.relation).toBeNull();
  });
});

describe('precision after UCDP', () => {
  it.each([
    ['city', true, 1],
    ['facility', true, 1],
    ['adm2', true, 3],
    ['adm1', true, 4],
    ['region', true, 5],
    ['country', true, 6],
    ['water', false, 7],
    ['region', false, 7],
  ] as const)('%s, in one country: %s → %i', (kind, inCountry, expected) => {
    expect(precisionOf(kind, inCountry, null)).toBe(expected);
  });
});
