import { describe, expect, it } from 'vitest';
import { draftOf } from '../../../support/draft.js';

/** "figure by X" of every toll, X the doer's name or "–". */
const doers = (text: string): string[] => {
  const draft = draftOf(text, '2031-05-15');
  const name = new Map(draft.actors.map(actor => [actor.id, actor.name]));
  return draft.claims.flatMap(({ toll }) =>
    toll ? [`${toll.figure?.text ?? ''} by ${name.get(toll.perpetrator ?? '') ?? '–'}`] : [],
  );
};

describe('who did it, in the words of the clause', () => {
  it.each<[string, string[]]>([
    ['Rebels of the Oren Front killed 12 guards.', ["12 by Oren Front's Rebels"]],
    ['Twelve guards were shot dead by the Oren Front.', ['Twelve by Oren Front']],
    ['The Oren Front stormed the fort, killing 12 guards.', ['12 by Oren Front']],
    ['The Oren Front attacked the mill, leaving eight people dead.', ['eight by Oren Front']],
    ['The army said it was calm. An army drone strike killed four mechanics.', ['four by army']],
    ['Five people drowned in an attack by the Oren Front.', ['Five by Oren Front']],
  ])('%s', (text, expected) => {
    expect(doers(text)).toEqual(expected);
  });
});

describe('who did it, by the deed told before', () => {
  it.each<[string, string[]]>([
    ['The Oren Front stormed the town at dawn. At least 40 people were wounded in the assault.', ['40 by Oren Front']],
    ['The Oren Front shelled the market. Eleven stalls were destroyed and 26 people died.', ['26 by Oren Front']],
    [
      'Two bombs went off in the port, killing nine. The Oren Front claimed responsibility for the attack.',
      ['nine by Oren Front'],
    ],
  ])('%s', (text, expected) => {
    expect(doers(text)).toEqual(expected);
  });
});

describe('what names no doer', () => {
  it.each<[string, string[]]>([
    ['Two bombs went off in the port, killing nine. The mayor blamed the Oren Front.', ['nine by –']],
    ['Residents blamed the Oren Front for the deaths of two fishermen.', ['two by –']],
    ['No one has claimed responsibility for the bomb that killed nine shoppers.', ['nine by –']],
    ['The Oren Front stormed the town. A bus crash near the river left seven dead.', ['seven by –']],
    ['The Oren Front stormed the town. A missile hit the hospital and 12 patients died.', ['12 by –']],
    ['The Oren Front shelled the fort. The army said 12 of its soldiers had died in a fire.', ['12 by –']],
    ['The Oren Front has lost 12 fighters.', ['12 by –']],
    ['The hospital treated 12 people for burns.', ['12 by –']],
    ['The army evacuated 80 villagers.', ['80 by –']],
    ['Multiple attacks killed 12 people.', ['12 by –']],
    ['The army spoke of 12 killed, a figure given by the Oren Front.', ['12 by –']],
    ['The Oren Front denied that it had stormed the town. Nine people died there.', ['Nine by –']],
  ])('%s', (text, expected) => {
    expect(doers(text)).toEqual(expected);
  });
});
