import { describe, expect, it } from 'vitest';
import { names, partyOf, read, speakers, withMention } from './read-actors.js';

const partyOfSpeaker = (text: string): string | null => {
  const draft = read(text);
  const speaker = draft.actors.find(one => one.id === draft.attributions.at(-1)?.speaker) ?? null;
  return partyOf(draft, speaker)?.name ?? null;
};

describe('a role that a body just named has', () => {
  it('speaks for that body', () => {
    expect(
      partyOfSpeaker("The stevedores' union has closed its list. Eleven men were killed, the secretary said."),
    ).toBe("stevedores' union");
    expect(
      partyOfSpeaker('The district hospital had no light. Forty people were hurt, said the head doctor, Orla Dunn.'),
    ).toBe('district hospital');
  });
  it('keeps to its own body, or to none', () => {
    for (const text of [
      // Not definite.
      "The stevedores' union has closed its list. A secretary said the siren never sounded.",
      // Two that would have one.
      "The stevedores' union and the harbour association met. The secretary said the pier was shut.",
      // A body that has no such role, and one named too long ago.
      'The navy has closed the pier. The secretary said the siren never sounded.',
      "The stevedores' union met. It rained. The pier shook. The lamps went out. The bell rang. The secretary said so was life.",
    ])
      expect(partyOfSpeaker(text)).toBeNull();
  });
});

describe('an army and its soldiers', () => {
  it('go by the name of the body that speaks', () => {
    const draft = read('Two soldiers were crushed, according to the army. It said they would be buried at home.');
    expect(speakers(draft)).toEqual(['army', 'army']);
  });
  it('stay soldiers where only soldiers are spoken of', () => {
    expect(names(read('Soldiers said they had been left alone.'))).toEqual(['Soldiers']);
  });
});

describe('an office and a front that are words alone', () => {
  it('reads the office of a governor as the governor’s', () => {
    const draft = read(
      "The office of the governor of Nariva said two died. The governor's office said that it was sorry.",
    );
    expect(new Set(speakers(draft))).toEqual(new Set(["governor's office"]));
  });
  it('makes nobody of "in front of"', () => {
    const draft = read('A bomb went off in front of the police post. Police said that two men were hurt.');
    expect(names(draft).some(name => /front/.test(name))).toBe(false);
    expect(withMention(read('The Front denied it. The Front said it was asleep.'), 'Front')).not.toBeNull();
  });
});
