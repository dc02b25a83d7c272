import { describe, expect, it } from 'vitest';
import { names, partyOf, read, withMention } from './read-actors.js';

describe('persons', () => {
  it('takes a name without its role, and the role apart', () => {
    const draft = read('Army spokesman Col Anan Preecha said the road was open.');
    const actor = withMention(draft, 'Col Anan Preecha');
    expect(actor?.kind).toBe('person');
    expect(actor?.role?.text).toBe('spokesman');
  });
  it('finds a role before a name, after it, and between commas', () => {
    for (const text of [
      'The harbour board’s chairman, Olaf Brandt, said no.',
      'Olaf Brandt, chairman of the harbour board, said no.',
      'Chairman Olaf Brandt said no.',
    ])
      expect(withMention(read(text), 'Olaf Brandt')?.role?.text.toLowerCase()).toBe('chairman');
  });
  it('knows persons named like places', () => {
    const draft = read(
      'Jordan Paris, 44, said the boat was full. Ms Paris blamed the weather. Israel Hamilton laughed.',
    );
    expect(withMention(draft, 'Jordan Paris')?.mentions.map(m => m.text)).toContain('Ms Paris');
    expect(draft.actors.filter(actor => actor.kind === 'state')).toEqual([]);
  });
  it('gives a surname to its full name, also when the surname comes first', () => {
    const draft = read(
      'Brandt denies sale\n\nOlaf Brandt denied on Friday that he had sold the ship. Brandt said it had sunk.',
    );
    expect(withMention(draft, 'Olaf Brandt')?.mentions.length).toBeGreaterThanOrEqual(3);
  });
  it('leaves a surname of two people with neither, unless a title tells them apart', () => {
    const draft = read('John Roe met Ann Roe on the quay. Roe said the boat had gone.');
    expect(withMention(draft, 'Roe')?.id).not.toBe(withMention(draft, 'John Roe')?.id);
    expect(withMention(draft, 'Roe')?.id).not.toBe(withMention(draft, 'Ann Roe')?.id);
    const titled = read('John Roe met Ann Roe on the quay. Mr Roe said the boat had gone.');
    expect(withMention(titled, 'Mr Roe')?.id).toBe(withMention(titled, 'John Roe')?.id);
  });
});

describe('bodies', () => {
  it('links a short form in brackets and a head noun to the full name', () => {
    const draft = read('The Sulu Free Front (SFF) denied it. The SFF said it had left. The front has 200 members.');
    expect(withMention(draft, 'Sulu Free Front')?.mentions.map(m => m.text)).toEqual(
      expect.arrayContaining(['The SFF', 'The front']),
    );
  });
  it('says what kind of body a noun before its name makes it', () => {
    expect(withMention(read('The rights group Kisal Aid said four had died.'), 'rights group Kisal Aid')).toMatchObject(
      { kind: 'ngo', name: 'Kisal Aid' },
    );
  });
  it('knows bodies of the world by every name', () => {
    const draft = read(
      'The International Committee of the Red Cross said its staff were safe. The ICRC called for calm, and the organisation asked for fuel.',
    );
    expect(withMention(draft, 'ICRC')).toMatchObject({
      name: 'International Committee of the Red Cross',
      wikidata: 'Q83276',
    });
    expect(withMention(draft, 'ICRC')?.mentions.map(m => m.text)).toContain('the organisation');
  });
  it('gives a mission of the United Nations to it, not to the country it works in', () => {
    const draft = read('The UN mission in Mali said two of its trucks were hit.');
    expect(partyOf(draft, withMention(draft, 'UN mission in Mali'))?.name).toBe('United Nations');
  });
  it('keeps groups apart whose names contain one another', () => {
    const draft = read(
      'The Pakistani Taliban said it was not involved. The Taliban said nothing. The TTP repeated its denial.',
    );
    expect(withMention(draft, 'Pakistani Taliban')?.id).not.toBe(withMention(draft, 'Taliban')?.id);
    expect(withMention(draft, 'TTP')?.id).toBe(withMention(draft, 'Pakistani Taliban')?.id);
  });
});

describe('no actors', () => {
  it.each([
    ['months and days', 'May was cold and Monday was wet.'],
    ['streets and squares', 'He lived in Ministry Street, behind Parliament Square.'],
    ['weapons and ships', 'The Leopard tank stood beside a Kalashnikov and the Maribel Star.'],
    ['titles of works', 'The book, "The General", came out in March.'],
    ['first words of sentences', 'Silence fell. Nets dried on the wall.'],
    ['common nouns for trades that nobody quotes', 'A driver was hurt and a teacher lost her bag.'],
    ['parts of the body', 'The boatman shook his head.'],
    ['treaties and wars', 'The Geneva Accord ended the Border War.'],
    ['the word let', 'Let us begin, it read.'],
  ])('%s', (_what, text) => {
    expect(names(read(text))).toEqual([]);
  });
  it('takes no dateline for a speaker', () => {
    expect(names(read('DORJA (Meridian Press) – Rain fell on the hills for a third day.'))).toEqual([]);
  });
});
