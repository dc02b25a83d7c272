import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeTable } from '../../scripts/gazetteer/write-table.js';
import { middle, type SourcePlace } from '../../scripts/gazetteer/place.js';
import { usableName } from '../../scripts/gazetteer/read-towns.js';
import { bareName } from '../../scripts/gazetteer/read-divisions.js';
import { foldName } from '../../src/resources/fold-name.js';
import { openGazetteer } from '../../src/resources/gazetteer.js';

const built = readFileSync('dist/resources/gazetteer.bin');
const bytes = built.buffer.slice(built.byteOffset, built.byteOffset + built.byteLength);
const gazetteer = openGazetteer(bytes);
const named = (name: string) =>
  gazetteer.find(foldName(name)).map(hit => ({ ...gazetteer.entry(hit.index), own: hit.own }));

const place = (name: string, more: Partial<SourcePlace> = {}): SourcePlace => ({
  id: null,
  name,
  forms: [],
  others: [],
  kind: 'city',
  lat: 1,
  lon: 2,
  country: 'KE',
  adm1: null,
  adm2: null,
  population: 0,
  flags: 0,
  ...more,
});
const tableOf = (others: SourcePlace[]) => {
  const out = writeTable({ divisions: new Map(), districts: new Map(), others });
  return openGazetteer(out.buffer as ArrayBuffer);
};

describe('the compiled gazetteer', () => {
  it('stays within its size', () => {
    expect(bytes.byteLength).toBeLessThan(15_000_000);
    expect(gazetteer.size).toBeGreaterThan(150_000);
  });

  it.each([
    ['Kisumu', 'city', 'KE', -0.1, 34.76],
    ['Sana’a', 'city', 'YE', 15.35, 44.21],
    ['Kharkiv', 'adm1', 'UA', 49.7, 36.3],
    ['Qamishli', 'city', 'SY', 37.05, 41.22],
    ['Sahel', 'region', null, 15, 5],
    ['Red Sea', 'water', null, 20, 38.5],
    ['Kenya', 'country', 'KE', 0.6, 37.8],
  ])('%s is a %s', (name, kind, country, lat, lon) => {
    const hit = named(name).find(entry => entry.kind === kind && entry.country === country);
    expect(hit?.lat).toBeCloseTo(lat, 0);
    expect(hit?.lon).toBeCloseTo(lon, 0);
  });

  it('ties a town to its district and division, and carries GeoNames ids', () => {
    const paris = named('Paris').find(entry => entry.country === 'US' && gazetteer.entry(entry.adm1).name === 'Texas');
    expect(paris?.id).toBe(4717560);
    expect(gazetteer.entry(paris?.adm2 ?? -1).name).toBe('Lamar County');
  });

  it.each(['', 'zzyzzx', 'kbl', 'bei jing', 'гома'])('has no town under "%s"', name => {
    expect(
      gazetteer
        .find(name)
        .map(hit => gazetteer.entry(hit.index))
        .filter(entry => entry.kind === 'city'),
    ).toEqual([]);
  });

  it('reads the same from shared memory', () => {
    const shared = new SharedArrayBuffer(bytes.byteLength);
    new Uint8Array(shared).set(new Uint8Array(bytes));
    expect(openGazetteer(shared).find('kisumu')).toEqual(gazetteer.find('kisumu'));
  });

  it('refuses what is no gazetteer', () => {
    expect(() => openGazetteer(new ArrayBuffer(8))).toThrow('too short');
    expect(() => openGazetteer(new ArrayBuffer(4096))).toThrow('not a gazetteer');
    expect(() => openGazetteer(bytes.slice(0, 100_000))).toThrow('cut off');
  });
});

describe('compiling', () => {
  it('finds every name again, own and other, and nothing else', () => {
    const name = fc.stringMatching(/^[A-Z][a-zé]{2,9}( [A-Z][a-z]{2,6})?$/);
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 2, maxLength: 30, selector: foldName }), names => {
        const [absent = '', ...kept] = names;
        const table = tableOf(kept.map((one, i) => place(one, { others: [`${one} Nova`], population: 10 ** (i % 7) })));
        kept.forEach((one, i) => {
          expect(table.find(foldName(one))).toContainEqual({ index: i, own: true });
          expect(table.find(foldName(`${one} Nova`))).toContainEqual({ index: i, own: false });
          expect(table.entry(i)).toMatchObject({ name: one, lat: 1, lon: 2, country: 'KE' });
        });
        expect(table.find(foldName(absent))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('keeps an unknown point unknown', () => {
    expect(tableOf([place('Nowhere', { lat: null, lon: null, country: null })]).entry(0)).toMatchObject({
      lat: null,
      lon: null,
      country: null,
    });
  });

  it('writes the same bytes for the same places', () => {
    const write = () =>
      writeTable({ divisions: new Map(), districts: new Map(), others: [place('A b'), place('Kisi')] });
    expect(write()).toEqual(write());
  });

  it('takes the middle of towns, across the date line too', () => {
    expect(middle([])).toBeNull();
    expect(
      middle([
        { lat: 0, lon: 179 },
        { lat: 0, lon: -179 },
      ])?.lon,
    ).toBeCloseTo(180, 5);
  });

  it('passes over codes and other scripts', () => {
    expect(['Goma', 'Sana’a', 'El Obeid'].every(usableName)).toBe(true);
    expect(['KBL', 'beijing', 'Гома', 'X1', 'Ab'].some(usableName)).toBe(false);
  });

  it('takes the type word off a division, if a name is left', () => {
    expect(bareName('Herat Province')).toBe('Herat');
    expect(bareName('Herat')).toBeNull();
    expect(bareName('State')).toBeNull();
  });
});

describe('folding', () => {
  it.each([
    ['Sant Julià de Lòria', 'SANT JULIA DE LORIA'],
    ["Sana'a", 'Sanaa'],
    ['St. Paul', 'Saint Paul'],
    ['Deir ez-Zor', 'deir ez zor'],
    ['Şırnak', 'Sirnak'],
    ['Łódź', 'Lodz'],
  ])('%s and %s are one', (a, b) => {
    expect(foldName(a)).toBe(foldName(b));
  });

  it('keeps different names apart, and folding twice changes nothing', () => {
    expect(foldName('Aden')).not.toBe(foldName('Adan'));
    fc.assert(
      fc.property(fc.string(), text => {
        expect(foldName(foldName(text))).toBe(foldName(text));
      }),
    );
  });
});
