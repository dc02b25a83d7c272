import { describe, expect, it } from 'vitest';
import { actorAt } from '../../../src/extract/actors/lookup.js';
import { read, speakers, withMention } from './read-actors.js';

describe('speakers', () => {
  it('resolves he, she and it to who spoke last', () => {
    expect(speakers(read('Olaf Brandt said the ship had sunk. He added that nobody was aboard.'))).toEqual([
      'Olaf Brandt',
      'Olaf Brandt',
    ]);
    expect(
      speakers(
        read('Ms Ann Holt said the ship had sunk. Mr Olaf Brandt denied it. She added that nobody was aboard.'),
      ).at(-1),
    ).toBe('Ann Holt');
    expect(speakers(read('The customs agency denied it. It said the boat was empty.'))).toEqual([
      'customs agency',
      'customs agency',
    ]);
  });
  it('resolves a possessive to whom a spokesman speaks for', () => {
    const draft = read(
      'The Reservoir Commission had received nothing, its spokesperson said. "We read it in the papers," said the spokesperson, Lia Domenech.',
    );
    expect(speakers(draft)).toEqual(['Lia Domenech', 'Lia Domenech']);
  });
  it('takes a relative pronoun to what stands before it', () => {
    expect(speakers(read('The commander, who said he was tired, left.'))[0]).toBe('commander');
  });
  it('keeps unnamed sources as such', () => {
    const draft = read('Two Kenyan officials who asked not to be named said the bridge was safe.');
    const actor = withMention(draft, 'Two Kenyan officials') ?? withMention(draft, 'officials');
    expect(actor).toMatchObject({ kind: 'person' });
    expect(actor?.party).not.toBeNull();
  });
  it('makes an actor of a source that nothing else tells of', () => {
    expect(speakers(read('Fishmongers said the price had doubled.'))).toEqual(['Fishmongers']);
  });
  it('has none where no source stands, or nobody is one', () => {
    expect(read('It is believed that the ship sank.').attributions.every(a => (a.speaker ?? null) === null)).toBe(true);
    expect(
      read('No group has claimed responsibility for the attack.').actors.filter(a => a.kind === 'armed-group'),
    ).toEqual([]);
  });
});

describe('joint actors', () => {
  it('has the members of a coordination that speaks', () => {
    const draft = read('Kenya, Uganda and the African Union called for calm.');
    const joint = draft.actors.find(actor => actor.kind === 'joint');
    expect(joint?.members?.map(id => draft.actors.find(one => one.id === id)?.name)).toEqual([
      'Kenya',
      'Uganda',
      'African Union',
    ]);
    expect(draft.attributions[0]?.speaker).toBe(joint?.id);
  });
  it('knows the two of "both sides" where a report leaves no choice', () => {
    const draft = read('Kenya and Uganda traded fire. Both sides said the other began.');
    expect(withMention(draft, 'Both sides')?.members?.length).toBe(2);
  });
  it('does not guess them from three', () => {
    const draft = read('Kenya, Uganda and Rwanda sent envoys. Both sides said little.');
    expect(withMention(draft, 'Both sides')?.members ?? []).toEqual([]);
  });
  it('is found over the words of its members', () => {
    const draft = read('Kenya and Uganda said the road was open.');
    expect(actorAt(draft, { start: 0, end: 'Kenya and Uganda'.length })?.kind).toBe('joint');
    expect(actorAt(draft, { start: 0, end: 'Kenya'.length })?.name).toBe('Kenya');
  });
});
