import { describe, expect, it } from 'vitest';
import { draftOf } from '../../../support/draft.js';

/** "figure harm" of every toll, with its polarity where it is not asserted. */
const told = (text: string): string[] =>
  draftOf(text, '2036-05-15').claims.flatMap(({ toll, polarity }) =>
    toll ? [`${toll.figure?.text ?? ''} ${toll.harm}${polarity === 'asserted' ? '' : ` ${polarity}`}`] : [],
  );

type Case = [text: string, expected: string[]];

describe('what a count has grown by', () => {
  it.each<Case>([
    [
      'The army gives 103 insurgents killed. That is seventeen more than on Monday.',
      ['103 killed', 'seventeen killed'],
    ],
    [
      'He gave 103 insurgents killed. I make that seventeen insurgents more than on Monday.',
      ['103 killed', 'seventeen killed'],
    ],
    ['The toll is now 34, five more than on Friday.', ['34 killed', 'five killed']],
    ['The toll has risen to 34, an increase of five since Friday.', ['34 killed', 'five killed']],
    ['Thirty people were killed, six more than the day before.', ['Thirty killed', 'six killed']],
    ['There are 60 wounded, nine more than the hospital said at noon.', ['60 injured']],
    ['Thirty people were killed, six fewer than the police had said.', ['Thirty killed']],
    ['The team scored 30 goals, six more than last year.', []],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe("a number alone in somebody's mouth", () => {
  it.each<Case>([
    [
      'Four passengers were killed and nine were injured; the police had spoken of seven.',
      ['Four killed', 'nine injured', 'seven injured'],
    ],
    ['Nine passengers were injured, the hospital said; police had spoken of seven.', ['Nine injured', 'seven injured']],
    ['The governor says 20 people were killed; the rebels say 31.', ['20 killed', '31 killed']],
    ['For the Lethan dead the ministry says 31, the prime minister says seven.', ['31 killed', 'seven killed']],
    ['Of the dead the army says 12, the mayor 14.', ['12 killed', '14 killed']],
    ['Police said 40 people died. The mayor puts it at 52.', ['40 killed', '52 killed']],
    ['Police said 40 people died; witnesses spoke of 52.', ['40 killed', '52 killed']],
    ['Twelve were killed, officials say, though locals speak of 20.', ['Twelve killed', '20 killed']],
    ['The army says it lost 12 men; the rebels say 40.', ['12 killed', '40 killed']],
    ['As to the wounded, the ministry says 60 and the union 85.', ['60 injured', '85 injured']],
    [
      'Nine people were killed, according to the police; the hospital counted eleven.',
      ['Nine killed', 'eleven killed'],
    ],
    ['Nine people were killed, police said. A doctor said eleven.', ['Nine killed', 'eleven killed']],
    ['The doctor said nine.', []],
    ['The train leaves at ten, the guard says nine.', []],
    ['Four people were killed and six hurt, police said. A doctor said eleven.', ['Four killed', 'six injured']],
    ['Nine people were killed, police said. A boy of the village said one word.', ['Nine killed']],
    ['Nine people were killed at 6 a.m., police said; the mayor says seven.', ['Nine killed']],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});
