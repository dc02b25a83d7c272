import { expect, it } from 'vitest';
import { draftOf } from '../../../support/draft.js';

/** "later figure type earlier figure" of every relation. */
function relationsOf(text: string): string[] {
  const draft = draftOf(text, '2031-05-15');
  const figure = (id: string) => draft.claims.find(claim => claim.id === id)?.toll?.figure?.text ?? id;
  return draft.relations.map(relation => `${figure(relation.from)} ${relation.type} ${figure(relation.to)}`);
}

const MERGES = /contradicts|supports|repeats|supersedes/;

it('sets two counts of the same people by different sources against each other', () => {
  const found = relationsOf('The governor said 23 people were killed. A hospital said 41 people were killed.');
  expect(found).toContain('41 contradicts 23');
});

it('tells a revised count from the one it replaces', () => {
  expect(relationsOf('The port authority raised the toll from 12 to 19.')).toContain('19 supersedes 12');
});

it('names a part as a part', () => {
  expect(relationsOf('The blast killed 27 people, including five children.')).toContain('five part-of 27');
});

it.each([
  ['another group', 'The army said 13 soldiers were killed. A hospital said 41 civilians were killed.'],
  ['another harm', 'The governor said 23 people were killed. A hospital said 41 people were wounded.'],
  ['another time', 'The governor said 23 people were killed on Tuesday. The UN said 41 people were killed last year.'],
  ['the same number, other people', 'The army said 13 soldiers were killed. A nurse said 13 children were hurt.'],
  ['one source twice', 'The governor said 23 people were killed. The governor said 41 people had died.'],
  ['an open end', 'The governor said at least six people were killed. A hospital said 41 people were killed.'],
  [
    'two stretches of time',
    'The violence has killed 27 people since January and more than 7,600 since 2004, a centre said.',
  ],
  ['single persons', 'The governor said a nurse was killed. A hospital said a teacher was killed.'],
])('merges and opposes nothing of %s', (_, text) => {
  expect(relationsOf(text).filter(relation => MERGES.test(relation))).toEqual([]);
});
