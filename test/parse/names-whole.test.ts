import { describe, expect, it } from 'vitest';
import { draftOf } from '../support/draft.js';

const sentences = (text: string): string[] =>
  draftOf(text, '2031-05-15').syntax.sentences.map(({ start, end }) => text.slice(start, end));

describe('a name in running copy', () => {
  it.each([
    'Marsh Rights Watch said that nine people had been killed at the ferry.',
    'The director, Dr Salwa Ben Issa, has just come to the gate.',
    'They met on 17 May last year at the mill.',
    'The next vote will follow on 15 May unless the truce is broken.',
    'Tamber Port Office closed the gates at noon.',
    'Upper Molva Fire Brigade counted nine.',
    'On 3 June Heron Front fighters came to the ford.',
    'Lake Oru Radio told nobody.',
    'General Osk Brandt Melin denied it.',
    'Heron Front Press Office answered at night.',
  ])('is not cut in two: %s', text => {
    expect(sentences(`The road was shut. ${text} It rained.`)).toEqual(['The road was shut.', text, 'It rained.']);
  });
  it('ends where a stop or a new line does', () => {
    expect(sentences('The boat reached Tamber. Watch it go.')).toHaveLength(2);
    expect(sentences('They came on 17. May was dry.')).toHaveLength(2);
    expect(sentences('We saw Molva! Watch it go.')).toHaveLength(2);
  });
});
