import { describe, expect, it } from 'vitest';
import { readAttributions } from './read-attributions.js';

const said = (text: string): string[] =>
  readAttributions(text).map(a => `${a.source?.text ?? '-'}: ${a.content.map(c => c.text).join(' … ')}`);

describe('a count that stands at a figure', () => {
  it('is the word of whoever keeps it', () => {
    expect(said('Its count for the whole valley now stands at 31 dead.')).toEqual(['Its: 31 dead']);
    expect(said('The count of the mission in Upper Molva stood at 27 dead on Tuesday night.')).toEqual([
      'the mission in Upper Molva: 27 dead',
    ]);
    expect(said("The ministry's tally has risen to 14 people killed, a clerk wrote to his wife.")[0]).toBe(
      "The ministry's: 14 people killed",
    );
  });
  it('is nobody’s where a storm or nothing owns it', () => {
    for (const text of [
      'The toll of the storm stands at 31.',
      'The count stands at 31.',
      'Its toll now stands at 31 dead.',
      "The band's first single rose to number 4 in May.",
      'The count of the mission was held up by the rain.',
    ])
      expect(said(text)).toEqual([]);
  });
});

describe('a body that gives a count a new figure', () => {
  it('tells it, also beside the word of another', () => {
    expect(said('The district council raised the number of drowned people to eight.')).toEqual([
      'The district council: the number of drowned people to eight',
    ]);
    expect(
      said(
        "A hauliers' league said on Tuesday that the pass would stay shut, as the district council raised the toll to eight.",
      ),
    ).toEqual(["A hauliers' league: that the pass would stay shut", 'the district council: the toll to eight']);
  });
  it('may put the figure first', () => {
    expect(said('The council put at 16 the number of drowned people.')).toEqual([
      'The council: at 16 the number of drowned people',
    ]);
    expect(said('The council put the lamp at the end of the pier.')).toEqual([]);
  });
  it('is not the rain that raises a lake, nor a body that raises no count', () => {
    for (const text of [
      'The storm raised the number of homeless to 300.',
      'The council raised its flag to half-mast.',
      'The council cut the grass to an inch.',
    ])
      expect(said(text)).toEqual([]);
  });
  it('speaks of or keeps to a number', () => {
    expect(said('The army keeps to 29 rebels killed.')).toEqual(['The army: 29 rebels killed']);
    expect(said('The Reed Front speaks of 40 soldiers killed.')).toEqual(['The Reed Front: 40 soldiers killed']);
    for (const text of [
      'The song speaks of two lovers.',
      'The army keeps to the left bank.',
      'The guards stood by the gate.',
    ])
      expect(said(text)).toEqual([]);
  });
  it('reads out what its list says', () => {
    expect(said('From a sheet of paper the matron read out that four children had died.')).toEqual([
      'the matron: that four children had died',
    ]);
  });
});

describe('a list under who is credited with it', () => {
  const list = '\n\n- 14 people drowned\n- six fishermen missing\n\nThe harbour is closed.';
  it('is what they say, item by item', () => {
    expect(said(`According to the lake authority:${list}`)).toEqual([
      'the lake authority: 14 people drowned … six fishermen missing',
    ]);
    expect(said(`The Molva clinic reports:${list}`)).toEqual([
      'The Molva clinic: 14 people drowned … six fishermen missing',
    ]);
  });
  it('has no speaker where nobody is named, and ends with its last item', () => {
    expect(said('The following roads are closed:\n\n- the coast road\n- the road to the dam')).toEqual([]);
    expect(said(`According to plan:${list}`)).toEqual([]);
    expect(said('According to the lake authority:\n\nThe harbour is closed.')).toEqual([]);
  });
});
