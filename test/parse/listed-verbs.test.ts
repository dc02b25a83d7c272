import { expect, it } from 'vitest';
import { regularLemma } from '../../src/parse/lemmatizer.js';
import { resources } from '../support/resources.js';

const verbs = new Set(
  ['attribution-verbs', 'events-verbs', 'statements-predicates', 'actors-agent-verbs']
    .flatMap(name => resources.table(`lexicons/en/${name}`).map(row => row.lemma ?? ''))
    .filter(lemma => /^[a-z]+$/.test(lemma)),
);
const forms = (verb: string): [past: string, ing: string] => {
  if (/[^aeiou]y$/.test(verb)) return [`${verb.slice(0, -1)}ied`, `${verb}ing`];
  if (/ee$/.test(verb)) return [`${verb}d`, `${verb}ing`];
  return verb.endsWith('e') ? [`${verb}d`, `${verb.slice(0, -1)}ing`] : [`${verb}ed`, `${verb}ing`];
};

it('every listed verb is found again from its regular forms', () => {
  const lost = [...verbs].filter(verb => {
    const [past, ing] = forms(verb);
    // "rap" doubles its consonant and "lambast" has two spellings: another listed verb is an answer too.
    return !verbs.has(regularLemma(past, 'VBD', verbs)) || !verbs.has(regularLemma(ing, 'VBG', verbs));
  });
  expect(verbs.size).toBeGreaterThan(500);
  expect(lost).toEqual([]);
});
