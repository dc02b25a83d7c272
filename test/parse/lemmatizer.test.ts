import { describe, expect, it } from 'vitest';
import { regularLemma } from '../../src/parse/lemmatizer.js';
import { parse } from './model.js';

const bases = new Set(['hope', 'hop', 'deny', 'plan', 'die', 'kill', 'visit']);

describe('regular endings', () => {
  const cases: [word: string, tag: string, lemma: string][] = [
    ['strikes', 'NNS', 'strike'],
    ['casualties', 'NNS', 'casualty'],
    ['clashes', 'NNS', 'clash'],
    ['hoped', 'VBD', 'hope'],
    ['hopped', 'VBD', 'hop'],
    ['denied', 'VBD', 'deny'],
    ['planning', 'VBG', 'plan'],
    ['dies', 'VBZ', 'die'],
    ['killed', 'VBN', 'kill'],
    ['visited', 'VBN', 'visit'],
  ];
  for (const [word, tag, lemma] of cases)
    it(`${word} → ${lemma}`, () => expect(regularLemma(word, tag, bases)).toBe(lemma));

  it('leaves alone what only looks inflected', () => {
    expect(regularLemma('crisis', 'NNS', bases)).toBe('crisis');
    expect(regularLemma('during', 'IN', bases)).toBe('during');
    expect(regularLemma('the', 'DT', bases)).toBe('the');
  });
});

describe('lemmas in sentences', () => {
  it('knows irregular forms, and names keep theirs', () => {
    const { tokens } = parse('The women said they had fled Athens and were told nothing.');
    const lemmas = tokens.map(token => token.lemma);
    expect(lemmas).toEqual([
      'the',
      'woman',
      'say',
      'they',
      'have',
      'flee',
      'Athens',
      'and',
      'be',
      'tell',
      'nothing',
      '.',
    ]);
  });
});
