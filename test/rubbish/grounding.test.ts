import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { createReader } from '../../src/create-reader.js';
import type { Reading } from '../../src/model/reading.js';
import { groundingProblems } from '../support/grounding.js';
import { resources } from '../support/resources.js';

// The check that the other tests here lean on: it has to see what is unsound.
const sound = createReader(resources).read({ id: 'wire', text: readFileSync('samples/wire.txt', 'utf8') });
const spoilt = (spoil: (reading: Reading) => void): string[] => {
  const copy = structuredClone(sound);
  spoil(copy);
  return groundingProblems(copy);
};

it('finds a sound reading sound', () => {
  expect(sound.claims.length).toBeGreaterThan(5);
  expect(groundingProblems(sound)).toEqual([]);
});

const first = <T>(items: readonly T[]): T => {
  const [item] = items;
  if (item === undefined) throw new Error('The sample has none of these.');
  return item;
};

it.each<[string, (reading: Reading) => void, RegExp]>([
  ['words that are not there', r => (first(r.places).text = 'Elsewhere'), /cuts .* not "Elsewhere"/],
  ['a span that is shifted', r => (first(first(r.actors).mentions).start += 1), /cuts/],
  ['a span behind the end', r => (first(first(r.claims).evidence).end = 1e6), /outside/],
  ['an empty span', r => (first(r.times).end = first(r.times).start), /empty/],
  ['half a character', r => (first(r.document.parts).start = 0.5), /no whole numbers/],
  ['an id that stands twice', r => r.claims.push(first(r.claims)), /twice/],
  ['a speaker who is not there', r => (first(r.attributions).speaker = 'x999'), /names x999/],
  ['a place in the actors’ stead', r => (first(r.claims).claimant = first(r.places).id), /none of the actors/],
  ['a relation to nothing', r => (first(r.relations).to = 'c999'), /names c999/],
  ['one mention over another', r => first(r.actors).mentions.push(first(first(r.actors).mentions)), /overlap/],
  [
    'bounds that fall',
    r => Object.assign(first(r.claims.filter(c => c.toll)).toll ?? {}, { lower: 9, upper: 3 }),
    /fall/,
  ],
])('sees %s', (_, spoil, problem) => {
  expect(spoilt(spoil).join('\n')).toMatch(problem);
});
