import { describe, expect, it } from 'vitest';
import { found, readPlaces } from './read-places.js';

describe('names of the gazetteer', () => {
  it.each([
    ['Shells fell on Kharkiv and Sumy before dawn.', ['Kharkiv', 'Sumy']],
    ['Two people were hurt in the United States.', ['United States']],
    ['The convoy crossed the West Bank.', ['West Bank']],
    ['Fighting resumed in al-Hasakah on Monday.', ['al-Hasakah']],
    ['They drove from Deir ez-Zor to Raqqa.', ['Deir ez-Zor', 'Raqqa']],
    ['Police in Goma closed the road.', ['Goma']],
    ['A Goma woman was hurt.', ['Goma']],
    ['He lives in Kisumu, Kenya.', ['Kisumu', 'Kenya']],
    ['Villages in Cook, Lake and Will counties lost power.', ['Cook', 'Lake', 'Will']],
    ['Sen. Ann Roe, D-Ohio, objected.', ['Ohio']],
    ['She was born in Hammond, Ind., in 1950.', ['Hammond', 'Ind.']],
  ])('%s', (text, words) => {
    expect(found(text)).toEqual(words);
  });

  it.each([
    'Nice weather came in March.',
    'Reading is taught at home.',
    'Of all the men, May was the last.',
    'Mr. Lincoln spoke at noon.',
    'Paris Hilton waved.',
    'Judge Austin Wells, 61, retired. Wells thanked the court.',
    'John Cleveland said he was glad. Cleveland left at once.',
    'General Jackson denied it.',
    'Kenyan and Ugandan officers met the Swedes.',
    'The Somali elders agreed.',
    'They told us to go.',
    'The price rose to US$40.',
    'The union said the police and the army agreed.',
    'The White House did not comment.',
    "The feast is St. Patrick's Day.",
  ])('no place in: %s', text => {
    expect(found(text)).toEqual([]);
  });

  it('takes a name for a place where the words around prove it, for a person where they prove that', () => {
    expect(found('The family moved to Jackson, Mississippi, in May.')).toEqual(['Jackson', 'Mississippi']);
    expect(found('Peter Jackson, 44, was unhurt. Jackson was treated at home.')).toEqual([]);
  });
});

describe('names that no gazetteer has', () => {
  it.each([
    ['Gunmen entered the village of Umbrasil at night.', 'Umbrasil', 'city'],
    ['Two men died in Velgoria district.', 'Velgoria', 'adm2'],
    ['The bridge at Tirrin Marsh collapsed.', 'Tirrin Marsh', 'region'],
    ['He was shot at 12 Harbel Street.', 'Harbel Street', 'facility'],
    ['The bus burnt on Highway 19.', 'Highway 19', 'facility'],
  ])('%s', (text, words, kind) => {
    const place = readPlaces(text).find(({ text: name }) => name === words);
    expect(place).toMatchObject({ kind, lat: null, lon: null, geonames: null, precision: null });
  });

  it.each([
    'The minister spoke in Parliament.',
    'She wrote it in Arabic.',
    'He took part in UNDOF.',
    'Shots were fired outside Torvald’s house.',
    'The Supreme Court ruled.',
    'A spokesman for Ansolvia Holdings declined.',
  ])('no place in: %s', text => {
    expect(found(text)).toEqual([]);
  });

  it('knows a name again that was proven once', () => {
    expect(found('Gunmen entered the village of Umbrasil. Umbrasil has no clinic.')).toEqual(['Umbrasil', 'Umbrasil']);
    expect(found('Umbrasil has no clinic.')).toEqual([]);
  });
});
