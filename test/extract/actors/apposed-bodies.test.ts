import { describe, expect, it } from 'vitest';
import { read, speakers } from './read-actors.js';

const said = (text: string) => speakers(read(text));

describe('a body described before it is named', () => {
  it('speaks under its name, and is what "it" means', () => {
    expect(
      said(
        'The interior ministry said nine died. An international monitor, the Lake Observatory, said it could confirm eight deaths.',
      ).slice(1),
    ).toEqual(['Lake Observatory', 'Lake Observatory']);
  });
  it('keeps the name before its description, too', () => {
    expect(
      said('According to the Kesh Rights Network, a monitoring group, 112 civilians have died since March.'),
    ).toEqual(['Kesh Rights Network']);
  });
  it('but a state or a person behind a description is somebody of their own', () => {
    expect(said('An ally, Norland, was silent. An aide, Pavel Orin, said the talks had failed.').at(-1)).toBe(
      'Pavel Orin',
    );
    expect(said('A driver, who fled the Kalden Brigade, said the road was shut.')).toEqual(['driver']);
  });
});

describe('a party whose name is a plural', () => {
  it('has "its" spokesman', () => {
    expect(
      said(
        'The interior ministry said nine died. The Dawn Brigades denied responsibility. "We did not do it," its spokesman, Idris Nouman, said.',
      ),
    ).toEqual(['interior ministry', 'Dawn Brigades', 'Idris Nouman']);
  });
  it('is no person because its first word is also a given name', () => {
    expect(said('The Grace Battalions said they had shelled the port.')).toEqual(['Grace Battalions']);
    expect(said('Grace Brigaden said the port was closed.')).toEqual(['Grace Brigaden']);
  });
  it('while an unnamed crowd takes no "its"', () => {
    expect(
      said('The ministry of trade said prices fell. Residents denied it. Its spokesman said the shops were full.').at(
        -1,
      ),
    ).toMatch(/ministry of trade/i);
  });
});

describe('a person named behind an office', () => {
  it.each([
    ['A resident, Amina Yusuf, said three were killed.', 'Amina Yusuf'],
    ['The provincial police chief, Colonel Amir Daud, said two men were shot.', 'Amir Daud'],
    ['Two men were shot, the mayor of Kesra, Juno Abiri, wrote.', 'Juno Abiri'],
    ['A teacher at the lower school, Mara Ilin, said the roof was gone.', 'Mara Ilin'],
    ['The head of the relief committee of the northern valleys, Osman Tarek, said help was late.', 'Osman Tarek'],
  ])('%s', (text, name) => expect(said(text)).toEqual([name]));

  it.each([
    ['According to a farmer, Juno Abiri fled the town.', 'farmer'],
    ['The mayor met the priest, Juno Abiri said.', 'Juno Abiri'],
    ['The mayor, Juno Abiri and the priest said so.', undefined],
  ])('but not: %s', (text, name) => {
    const [first] = said(text);
    expect(first === 'Juno Abiri').toBe(name === 'Juno Abiri');
  });
});
