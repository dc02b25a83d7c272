import { describe, expect, it } from 'vitest';
import { draftOf } from '../../../support/draft.js';

/** "figure harm" of every toll, with its polarity where it is not asserted. */
const told = (text: string): string[] =>
  draftOf(text, '2036-05-15').claims.flatMap(({ toll, polarity }) =>
    toll ? [`${toll.figure?.text ?? ''} ${toll.harm}${polarity === 'asserted' ? '' : ` ${polarity}`}`] : [],
  );

type Case = [text: string, expected: string[]];

describe('people taken', () => {
  it.each<Case>([
    ['Its forces had killed 24 fighters and taken three prisoner.', ['24 killed', 'three captured']],
    ['The army has shot dead two men and taken five prisoner.', ['two killed', 'five captured']],
    ['They killed nine guards and took two captive.', ['nine killed', 'two captured']],
    ['The brigade took 17 soldiers prisoner.', ['17 captured']],
    ['It has taken 40 prisoners.', ['40 captured']],
    ['Rebels killed four and carried off six.', ['four killed', 'six captured']],
    ['The raiders had wounded three drivers and led seven away.', ['three injured', 'seven captured']],
    ['The unit captured four.', []],
    ['Eleven soldiers fell into the hands of the army.', ['Eleven captured']],
    ['Three soldiers were taken alive.', ['Three captured']],
    ['Two officers laid down their arms.', ['Two captured']],
    ['Thirty rebels gave themselves up.', ['Thirty captured']],
    ['Nineteen militants surrendered.', ['Nineteen captured']],
    ['They had taken three photographs.', []],
    ['They had taken three of the villages.', []],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe('people held', () => {
  it.each<Case>([
    [
      'Nine soldiers were killed. The other three were prisoners in Lethan hands, it said.',
      ['Nine killed', 'three captured'],
    ],
    ['Three sailors are prisoners of war.', ['Three captured']],
    ['Two nurses are hostages of the Front.', ['Two captured']],
    ['Four of the missing are in enemy hands.', ['Four captured']],
    ['Six officers remain in captivity.', ['Six captured']],
    ['Five engineers are being held by the rebels.', ['Five captured']],
    ['Seven men are captives of the army.', ['Seven captured']],
    ['Two pilots are in the hands of the militia.', ['Two captured']],
    ['Eight crew members are still hostages.', ['Eight captured']],
    ['Three farmers are in rebel custody.', ['Three captured']],
    ['Four airmen became prisoners.', ['Four captured']],
    ['Three of the dead were prisoners.', ['Three killed']],
    ['Twelve of the actors are prisoners of their fame.', []],
    ['The shares of six firms are in foreign hands.', []],
    ['Two villages are in enemy hands.', []],
    ['Three of them were former prisoners.', []],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe('whose dead are counted', () => {
  it.each<Case>([
    ['She did not withdraw the claim of 24 enemy dead.', ['24 killed']],
    ['He put the enemy dead at 31.', ['31 killed']],
    ['The army claims 60 rebel dead.', ['60 killed']],
    ['Officials spoke of 12 civilian dead.', ['12 killed']],
    ['The tally gives nine police dead.', ['nine killed']],
    ['There are 40 army dead.', ['40 killed']],
    ['They left 16 enemy wounded behind.', ['16 injured']],
    ['It reported 18 insurgent dead.', ['18 killed']],
    ['The claim of 24 enemy killed is false.', ['24 killed denied']],
    ['It spoke of 200 enemy casualties.', ['200 casualties']],
    ['We counted 24 enemy bodies.', ['24 killed']],
    ['They have found 12 enemy mines.', []],
    ['The claim of 24 dead lines is false.', []],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe('a number that a party lost', () => {
  it.each<Case>([
    ['The marines fought all night. We lost nine.', ['nine killed']],
    ['"We lost nine, and we have told the nation so," the army said.', ['nine killed']],
    ['"We have lost eleven," a spokesman of the army said.', ['eleven killed']],
    ['"We lost four on the ridge," the colonel of the brigade said.', ['four killed']],
    ['The army says it lost nine.', ['nine killed']],
    ['The brigade lost six in the ambush.', ['six killed']],
    ['The rebels lost twenty and gave up the pass.', ['twenty killed']],
    ['The militia denies it. "They lost thirty," he said.', ['thirty killed']],
    ['Our battalion lost five that night.', ['five killed']],
    ['The garrison has lost seventeen since Sunday.', ['seventeen killed']],
    ['We lost nine matches.', []],
    ['We lost nine.', []],
    ['They lost nine to two.', []],
    ['We lost nine seats in the council.', []],
    ['The party lost nine in the north.', []],
    ['The team lost three in a row.', []],
    ['The bank lost nine million.', []],
    ['Our shop lost four that day, the cat included.', []],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});
