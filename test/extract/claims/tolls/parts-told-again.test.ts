import { describe, expect, it } from 'vitest';
import { draftOf } from '../../../support/draft.js';

/** "figure harm" of every toll, with its polarity where it is not asserted. */
const told = (text: string): string[] =>
  draftOf(text, '2036-05-15').claims.flatMap(({ toll, polarity }) =>
    toll ? [`${toll.figure?.text ?? ''} ${toll.harm}${polarity === 'asserted' ? '' : ` ${polarity}`}`] : [],
  );

type Case = [text: string, expected: string[]];

describe('a part of a number said again', () => {
  it.each<Case>([
    ['Three people died on Friday. One of the three was a girl of nine, he said.', ['Three killed', 'One killed']],
    ['Seventeen people were killed. Four of the 17 were nurses.', ['Seventeen killed', 'Four killed']],
    ['A further three people have died of wounds. Two of the three were children.', ['three killed', 'Two killed']],
    ['Nine men were abducted. Three of the nine were policemen.', ['Nine captured', 'Three captured']],
    ['Six people were killed; two of the six were boys.', ['Six killed', 'two killed']],
    ['Five died in the fire. Of the five, two were infants.', ['Five killed', 'two killed']],
    ['Eleven were hurt. Of these, four were women.', ['Eleven injured', 'four injured']],
    ['Two died. One was a woman of 80, the other a child.', ['Two killed', 'One killed']],
    ['Twelve people were killed. Among the twelve were three teachers.', ['Twelve killed', 'three killed']],
    ['Three of those killed were clerks.', ['Three killed']],
    ['Four were killed. Three of the four were under ten.', ['Four killed', 'Three killed']],
    ['Ten ministers met. Three of the ten were women.', []],
    ['Three roads were closed. One of the three was a bridge.', []],
    ['Four people died on Monday. Two of the five towns were empty.', ['Four killed']],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe('a part named after its whole', () => {
  it.each<Case>([
    ['Twenty-four civilians were killed, the seven of Marsh End among them.', ['Twenty-four killed', 'seven killed']],
    ['Forty people were killed, three children among them.', ['Forty killed', 'three killed']],
    ['Nine men were detained, two reporters among them.', ['Nine captured', 'two captured']],
    ["Nineteen people died, the four of Tuesday's raid among them.", ['Nineteen killed', 'four killed']],
    ['Thirty villagers were wounded, among them the six from the mill.', ['Thirty injured', 'six injured']],
    ['Sixteen guards were killed, five officers being among them.', ['Sixteen killed', 'five killed']],
    ['Twelve drowned, two brothers of the mayor among them.', ['Twelve killed', 'two killed']],
    ['There were 31 dead, with nine women among them.', ['31 killed', 'nine killed']],
    ['In all 50 people were abducted, the 12 from Sunday included.', ['50 captured', '12 captured']],
    ['In all 50 people were abducted, including the 12 from Sunday.', ['50 captured', '12 captured']],
    ['Eighty fighters were killed, some 20 foreigners among that number.', ['Eighty killed', '20 killed']],
    ['He bought 24 hats, the seven of straw among them.', []],
    ['Four civilians were killed. The seven of Marsh End sang among them.', ['Four killed']],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe('a second count that closes the clause', () => {
  it.each<Case>([
    [
      'He read out the total: 103 insurgents killed since the first of March, and six soldiers.',
      ['103 killed', 'six killed'],
    ],
    ['The tally: 40 rebels killed in the valley since Sunday, and three policemen.', ['40 killed', 'three killed']],
    ['Twelve people were killed on Monday, and two children.', ['Twelve killed', 'two killed']],
    ['Thirty guards have been killed since May, as well as four drivers.', ['Thirty killed', 'four killed']],
    ['Nine men died in the raid, and a boy.', ['Nine killed', 'a killed']],
    ['The raid killed nine men on the road, and a boy.', ['nine killed', 'a killed']],
    ['Sixty were wounded in the first week, plus eight medics.', ['Sixty injured', 'eight injured']],
    ['The bomb wounded twelve clerks at noon, and two guards.', ['twelve injured', 'two injured']],
    ['103 insurgents killed since March, and six tanks.', ['103 killed']],
    ['Twelve people were killed on Monday, and two children sang.', ['Twelve killed']],
    ['Twelve people were killed on Monday, and two men are looking for work.', ['Twelve killed']],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});
