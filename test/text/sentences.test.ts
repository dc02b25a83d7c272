import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/text/sentences.js';

const cut = (text: string): string[] => splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe('sentences for setting texts side by side', () => {
  it('ends them at a full stop before a capital', () =>
    expect(cut('Rain fell. The road was shut! Why? 12 cars stood there.')).toEqual([
      'Rain fell.',
      'The road was shut!',
      'Why?',
      '12 cars stood there.',
    ]));

  it('keeps closing quotes with what they close', () =>
    expect(cut('“We heard it.” Then it was quiet.')).toEqual(['“We heard it.”', 'Then it was quiet.']));

  it('does not end them at an abbreviation', () => {
    for (const text of [
      'Gen. Arlo Pint left.',
      'J. Marsh of the U.N. Mission left.',
      'It fell at 6 a.m. Sunday in town.',
    ])
      expect(cut(text)).toEqual([text]);
  });

  it('does not end them before a small letter', () =>
    expect(cut('He said no. and went.')).toEqual(['He said no. and went.']));

  it('ends them at a blank line and at list items', () =>
    expect(cut('Losses\n\n- two boats\n- one hut')).toEqual(['Losses', '- two boats', '- one hut']));

  it('returns nothing for blank text', () => expect(cut(' \n\n ')).toEqual([]));

  it('leaves no word out, and nothing twice', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('A', 'b', '.', '!', ' ', '\n', '"', '”', '-', '7'), maxLength: 80 }),
        text => {
          const spans = splitSentences(text);
          const bare = (part: string): string => part.replace(/\s/g, '');
          expect(bare(cut(text).join(''))).toBe(bare(text));
          for (let i = 1; i < spans.length; i += 1)
            expect(spans[i]?.start).toBeGreaterThanOrEqual(spans[i - 1]?.end ?? 0);
        },
      ),
    );
  });
});
