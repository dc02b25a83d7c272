import { describe, expect, it } from 'vitest';
import { draftOf } from '../../../support/draft.js';

/** "figure harm" of every toll, with how it enters the sum where it is no total. */
const told = (text: string): string[] =>
  draftOf(text, '2036-05-15').claims.flatMap(({ toll }) =>
    toll
      ? [`${toll.figure?.text ?? ''} ${toll.harm}${toll.accounting === 'total' ? '' : ` ${toll.accounting ?? ''}`}`]
      : [],
  );

type Case = [text: string, expected: string[]];

describe('some of a whole that a word of harm names', () => {
  it.each<Case>([
    ['The dead included three journalists.', ['three killed part']],
    ['The wounded also included two nurses.', ['two injured part']],
    ['Those killed included a teacher.', ['a killed part']],
    ['Thirty people were killed. Nine children were among the victims.', ['Thirty killed', 'Nine killed part']],
    ['Four children were among ten people killed when the roof fell in.', ['Four killed part', 'ten killed']],
    [
      'Ten people were killed in the raid: five monks, three villagers and two drivers.',
      ['Ten killed', 'five killed part', 'three killed part', 'two killed part'],
    ],
    ['The committee included three journalists.', []],
    ['The winners included four women.', []],
    ['Nine children were among the victims of the fraud.', []],
    ['Ten people were invited: five monks, three villagers and two drivers.', []],
    ['Four guests were among ten people invited.', []],
    ['Ten people were killed in the raid: five monks were at prayer.', ['Ten killed']],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe('a count carried on, corrected or asked for', () => {
  it.each<Case>([
    ['On Monday the clinic counted nine dead. Now it is eleven.', ['nine killed', 'eleven killed']],
    ['Fourteen people were killed on Friday. So it is sixteen.', ['Fourteen killed', 'sixteen killed']],
    [
      'The blast killed three guards, bringing to 15 the number killed since the truce.',
      ['three killed increment', '15 killed'],
    ],
    ['An earlier version said 18 people had died; the correct number is 13.', ['18 killed', '13 killed']],
    ['“How many dead have you received?” “Twenty-two,” the doctor said.', ['Twenty-two killed']],
    ['How many were wounded? Nine.', ['Nine injured']],
    ['The chess club has 12 members. Now it is eleven.', []],
    ['Nine men were killed. Now it is six days since.', ['Nine killed']],
    ['“How many tickets have you sold?” “Twenty-two,” the clerk said.', []],
    ['How many were hurt? Two buses were empty.', []],
    ['The correct number is 13.', []],
    ['The number registered has risen to 40.', []],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe('nobody, told shortly', () => {
  it.each<Case>([
    ['The army said it had lost none.', ['none killed']],
    ['Two gunmen fired at the brothers. Neither was hurt.', ['Neither injured']],
    ['Not even one soldier was killed.', ['Not even one killed']],
    ['The bank said it had lost none.', []],
    ['Neither the army nor the rebels answered.', []],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe('how the hurt, the held and the lost are', () => {
  it.each<Case>([
    ['Eleven were wounded and three are in a bad way.', ['Eleven injured', 'three injured']],
    ['Three miners have had legs amputated.', ['Three injured']],
    ['One sailor got a light wound.', ['One injured']],
    ['One man had a hand wound.', ['One injured']],
    ['Two policemen sustained bruises.', ['Two injured']],
    ['Seven have been taken to the infirmary.', ['Seven injured']],
    ['Fifteen people are still on the wards.', ['Fifteen injured']],
    ['Three others remain without news.', ['Three missing']],
    ['Three soldiers gave up their weapons and are in our hands.', ['Three captured']],
    ['61 have regained their freedom.', ['61 released']],
    ['One ranger fell in the line of duty.', ['One killed']],
    ['Nine sailors have been posted as missing.', ['Nine missing']],
    ['The raid left nine dead. We buried them all, and on Friday we buried two.', ['nine killed', 'two killed']],
    ['Five of the members fell in line with the campaign.', []],
    ['Two men had a wound clock.', []],
    ['Three men had legs of lamb.', []],
    ['Two boys had to wait.', []],
    ['Seven women were taken from the village to the city by bus.', []],
    ['We buried two.', []],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});
