import { describe, expect, it } from 'vitest';
import { draftOf } from '../../../support/draft.js';

/** "figure harm accounting" of every toll. */
const told = (text: string): string[] =>
  draftOf(text, '2036-08-14').claims.flatMap(({ toll }) =>
    toll ? [`${toll.figure?.text ?? ''} ${toll.harm} ${toll.accounting}`] : [],
  );

describe('how a count enters the sum', () => {
  it.each<[string, string[]]>([
    ['Two soldiers wounded on Friday died in the night.', ['Two killed increment']],
    ['Two more of the injured did not live through the night.', ['Two killed increment']],
    ['Divers found the bodies of the two missing crewmen.', ['two killed increment']],
    [
      'Fourteen people were killed and forty-seven more were hurt.',
      ['Fourteen killed total', 'forty-seven injured total'],
    ],
    ['Fourteen people were killed and three more died on Friday.', ['Fourteen killed total', 'three killed increment']],
    ['The radio spoke of dozens of dead.', ['dozens killed total']],
    ['Fourteen people were killed. Three of the dead were children.', ['Fourteen killed total', 'Three killed part']],
    // Children and women are a part of the people told before, at the same scene and on the same day.
    ['A strike killed 14 people. Nine children were killed, a nurse said.', ['14 killed total', 'Nine killed part']],
    [
      'A raid killed 14 people in Orsk. In Telmo three children were killed.',
      ['14 killed total', 'three killed total'],
    ],
    ['A strike killed two people. Nine children were killed.', ['two killed total', 'Nine killed total']],
    ['A strike killed 14 soldiers. Nine children were killed.', ['14 killed total', 'Nine killed total']],
    ['A strike hurt 14 people. Nine children were killed.', ['14 injured total', 'Nine killed total']],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it('names the whole of a part', () => {
    const [whole, part] = draftOf('A strike killed 14 people. Nine children were killed.', '2036-08-14').claims;
    expect(part?.toll?.partOf).toBe(whole?.id);
  });
});
