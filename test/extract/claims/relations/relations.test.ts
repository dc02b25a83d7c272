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

it('sets what a force says it lost against what its enemy says it killed', () => {
  const found = relationsOf(
    'The Orlay Liberation Front said its men had killed 30 soldiers. The army said four soldiers had been killed.',
  );
  expect(found).toContain('four contradicts 30');
});

it('calls counts of fighters worded differently rivals', () => {
  const found = relationsOf(
    'The Orlay Liberation Front said it had lost two fighters. The army said it had killed 19 rebels.',
  );
  expect(found).toContain('19 rival two');
});

it('takes two sources that count the same people alike as support', () => {
  expect(relationsOf('The governor said 23 miners were killed. The Red Cross said 23 miners were killed.')).toContain(
    '23 supports 23',
  );
});

it('takes an earlier count for replaced', () => {
  const found = relationsOf(
    'The death toll has risen to 34, the hospital said. Doctors had earlier put the toll at 27.',
  );
  expect(found).toContain('34 supersedes 27');
  expect(found).not.toContain('27 contradicts 34');
});

it('opposes nothing to a count that has been replaced', () => {
  const found = relationsOf(
    'The mayor said that the toll had risen from 12 to 19. A hospital said 22 people had died.',
  );
  expect(found).toContain('22 contradicts 19');
  expect(found).not.toContain('22 contradicts 12');
});

it.each([
  [
    'each side’s own dead',
    'The Orlay Liberation Front said it had lost nine fighters. The army said it had lost 14 soldiers.',
  ],
  [
    'a count of another happening told between',
    'The governor said 23 people were killed. A raid killed 14 people in 2029. A hospital said 41 people were killed.',
  ],
  [
    'a smaller group beside a bare count',
    'The governor said 23 people were killed. A hospital said 11 nurses were killed.',
  ],
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
