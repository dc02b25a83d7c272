import { describe, expect, it } from 'vitest';
import { read, speakers, withMention } from './read-actors.js';

const LAST = '"Nothing has been decided here yet," he said.';

describe('a turn of a transcript', () => {
  it.each([
    ['CORRESPONDENT: Yes, the spokesman was in no mood for questions. I wrote it down.', 'spokesman'],
    ['CORRESPONDENT: The spokesman read from a sheet.', 'spokesman'],
    ['REPORTER: The minister was late.', 'minister'],
    ['ANNA ROE: The mayor met me at the gate.', 'mayor'],
    ['PRESENTER: The minister spoke to this channel in the corridor.', 'minister'],
    ['NEWSREADER: The governor has broken his silence.', 'governor'],
    ['STUDIO: The commander came to the gate.', 'commander'],
  ])('who holds it is nobody it calls "he": %s', (opening, name) => {
    expect(speakers(read(`NEWSREADER: Our correspondent is there.\n\n${opening} ${LAST}`)).at(-1)).toBe(name);
  });
  it('is none where the label is no name in capitals, and none in prose', () => {
    expect(speakers(read(`The minister came at noon: it was late. ${LAST}`)).at(-1)).toBe('minister');
    expect(speakers(read(`Olaf Brandt waited. ${LAST}`)).at(-1)).toBe('Olaf Brandt');
  });
});

describe('the office of an area that the report has told of', () => {
  it.each([
    'The governor of the district said the bridge was shut.',
    'The governor of the province said the bridge was shut.',
    'The governor of the city said the bridge was shut.',
  ])('goes by the office: %s', text => {
    expect(speakers(read(text))).toEqual(['governor']);
  });
  it('keeps the field of a ministry', () => {
    expect(
      withMention(read('The minister of the interior said it was shut.'), 'The minister of the interior'),
    ).toBeDefined();
  });
});
