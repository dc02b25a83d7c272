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
    // A demonym gives the side by derivation, of invented lands too, which are named as their navies' or not at all.
    ['Orvalla\u2019s navy sank a cutter of Mirsk. Mirsk says that nine Orvallan sailors were killed.', ['Orvalla']],
    ['The Orvallan navy fought for hours, and 14 Orvallan sailors were missing.', ['Orvallan']],
    ['Orvalla\u2019s army withdrew. Rebels said they had seized nine Orvallans.', ['Orvalla']],
    // A group with a name of its own is the side, whatever land it is of.
    ['Yemen\u2019s army shelled the port. Nine Yemeni Houthis were killed, officials said.', ['Houthis']],
    // Whose soldiers a count is of, where the number stands first.
    ['Orvalla\u2019s navy on Friday raised to eight the number of its sailors killed off the cape.', ['Orvalla']],
    // Nationals of a land that fights nobody are travellers.
    ['Orvalla called for calm. Two Orvallans were killed when a bus burned.', ['–']],
    // Who pulls the dead out, mourns them or treats them is no side; nor is a union its drivers'.
    ['\u201cWe pulled nine bodies from the cellar,\u201d rescuer Hild Marsen told reporters.', ['–']],
    ['The lorry drivers\u2019 union said that nine of its members had been carried off.', ['–']],
    ['Guards of the mine fled. The hospital said six of its patients had died.', ['–']],
    // Security guards are a company's.
    ['Lethany closed the road. Gunmen shot dead three security guards.', ['–']],
    // Police in general, and people, are nobody's.
    ['The police came late. Nine police officers were killed.', ['–']],
    ['Temmar closed the ford. Six people were hurt.', ['–']],
  ])('%s', (text, expected) => {
    expect(sides(text)).toEqual(expected);
  });
});
