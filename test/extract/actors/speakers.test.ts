import { describe, expect, it } from 'vitest';
import { actorAt } from '../../../src/extract/actors/lookup.js';
import { partyOf, read, speakers, withMention } from './read-actors.js';

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

describe('whose spokesman, whose director', () => {
  const speaker = (text: string) => {
    const draft = read(text);
    const actor = draft.actors.find(one => one.id === draft.attributions.at(-1)?.speaker) ?? null;
    return [actor?.name, partyOf(draft, actor)?.name ?? null];
  };
  it('is the person named, for the body whose spokesman he is', () => {
    expect(speaker("Merovia's army spokesman Colonel Viktor Sand told reporters the posts were shelled.")).toEqual([
      'Viktor Sand',
      "Merovia's army",
    ]);
    expect(speaker("Colonel Ida Marsh, the ministry's spokeswoman, said the road was clear.")).toEqual([
      'Ida Marsh',
      'ministry',
    ]);
  });
  it('keeps a rank as role where there is no office beside it', () => {
    expect(withMention(read('Colonel Ida Marsh said the road was clear.'), 'Ida Marsh')?.role?.text).toBe('Colonel');
  });
  it('keeps the whole that a director heads', () => {
    expect(speaker("The director of Lisk's district hospital said 14 bodies had come.")).toEqual([
      "director of Lisk's district hospital",
      "Lisk's district hospital",
    ]);
  });
  it('leaves a state that a ministry only stands in without it', () => {
    expect(speaker('The Defence Ministry of Brava said two shells had hit.')).toEqual([
      'Defence Ministry of Brava',
      'Brava',
    ]);
    expect(speaker('The Ministry of Security said two shells had hit.')[1]).toBeNull();
  });
  it('does not take whose partners they are for the partners', () => {
    expect(speaker("OCHA's partners on the ground say they need fuel.")[0]).toMatch(/partners$/);
    expect(speaker('A survey by OCHA said they need fuel.')[0]).toMatch(/Humanitarian/);
  });
  it('names a radio station by its own name', () => {
    expect(speaker('Rebels hold the town, Radio Telmi reported.')[0]).toBe('Radio Telmi');
  });
  it('names soldiers without their count', () => {
    const names = read('The raid killed 60 government soldiers. Some 40 rebel fighters fled.').actors.map(a => a.name);
    expect(names).toEqual(expect.arrayContaining(['government soldiers', 'rebel fighters']));
  });
});

describe('several items in one text', () => {
  const twoItems = (second: string) =>
    `Ferry stopped\n\nSELBY BAY – Aldoria's transport ministry said the ferry would not sail.\n\nMine found\n\nPORT QUENT – ${second}`;
  const last = (text: string) => speakers(read(text)).at(-1);

  it('gives "the ministry" to the one of its own item', () => {
    expect(last(twoItems("Quentland's defence ministry found a mine. The ministry said it was old."))).toBe(
      "Quentland's defence ministry",
    );
  });
  it('gives it to nobody of another item', () => {
    expect(last(twoItems('The ministry said it was old.'))).toBe('ministry');
  });
  it('gives it to the one ministry of a text with headings but no datelines', () => {
    expect(
      last("Ferry stopped\n\nAldoria's transport ministry met.\n\nAnger grows\n\nThe ministry said it was sorry."),
    ).toBe("Aldoria's transport ministry");
  });
  it('does not take one field of office for another', () => {
    expect(last("Aldoria's transport ministry met. The defence ministry said nothing had been hit.")).toBe(
      'defence ministry',
    );
  });
  it('does not take the ministry of the state that the sentence names for another state’s', () => {
    expect(last('The health ministry of Aldoria met. In Quentland, the health ministry said it had no beds.')).toBe(
      'health ministry',
    );
  });
});

describe('short forms that a report introduces', () => {
  const allNames = (text: string) => read(text).actors.map(actor => actor.name);

  it.each([
    'The Bureau of River Navigation (BRN) met. The BRN said the lock was shut.',
    'BRN shuts lock\n\nThe Bureau of River Navigation (BRN) said the lock was shut.',
    'The Bureau of River Navigation, or BRN, met. The BRN said the lock was shut.',
  ])('stand for what the report says, though a known group has the letters: %s', text => {
    expect(allNames(text)).toContain('Bureau of River Navigation');
    expect(allNames(text).join(' ')).not.toMatch(/Barisan|BRN/);
  });
  it('leave a known group its letters where the report introduces nothing, or that group', () => {
    expect(allNames('The BRN said it had left.')).toEqual(['Barisan Revolusi Nasional']);
    expect(allNames("The Kurdistan Workers' Party (PKK) met. The PKK said it had left.")).toEqual([
      "Kurdistan Workers' Party",
    ]);
  });
});

describe('who stands beside the words', () => {
  const last = (text: string) => speakers(read(text)).at(-1);
  it('is the name after a body and an office', () => {
    expect(last('"Not one of us touched that crane," union secretary Bel Ardan has posted on X.')).toBe('Bel Ardan');
  });
  it('is an office that was asked, not whom it was asked about', () => {
    expect(
      last('Old Roe laughed. The minister’s office, asked whether he recalled it, replied that it did not comment.'),
    ).toMatch(/office/);
  });
  it('is a man’s own office, for his side', () => {
    const draft = read("Ostland's foreign minister, Per Lindqvist, urged restraint. His office said he would travel.");
    const office = draft.actors.find(one => one.id === draft.attributions.at(-1)?.speaker) ?? null;
    expect([office?.name, partyOf(draft, office)?.name]).toEqual(["Per Lindqvist's office", 'Ostland']);
  });
  it('is not "he" of before when it is "she"', () => {
    expect(
      last('Old Farrow said he had seen it. He laughed. I asked the archivist, Miss Teale. She said it was gone.'),
    ).toBe('Teale');
  });
  it('keeps a surname that is also a word for a thing, after an office', () => {
    expect(last('Deputy governor Marta Vessel said the road was shut.')).toBe('Marta Vessel');
    expect(speakers(read('The Marta Vessel sank on Monday.'))).toEqual([]);
  });
});
