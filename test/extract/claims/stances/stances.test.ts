import { describe, expect, it } from 'vitest';
import { draftOf } from '../../../support/draft.js';

/** Stances as "from attitude toward", sorted. */
function stancesOf(text: string): string[] {
  const draft = draftOf(text, '2031-05-15');
  const name = (id: string | null) => draft.actors.find(actor => actor.id === id)?.name ?? '?';
  const told = draft.claims.flatMap(({ stance }) =>
    stance ? [`${name(stance.from)} ${stance.attitude} ${name(stance.toward)}`] : [],
  );
  return told.sort();
}

describe('stances: who stands how toward whom', () => {
  it.each([
    ['an accusation', 'Marland accused Velmark of shelling the town.', ['Marland accuses Velmark']],
    ['a condemnation', 'Marland condemned Velmark.', ['Marland condemns Velmark']],
    ['a threat', 'Marland threatened to bomb Velmark.', ['Marland threatens Velmark']],
    [
      'a call on both sides',
      'The United Nations urged both sides to end the fighting.',
      ['United Nations calls-for both sides'],
    ],
    [
      'a mediator',
      'Qatar is mediating between Marland and Velmark.',
      ['Qatar mediates Marland', 'Qatar mediates Velmark'],
    ],
    ['a duty declared for another', 'Marland said Velmark must stop the raids.', ['Marland calls-for Velmark']],
    ['praise in the report’s own voice', 'Marland praised Velmark.', ['Marland supports Velmark']],
  ])('%s', (_, text, expected) => {
    expect(stancesOf(text)).toEqual(expected);
  });

  it.each([
    ['a plain statement', 'Marland said the harvest was good.'],
    ['a deed', 'Marland shelled Velmark.'],
    ['an accusation that was not made', 'Marland did not accuse Velmark.'],
    ['one that might be made', 'Marland could condemn Velmark.'],
    ['a signed treaty', 'Marland signed a treaty with Velmark.'],
    ['a place acted upon', 'Marland shelled Kandahar.'],
  ])('none in %s', (_, text) => {
    expect(stancesOf(text)).toEqual([]);
  });
});
