import { describe, expect, it } from 'vitest';
import { draftOf } from '../../../support/draft.js';

/** Name of the victims' side of every toll, "–" where the words give none. */
const sides = (text: string): string[] => {
  const { claims, actors } = draftOf(text, '2036-08-14');
  const names = new Map(actors.map(({ id, name }) => [id, name]));
  return claims.flatMap(({ toll }) => (toll ? [names.get(toll.victims.side ?? '') ?? '–'] : []));
};

describe('the side of the victims', () => {
  it.each<[string, string[]]>([
    // The speaker's own, though another party was named before.
    [
      'The army of Temmar attacked. A spokesman for the Ridge League said eight of its troops had died.',
      ['Ridge League'],
    ],
    // "Our" in nobody's mouth is no party of the report's.
    ['Units of the Lethan army attacked. Four of our servicemen fell in the battle.', ['–']],
    ['The Reed Front has fought since May. Marines killed seven fighters of the rebel Reed Front.', ['Reed Front']],
    // Police in general, and people, are nobody's.
    ['The police came late. Nine police officers were killed.', ['–']],
    ['Temmar closed the ford. Six people were hurt.', ['–']],
  ])('%s', (text, expected) => {
    expect(sides(text)).toEqual(expected);
  });
});
