import { describe, expect, it } from 'vitest';
import { readAttributions } from './read-attributions.js';

const contentOf = (text: string): string[] =>
  readAttributions(text)
    .find(({ rule }) => rule === 'verb-parenthetical')
    ?.content.map(span => span.text) ?? [];
const sourceOf = (text: string): string | undefined => readAttributions(text)[0]?.source?.text;

describe('a participle after the reporting clause', () => {
  it.each([
    ['The bridge was bombed, the army said, killing six villagers.', 'killing six villagers'],
    ['A mine went off under a cart, police said, wounding two men.', 'wounding two men'],
    [
      'A shell hit the mill on Monday, residents said on Tuesday, leaving nine people dead.',
      'leaving nine people dead',
    ],
    ['The dam gave way, the ministry told reporters, displacing 400 families.', 'displacing 400 families'],
    [
      'Two more men died overnight, the matron told the Courier, taking the number of dead to seven.',
      'taking the number of dead to seven',
    ],
    ['Rebels stormed the post, the governor said in a statement, trapping 30 clerks.', 'trapping 30 clerks'],
    ['The roof fell in, the mayor said, burying four pupils.', 'burying four pupils'],
    [
      'Four more bodies were found, the brigade said late on Monday, pushing the toll to 14 dead.',
      'pushing the toll to 14 dead',
    ],
    [
      'Four bodies were found, police said on Monday, raising the number of dead to 14.',
      'raising the number of dead to 14',
    ],
    [
      'A further two men have died in hospital, the prefect said on Friday, bringing the number of people killed to nine.',
      'bringing the number of people killed to nine',
    ],
    ['A shell hit the depot, the council said, destroying the roof.', 'destroying the roof'],
  ])('goes on with what is reported: %s', (text, rest) => {
    const content = contentOf(text);
    expect(content).toHaveLength(2);
    expect(content[1]).toBe(rest);
  });
  it.each([
    'The shell hit the school, the mayor said, wiping his brow.',
    'The shell hit the school, the mayor said, leaving the room.',
    'The shell hit the school, the mayor said, taking his hat.',
    'The shell hit the school, the mayor said, bringing the talk to an end.',
    'The shell hit the school, the mayor said, blaming the army.',
    'The shell hit the school, the mayor said, adding that the pass was open.',
    'The shell hit the school, the mayor said, smiling.',
  ])('is the speaker’s own: %s', text => {
    expect(contentOf(text)).toEqual(['The shell hit the school']);
  });
});

describe('whose word it is', () => {
  it.each([
    [
      'Five patients were killed, the head nurse, who has worked there for nineteen years, told the Herald on Monday morning.',
      'the head nurse, who has worked there for nineteen years',
    ],
    [
      'Six carters were killed, the innkeeper, who had been up since four, told the Tamber Gazette.',
      'the innkeeper, who had been up since four',
    ],
  ])('who tells stands before "told", whoever is told: %s', (text, source) => {
    expect(sourceOf(text)).toBe(source);
  });
  it('is a body’s that raises a number, not the happening’s that does', () => {
    expect(readAttributions('The army, which raised the toll to nine dead, said the pass was open.')).toHaveLength(2);
    expect(readAttributions('The second landslide, which raised the number of dead to nine, came at night.')).toEqual(
      [],
    );
    const nested = readAttributions(
      'The brigade said that two bodies had been pulled out of the lock, which raised the number of its firemen killed to five.',
    );
    expect(nested).toHaveLength(1);
    expect(nested[0]?.content[0]?.text).toMatch(/to five$/);
  });
});
