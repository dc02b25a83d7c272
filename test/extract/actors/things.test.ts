import { describe, expect, it } from 'vitest';
import { partyOf, read, speakers } from './read-actors.js';

const partyOfLast = (text: string): string | null => {
  const draft = read(text);
  const speaker = draft.actors.find(one => one.id === draft.attributions.at(-1)?.speaker) ?? null;
  return partyOf(draft, speaker)?.name ?? null;
};

describe('what something is known from', () => {
  it('speaks for nobody by itself', () => {
    for (const text of [
      'An earlier version of this story said that thirteen men had been killed.',
      'Intercepted letters showed that the owners had been warned.',
      'Damage assessment confirms that two guards were killed.',
    ])
      expect(speakers(read(text))).toEqual([null]);
  });
  it('speaks for who owns it', () => {
    expect(speakers(read("The mission's findings showed that the lift was old."))).toEqual(['mission']);
    expect(speakers(read('A report by the Harbour Institute said that the pier was safe.'))).toEqual([
      'Harbour Institute',
    ]);
  });
  it('is a statement of who issued it, where one was', () => {
    const issued =
      'The ministry said in a statement that the lift was new. It had been bought in March, according to the statement.';
    expect(speakers(read(issued))).toEqual(['ministry', 'ministry']);
    const other =
      'The ministry said in a notice that the lift was new. It had been bought in March, according to the statement.';
    expect(speakers(read(other))).toEqual(['ministry', null]);
  });
});

describe('whose people they are', () => {
  it('is told by who runs a house, or by the house alone', () => {
    expect(partyOfLast("A woman who runs the seamen's clinic said that six people had come.")).toMatch(/clinic$/);
    expect(partyOfLast("Dr Vesk of St Maddo's told us that nobody else would die.")).toBe('St Maddo');
  });
  it('is not told by what they once saw or own', () => {
    expect(partyOfLast('A woman who saw the clinic said that six people had come.')).toBeNull();
    expect(partyOfLast("Ann Roe of Maddo's bakery said that six people had come.")).toBeNull();
  });
  it('takes a possessive beside its own noun, not to the last speaker', () => {
    const draft = read(
      'Dr Amend said that five had died, the engineer and his mate among them. She said nobody else was in danger.',
    );
    expect(speakers(draft)).toEqual(['Amend', 'Amend']);
  });
});
