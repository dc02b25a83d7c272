import { describe, expect, it } from 'vitest';
import { readText } from './read.js';

const told = (text: string): string[] => readText(text, '2031-05-06').times.map(time => time.text);

describe('words of time inside a name tell no time', () => {
  const named = [
    'The Dawn Brigades denied responsibility for the shelling.',
    'Fighters of the Midnight Column attacked the depot.',
    'A spokesman for the 17 October Front said the group had nothing to do with it.',
    'He was a member of Black September.',
    'Soldiers clashed with the 23 March Movement near the bridge.',
    'Supporters of Golden Dawn marched through the port.',
    'The report was first printed by the Sunday Herald.',
  ];
  for (const text of named) it(text, () => expect(told(text)).toEqual([]));
});

describe('and real times stay', () => {
  const timed: [text: string, time: string][] = [
    ['The shelling began at dawn, the mayor said.', 'dawn'],
    ['On Sunday President Karo visited the wounded.', 'Sunday'],
    ['On 17 October government forces entered Besh.', '17 October'],
    ['In September Kalvian troops left the valley.', 'September'],
    ['The army shelled Tarra on Friday morning.', 'Friday morning'],
    ['Late on Monday Interior Minister Olla resigned.', 'Late on Monday'],
    ["Friday's attack killed nine.", 'Friday'],
    ['The market was hit on Bloody Sunday, 4 May 2031, residents said.', '4 May 2031'],
  ];
  for (const [text, time] of timed) it(text, () => expect(told(text).join('|')).toContain(time));
});
