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
    [
      'several who speak together, each by itself',
      'Marland, Tern and the Lake Union urged Velmark to lift the blockade.',
      ['Lake Union calls-for Velmark', 'Marland calls-for Velmark', 'Tern calls-for Velmark'],
    ],
    [
      'a threat with a condition',
      'Marland threatened to close the gates unless Velmark gave in.',
      ['Marland threatens Velmark'],
    ],
    ['a weight thrown behind', 'Marland threw its weight behind Velmark.', ['Marland supports Velmark']],
    ['aim taken in words', 'Marland took aim at Velmark.', ['Marland condemns Velmark']],
    ['an ally by name', 'Qatar, an ally of Norway, sent envoys.', ['Qatar supports Norway']],
    [
      'an appeal by one to another',
      'An appeal by Marland to Velmark was ignored. Marland condemned Velmark.',
      ['Marland calls-for Velmark', 'Marland condemns Velmark'],
    ],
    [
      'a deed condemned, against who did it',
      'Marland condemned Velmark’s shelling of Kuno.',
      ['Marland condemns Velmark'],
    ],
    [
      'both sides, where two contend',
      'Marland accused Velmark of lying. Velmark blamed Marland. The United Nations urged both sides to stop.',
      [
        'Marland accuses Velmark',
        'United Nations calls-for Marland',
        'United Nations calls-for Velmark',
        'Velmark accuses Marland',
      ],
    ],
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
    ['beams that support', 'The bridge is supported by six stone piers.'],
    ['walls that defend', 'The sandbags defended the post office.'],
    ['a lorry that backs', 'A lorry backed into the gate.'],
    ['coffee offered', 'Marland’s envoy offered coffee to reporters.'],
    ['a storm that threatens', 'The storm threatened the levee.'],
    ['thanks', 'Marland thanked Velmark for the tents.'],
    ['a condition', 'Marland would back Velmark if it paid.'],
    ['no ally', 'Qatar is no ally of Norway.'],
    ['victims of what is condemned', 'Marland condemned the shooting of a Velmark envoy.'],
    ['what nobody should do', 'Marland said nobody should sleep in a cell in Velmark.'],
    ['a place acted upon', 'Marland shelled Kandahar.'],
  ])('none in %s', (_, text) => {
    expect(stancesOf(text)).toEqual([]);
  });
});
