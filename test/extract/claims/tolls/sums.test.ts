import { describe, expect, it } from 'vitest';
import { draftOf } from '../../../support/draft.js';

/** "figure scope" of every toll. */
const scopes = (text: string): string[] =>
  draftOf(text, '2036-08-14').claims.flatMap(({ toll }) => (toll ? [`${toll.figure?.text ?? ''} ${toll.scope}`] : []));

describe('sums told without a word of summing', () => {
  it.each<[string, string[]]>([
    ['A relief agency said 61 people were killed in ten days on both banks.', ['61 period']],
    ['The army said it had killed 200 rebels between 4 and 13 August.', ['200 period']],
    ['Over three days, the council said, shells killed 40 people.', ['40 period']],
    ['Seventeen fighters have fallen since the operation began.', ['Seventeen operation']],
    ['Guards killed in the siege now number 12.', ['12 operation']],
    ['Twelve people have been killed this week.', ['Twelve period']],
    // One happening: what it is ranked by, how long it went on, when it was.
    ['Eight guards were killed in the second raid in three days.', ['Eight incident']],
    ['One shell killed three nurses within ten minutes.', ['three incident']],
    ['Six women were abducted by men who held them for ten days.', ['Six incident']],
    ['A shell killed 14 people three days ago.', ['14 incident']],
    ['Both sides in the siege agreed to talk after a shell killed four civilians.', ['four incident']],
  ])('%s', (text, expected) => {
    expect(scopes(text)).toEqual(expected);
  });
});

describe('one happening that is still counted', () => {
  it.each<[string, string[]]>([
    ['Divers have so far recovered nine bodies from the wreck.', ['nine incident']],
    ['The mission has so far confirmed 11 deaths in the raid on Tarn.', ['11 incident']],
    ['Nine people have been killed so far this year.', ['Nine period']],
    ['So far 31 people have been killed in the unrest.', ['31 period']],
    ['An estimated 1,900 people have fled the town since the attack on the depot.', ['1,900 incident']],
    [
      'The clinic says that since the two men who died on the first night it has lost nobody.',
      ['two incident', 'nobody incident'],
    ],
    [
      'Since the siege began 214 rebels were killed, and 19 of our soldiers have fallen and 33 were wounded.',
      ['214 period', '19 period', '33 period'],
    ],
    [
      'Since May 40 rebels have been killed, and on Friday a mine wounded three soldiers.',
      ['40 period', 'three incident'],
    ],
    ['In the same months the coastguard has detained 41 fishermen.', ['41 period']],
  ])('%s', (text, expected) => {
    expect(scopes(text)).toEqual(expected);
  });
});

describe('a sum answered by another', () => {
  const SUM = 'The army put the number of rebels killed in the operation at 83.';

  it.each<[string, string[]]>([
    [`${SUM} The Front says that 27 of its fighters have died.`, ['83 operation', '27 period']],
    [`${SUM} The Front, which speaks of 40 soldiers killed, did not comment.`, ['83 operation', '40 period']],
    [`${SUM} On Friday a mine killed three soldiers.`, ['83 operation', 'three incident']],
  ])('%s', (text, expected) => {
    expect(scopes(text)).toEqual(expected);
  });

  it('ends with the paragraph', () => {
    const [, second] = scopes(`${SUM}\n\nThe clinic says that six people have been wounded.`);
    expect(second).not.toBe('six period');
  });
});
