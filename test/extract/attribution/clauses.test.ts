import { describe, expect, it } from 'vitest';
import { readAttributions } from './read-attributions.js';

/** "source: content … content" of every attribution of speech. */
const said = (text: string): string[] =>
  readAttributions(text).map(a => `${a.source?.text ?? '-'}: ${a.content.map(c => c.text).join(' … ')}`);

describe('a reporting clause after a name', () => {
  it('is not taken for an apposition to the name', () => {
    expect(said('Guards fought men of the rebel Tarn Front, the army said.')).toEqual([
      'the army: Guards fought men of the rebel Tarn Front',
    ]);
    expect(said('There was no word of the boats at Upper Molva, the command said.')).toEqual([
      'the command: There was no word of the boats at Upper Molva',
    ]);
  });
  it('keeps an apposition that a comma closes', () => {
    expect(said('Jana Roe, the mayor, said the ford was shut.')).toEqual(['Jana Roe, the mayor: the ford was shut']);
    expect(said('"The ford is shut," said Jana Roe, the mayor.')).toEqual(['Jana Roe, the mayor: "The ford is shut,"']);
  });
});

describe('a reporting clause with its medium', () => {
  it('reports the clause before it, not the participle after the medium', () => {
    expect(said('Five drivers drowned at the ford, the roads office said in a notice carried by state radio.')).toEqual(
      ['the roads office: Five drivers drowned at the ford'],
    );
  });
  it('still reports a clause after the medium', () => {
    expect(said('The roads office said in a notice that five drivers had drowned.')).toEqual([
      'The roads office: that five drivers had drowned',
    ]);
  });
});

describe('a reporting clause inside the sentence', () => {
  it('has its subject after the verb, also where a clause goes on', () => {
    expect(said("Three nuns are safe, says the abbey's porter, and they were fed last night.")).toEqual([
      "the abbey's porter: Three nuns are safe … and they were fed last night",
    ]);
  });
  it('is no naming: "called" has what it names', () => {
    expect(said('The programme, called Lift, helps small farms to buy pumps.')).toEqual([]);
  });
  it('reports a clause whose main verb the tree lost', () => {
    expect(
      said("A river mine that sank a patrol boat in Ardesh's southern delta killed three men, the port office said."),
    ).toEqual(["the port office: A river mine that sank a patrol boat in Ardesh's southern delta killed three men"]);
  });
  it('does not report a phrase or a clause of time', () => {
    expect(said('When the bridge that had stood for years fell, the mayor said nothing.')).toEqual([]);
  });
});

describe('two halves under one that', () => {
  it('are both said where no comma parts them', () => {
    expect(
      said(
        'The clinic said in a corrected list that two people were killed and 12 people were injured when a drone struck the dam.',
      ),
    ).toEqual(['The clinic: that two people were killed and 12 people were injured when a drone struck the dam']);
  });
  it('are not where the second has a speaker of its own', () => {
    expect(said('The clerk said that the boat had sunk, and the mayor said he was sorry.')).toEqual([
      'The clerk: that the boat had sunk',
      'the mayor: he was sorry',
    ]);
  });
});

describe('a quotation after a colon', () => {
  it('is the word of who stands before it, not of the next speaker', () => {
    expect(said('The governor said: "Nobody warned us." His aide also said that no letter had come.')).toEqual([
      'The governor: "Nobody warned us."',
      'His aide: that no letter had come',
    ]);
  });
  it('may still be followed by its own speaker', () => {
    expect(said('One thing was clear: "Nobody warned us," the governor said.').at(-1)).toMatch(/^the governor: /);
  });
});

describe('according to, without a comma', () => {
  it('ends its source before the number that opens the clause', () => {
    expect(said('According to police nine lamps were lit.')).toEqual(['police: nine lamps were lit']);
    expect(said('According to the harbour office two boats had sunk.')).toEqual([
      'the harbour office: two boats had sunk',
    ]);
  });
  it('keeps a number that counts the source', () => {
    expect(said('According to two witnesses the boat had sunk.')[0]).toMatch(/^two witnesses: /);
  });
});
