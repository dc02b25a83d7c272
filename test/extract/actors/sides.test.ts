import { describe, expect, it } from 'vitest';
import { actorAt, sideOf } from '../../../src/extract/actors/lookup.js';
import { names, partyOf, read, withMention } from './read-actors.js';

describe('states and what stands for them', () => {
  it('reads a capital that speaks as its state, one actor with name and government', () => {
    const draft = read(
      'Nairobi denied the claim. Kenya said it had no troops there. The Kenyan government called for talks.',
    );
    const state = withMention(draft, 'Kenya');
    expect(state).toMatchObject({ kind: 'state', iso: 'KE', wikidata: 'Q114' });
    expect(state?.mentions.map(m => m.text)).toEqual(
      expect.arrayContaining(['Nairobi', 'Kenya', 'The Kenyan government']),
    );
  });
  it('leaves a capital that is a place alone', () => {
    for (const text of [
      'Strikes on Tripoli killed four.',
      'Rain fell in Nairobi.',
      'The plane flew from Cairo to Tunis.',
      'Kyiv was hit by drones.',
    ])
      expect(names(read(text)).filter(name => !/^(?:drones)$/.test(name))).toEqual([]);
  });
  it('leaves a country that is a place alone', () => {
    expect(names(read('Snow fell in Norway and across Sweden. The border with Finland was closed.'))).toEqual([]);
  });
  it('reads talks with a capital as talks with its government', () => {
    expect(withMention(read('Oslo said talks with Ankara would go on.'), 'Ankara')?.iso).toBe('TR');
  });
  it('reads houses of government', () => {
    expect(withMention(read('The Kremlin denied it.'), 'Kremlin')?.iso).toBe('RU');
    const draft = read('The Pentagon said two ships had sailed.');
    expect(partyOf(draft, withMention(draft, 'Pentagon'))?.iso).toBe('US');
  });
  it('learns a state that no table knows from its offices and adjective', () => {
    const draft = read(
      "Torsa's defence minister said the guards would stay. Torsa denied the shelling, a Torsan official said.",
    );
    expect(withMention(draft, 'Torsa')?.kind).toBe('state');
    expect(partyOf(draft, withMention(draft, 'defence minister'))?.name).toBe('Torsa');
  });
});

describe('forces', () => {
  it('makes army, soldiers and troops of one state one actor with it as party', () => {
    const draft = read('Kenya denied it. The Kenyan army said two of its soldiers had died. Kenyan troops left.');
    const army = withMention(draft, 'Kenyan army');
    expect(army?.kind).toBe('armed-force');
    expect(withMention(draft, 'Kenyan troops')?.id).toBe(army?.id);
    expect(partyOf(draft, army)?.iso).toBe('KE');
  });
  it('keeps navy, police and army apart', () => {
    const draft = read('The Kenyan army left. The Kenyan navy stayed. Kenyan police said nothing.');
    expect(
      new Set(['Kenyan army', 'Kenyan navy', 'Kenyan police'].map(words => withMention(draft, words)?.id)).size,
    ).toBe(3);
  });
  it('does not choose between two armies', () => {
    const draft = read('The Kenyan army fired. The Ugandan army fired back. The army said it was calm.');
    const bare = draft.actors.find(actor => actor.mentions.some(m => m.text === 'The army'));
    expect(bare?.party ?? null).toBeNull();
  });
  it('lends a state the words it has when all of them stand inside those of its forces', () => {
    const draft = read('Norwegian soldiers left the camp.');
    expect(draft.actors.map(actor => [actor.name, actor.mentions.map(m => m.text)])).toEqual([
      ['Norway', ['Norwegian']],
      ['Norwegian soldiers', ['soldiers']],
    ]);
  });
});

describe('party', () => {
  it('comes from role, apposition and office', () => {
    const draft = read(
      'Jane Holt, a spokeswoman for the Sulu Free Front, said so. Kenya’s information minister said no.',
    );
    expect(partyOf(draft, withMention(draft, 'Jane Holt'))?.name).toBe('Sulu Free Front');
    expect(partyOf(draft, withMention(draft, 'information minister'))?.iso).toBe('KE');
  });
  it('does not come from what somebody alleges', () => {
    const draft = read('Gunmen attacked the post. The minister said the gunmen belonged to the Sulu Free Front.');
    expect(withMention(draft, 'Gunmen')?.party ?? null).toBeNull();
  });
  it('is open for authorities of nobody named', () => {
    expect(withMention(read('Authorities said the road was open.'), 'Authorities')?.party ?? null).toBeNull();
  });
  it('is not the country for a clan or a company', () => {
    const draft = read('A Somali company said its trucks were burnt.');
    expect(draft.actors.every(actor => (actor.party ?? null) === null)).toBe(true);
  });
  it('keeps two offices two actors, and an unnamed spokesman apart from a named one', () => {
    const draft = read(
      'Kenya’s defence minister said yes. Kenya’s information minister said no. Kenyan government spokesman Paul Otieno agreed. Kenya later said it would talk, its spokesperson said.',
    );
    expect(withMention(draft, 'defence minister')?.id).not.toBe(withMention(draft, 'information minister')?.id);
    expect(withMention(draft, 'spokesperson')?.id).not.toBe(withMention(draft, 'Paul Otieno')?.id);
  });
});

describe('look-ups', () => {
  it('finds who stands at a span by its head word, and their side', () => {
    const draft = read("Kenya's army said that Ugandan soldiers had crossed. Uganda denied it.");
    const at = draft.view.text.indexOf('Ugandan soldiers');
    const actor = actorAt(draft, { start: at, end: at + 'Ugandan soldiers'.length });
    expect(actor?.kind).toBe('armed-force');
    expect(actor && draft.actors.find(one => one.id === sideOf(draft, actor))?.iso).toBe('UG');
    expect(actorAt(draft, { start: 0, end: 0 })).toBeNull();
  });
});
