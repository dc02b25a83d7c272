import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createReader } from '../src/create-reader.js';
import { createPipeline } from '../src/extract/pipeline.js';
import { statements } from '../src/extract/claims/statements/statements.js';
import { VERSION } from '../src/version.js';
import { resources } from './support/resources.js';

const reader = createReader(resources);

describe('createReader', () => {
  it('names its version and the resources it was made with', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    const reading = reader.read({ id: 'a', text: 'The mayor of Orsk said nine people were killed.' });
    expect(VERSION).toBe(version);
    expect(reading.extractor).toEqual({ name: 'counterclaim', version, resources: resources.digest });
  });

  it('gives the same bytes for the same report', () => {
    const report = { id: 'a', text: 'Karvel said 41 soldiers were killed on Monday.', published: '2031-05-15' };
    expect(JSON.stringify(createReader(resources).read(report))).toBe(JSON.stringify(reader.read(report)));
  });

  it('keeps the text to the character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), text => {
        expect(reader.read({ id: 'a', text, language: 'en' }).document.text).toBe(text);
      }),
      { numRuns: 50 },
    );
  });

  it('reads a language without resources as header and notice, and extracts nothing', () => {
    const reading = reader.read({
      id: 'a',
      text: 'Le maire a dit que neuf personnes avaient été tuées à Orsk lundi, selon la police.',
      language: 'fr',
    });
    expect(reading.document.notices.map(n => n.code)).toContain('language-unsupported');
    expect([reading.claims, reading.attributions, reading.times]).toEqual([[], [], []]);
  });

  it('refuses an order in which a layer is needed before it is made', () => {
    expect(() => createPipeline([statements], resources, 'en')).toThrow(/needs syntax/);
  });

  it('keeps a permanent key per claim, free of order and unlike ids', () => {
    const text = 'Karvel said 41 soldiers were killed. Ostra denied shelling the market.';
    const keys = reader.read({ id: 'a', text, published: '2031-05-15' }).claims.map(c => c.key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.every(key => /^[0-9a-f]{24}$/.test(key ?? ''))).toBe(true);
  });
});
