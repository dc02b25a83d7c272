import { describe, expect, it } from 'vitest';
import { parser, sentencesOf } from './model.js';

const whole = [
  'Lt. Gen. A. B. Carver spoke to the U.S. envoy at 9 a.m. on Monday.',
  '“We will return!” he said.',
  '“Why did they come?” asked the mayor.',
  'The shells – about 40 of them – fell on Dr. Imani’s clinic in St. Anne’s Street.',
  'The ministry (which denies it) said No. 4 Brigade was resting.',
  'Mr. Orlov, of the Volga Co., declined to comment.',
  'Prices rose by 3.5 percent in Jan. 2024, the bank said.',
  "The Upper Tarn Dockers' Party (UTDP) met.",
  'The Upper Tarn Dockers’ Party (UTDP) met.',
];

const divided: string[][] = [
  ['He left the U.S. embassy.', 'It was raining.'],
  ['“They burned the barns,” she said.', '“Then they left.”'],
  ['The army denied it.', 'Rebels did not.', 'Nobody knows.'],
  ['“Nobody came.”', 'The doctor shook his head.'],
  ['Two were hurt, the police said.', 'A third died.'],
  ["The ship was called the 'Seven Brothers'.", "The dockers' union bought it."],
  ["He called it 'the work of vandals.'", 'The union agreed.'],
];

describe('sentence ends', () => {
  for (const text of whole) it(`keeps whole: ${text}`, () => expect(sentencesOf(text)).toEqual([text]));
  for (const parts of divided)
    it(`divides: ${parts.join(' ')}`, () => expect(sentencesOf(parts.join(' '))).toEqual(parts));

  it('reads a headline as one sentence, whatever stands in it', () => {
    const text = 'No deal. No truce. No end? Envoys go home';
    expect(parser.parse(text, [{ start: 0, end: text.length, kind: 'title' }]).sentences).toHaveLength(1);
  });

  it('never crosses the border of a block', () => {
    const text = 'The talks in Arusha\n\nhave failed again.';
    const { sentences } = parser.parse(text, [
      { start: 0, end: 19, kind: 'prose' },
      { start: 21, end: text.length, kind: 'prose' },
    ]);
    expect(sentences.map(({ start, end, block }) => [text.slice(start, end), block])).toEqual([
      ['The talks in Arusha', 0],
      ['have failed again.', 1],
    ]);
  });

  it('reads nothing out of nothing', () => {
    expect(parser.parse('', []).tokens).toEqual([]);
    expect(parser.parse(' \n ', [{ start: 0, end: 3, kind: 'prose' }]).sentences).toEqual([]);
  });
});
