import { describe, expect, it } from 'vitest';
import { createCountries } from '../../src/resources/countries.js';
import { tablesOnly } from './test-tables.js';

const countries = createCountries(tablesOnly(['gazetteer/countries']));

describe('countries', () => {
  it.each([
    ['Kenya', 'KE', 'name'],
    ['U.S.', 'US', 'name'],
    ['US', 'US', 'name'],
    ['DRC', 'CD', 'name'],
    ["Côte d'Ivoire", 'CI', 'name'],
    ['COTE D’IVOIRE', 'CI', 'name'],
    ['UKRAINE', 'UA', 'name'],
    ['Türkiye', 'TR', 'name'],
    ['Dutch', 'NL', 'adjective'],
    ['Nigerien', 'NE', 'adjective'],
    ['Nigerian', 'NG', 'adjective'],
    ['South Sudanese', 'SS', 'adjective'],
    ['Congolese', 'CD', 'adjective'],
    ['Swedes', 'SE', 'people'],
    ['Poles', 'PL', 'people'],
    ['Tel Aviv', 'IL', 'capital'],
    ['Khartoum', 'SD', 'capital'],
    ["Sana'a", 'YE', 'capital'],
  ])('%s is %s by its %s', (words, iso2, as) => {
    const found = countries.lookup(words);
    expect([found?.country.iso2, found?.as]).toEqual([iso2, as]);
  });

  it.each(['us', 'car', 'Lagos', 'Arab', 'Kurdish', 'Western', '', 'rsa'])('"%s" tells of no country', words => {
    expect(countries.lookup(words)).toBeNull();
  });

  it('keeps roles apart: an adjective is no name, a capital no adjective', () => {
    expect(countries.byName('Kenyan')).toBeNull();
    expect(countries.byAdjective('Nairobi')).toBeNull();
    expect(countries.byCapital('Kenya')).toBeNull();
  });

  it('has each code once, points inside the world, and neighbours that name each other', () => {
    expect(new Set(countries.all.map(facts => facts.iso2)).size).toBe(countries.all.length);
    for (const facts of countries.all) {
      expect(facts.iso2).toMatch(/^[A-Z]{2}$/);
      if (facts.lat !== null) expect(Math.abs(facts.lat)).toBeLessThanOrEqual(90);
      if (facts.lon !== null) expect(Math.abs(facts.lon)).toBeLessThanOrEqual(180);
      for (const code of facts.neighbours) expect(countries.byCode(code)?.neighbours).toContain(facts.iso2);
    }
  });
});
