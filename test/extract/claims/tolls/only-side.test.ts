import { describe, expect, it } from 'vitest';
import { draftOf } from '../../../support/draft.js';

/** Name of the victims' side and their status for every toll. */
const victims = (text: string): string[] => {
  const { claims, actors } = draftOf(text, '2036-08-14');
  const names = new Map(actors.map(({ id, name }) => [id, name]));
  return claims.flatMap(({ toll }) =>
    toll ? [`${names.get(toll.victims.side ?? '') ?? '–'} ${toll.victims.status}`] : [],
  );
};

describe('the side of armed victims where one state alone is named', () => {
  it.each<[string, string[]]>([
    ['Chad reopened the road. Nine soldiers were killed on it.', ['Chad combatant']],
    ['The government of Chad sent trucks. Three warders were stabbed.', ['Chad combatant']],
    ['Chad closed the port. Eleven sailors drowned.', ['Chad unknown']],
    // Whom the state's own army killed, two states, people who serve nobody, and somebody else's.
    ["Chad's army said it had killed nine soldiers.", ['– combatant']],
    ['Chad and Niger closed the road. Nine soldiers were killed on it.', ['– combatant']],
    ['Chad reopened the road. Nine shepherds were killed on it.', ['– civilian']],
    ['Chad reopened the road. Nine gunmen were killed on it.', ['– combatant']],
    ['Chad reopened the road. Nine enemy soldiers were killed on it.', ['– combatant']],
  ])('%s', (text, expected) => {
    expect(victims(text)).toEqual(expected);
  });
});

describe('who the victims are, by the words around them', () => {
  it.each<[string, string[]]>([
    ['Five soldiers were killed at the ford. Eleven were wounded.', ['– combatant', '– combatant']],
    ['A frigate was hit. Six Lethan sailors were killed.', ['– combatant']],
    ['The Reed Front was blamed. Four members of the organisation were killed.', ['– combatant']],
    // Of other people, of a merchant ship, of no armed body.
    ['Five soldiers were killed at the ford. Eleven villagers were wounded.', ['– combatant', '– civilian']],
    ['A freighter sank. Six Lethan sailors drowned.', ['– unknown']],
    ['The choir mourns. Four members of the organisation were killed.', ['– unknown']],
  ])('%s', (text, expected) => {
    const statuses = victims(text).map(words => words.split(' ').at(-1));
    expect(statuses).toEqual(expected.map(words => words.split(' ').at(-1)));
  });
});
