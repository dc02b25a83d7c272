import { describe, expect, it } from 'vitest';
import { readAttributions } from './read-attributions.js';

const by = (text: string, rule: string): string[] =>
  readAttributions(text)
    .filter(a => a.rule === rule)
    .map(a => `${a.source?.text ?? '-'}: ${a.content.map(c => c.text).join(' … ')}`);

describe('a sentence that goes by somebody’s count', () => {
  it.each([
    ["By the Ostran army's count, twelve gunmen were killed.", 'the Ostran army: twelve gunmen were killed'],
    ['On the tally of the Red Crescent, 41 civilians died.', 'the Red Crescent: 41 civilians died'],
    ['By the reckoning of the coroner, eleven pilgrims drowned.', 'the coroner: eleven pilgrims drowned'],
    ['Ten men are still being held, by his reckoning.', 'his: Ten men are still being held'],
    ["Nine people were wounded (by the clinic's own log).", 'the clinic: Nine people were wounded'],
    ["By the navy's own admission eleven sailors drowned.", 'the navy: eleven sailors drowned'],
    ['In its own version four soldiers were killed.', 'its: four soldiers were killed'],
  ])('%s', (text, said) => {
    expect(by(text, 'noun-basis')).toEqual([said]);
  });
  it.each([
    'By the time the police had finished their count nine men were dead.',
    "Nine men were killed by the army in the district's records office.",
    'He was killed on his own account.',
    "Two men died in the army's books warehouse.",
    'By the count of nine the boats had gone.',
    'They stood on the list of the dead.',
  ])('not: %s', text => {
    expect(by(text, 'noun-basis')).toEqual([]);
  });
});

describe('a reporting clause with a participle after its medium', () => {
  it.each([
    [
      'Seven dockers drowned when the pontoon sank, the port office said in a message read out on the radio.',
      'Seven dockers drowned when the pontoon sank',
    ],
    ['Seven dockers drowned, the port office said in a note sent to reporters.', 'Seven dockers drowned'],
    ['Seven dockers drowned, the port office said in a plea put on its door.', 'Seven dockers drowned'],
  ])('%s', (text, said) => {
    expect(by(text, 'verb-parenthetical')).toEqual([`the port office: ${said}`]);
  });
});
