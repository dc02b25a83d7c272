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
