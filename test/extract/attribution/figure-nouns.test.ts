import { describe, expect, it } from 'vitest';
import { readAttributions } from './read-attributions.js';

const by = (text: string): string[] =>
  readAttributions(text)
    .filter(({ rule }) => rule === 'noun-figure')
    .map(a => `${a.source?.text ?? '-'}: ${a.content.map(c => c.text).join(' … ')}`);

describe('a figure that somebody put about', () => {
  it.each([
    ['The army called the figure of 60 dead circulated by the rebels a fantasy.', 'the rebels: 60 dead'],
    ["He dismissed the bar association's list of 27 dead as gossip.", 'the bar association: 27 dead'],
    ["Nobody in the capital took up the clinic's figure of 30 dead.", 'the clinic: 30 dead'],
    ['The list of 27 dead drawn up by the prisons committee went round.', 'the prisons committee: 27 dead'],
    ["The company laughed at the union's tally of at least 14 dead.", 'the union: at least 14 dead'],
    ['Its claim of 14 dead was repeated on Monday.', 'Its: 14 dead'],
  ])('%s', (text, said) => {
    expect(by(text)).toEqual([said]);
  });
  it.each([
    'The list of 27 dead was read out in the square.',
    'The report on the mine that killed five shepherds was published on Monday.',
    'The story of nine men killed by the river is told every winter.',
    'A total of 14 people killed by soldiers were buried.',
    "The enemy's claim of 31 dead is an invention.",
    "The valley's list of 40 springs was printed.",
  ])('is nobody’s here: %s', text => {
    expect(by(text)).toEqual([]);
  });
});
