import { describe, expect, it } from 'vitest';
import { draftOf } from '../../../support/draft.js';

const tolls = (text: string): string[] => {
  const { claims, actors, places } = draftOf(text, '2036-08-14');
  const names = new Map(actors.map(({ id, name }) => [id, name]));
  const wheres = new Map(places.map(({ id, name }) => [id, name]));
  return claims.flatMap(({ toll }) =>
    toll
      ? [
          `${names.get(toll.victims.side ?? '') ?? '–'} ${toll.victims.status} ${toll.when?.edtf ?? '–'} ${toll.places.map(id => wheres.get(id) ?? '').join('+') || '–'}`,
        ]
      : [],
  );
};

describe('whose people are counted, where and when', () => {
  it.each<[string, string[]]>([
    // "Its own soldiers" are people with a noun.
    ["Chad's army said none of its own soldiers had died.", ['Chad combatant – –']],
    // "Chadian losses" are those of Chad.
    ['Chad fought Niger. Niger put Chadian losses at 31 killed.', ['Chad unknown – –']],
    // The enemy's are never the speaker's.
    ["Chad's army said the enemy lost 31 soldiers.", ['– combatant – –']],
    ["Chad's army said it had killed nine soldiers.", ['– combatant – –']],
    // What people are taken as is no noun of theirs.
    ["Chad's army said it had killed 24 gunmen and taken three prisoner.", ['– combatant – –', '– combatant – –']],
    // Each count of a sentence has its own day.
    [
      'Nine farmers who were killed on 8 March and nine soldiers who were killed on 13 March are not the same.',
      ['– civilian 2036-03-08 –', '– combatant 2036-03-13 –'],
    ],
    // The seat of a body is no scene.
    ['Nine soldiers were killed, a figure that the general staff in Niamey called a tale.', ['– combatant – –']],
  ])('%s', (text, expected) => {
    expect(tolls(text)).toEqual(expected);
  });
});
