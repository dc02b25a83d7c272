import { describe, expect, it } from 'vitest';
import { draftOf } from '../../support/draft.js';
import { actors } from '../../../src/extract/actors/actors.js';
import { attribution } from '../../../src/extract/attribution/attribution.js';
import { components } from '../../../src/extract/components.js';

const steps = components.slice(0, Math.max(components.indexOf(actors), components.indexOf(attribution)) + 1);

/** Speakers in order of their words, each with the party it speaks for. */
const speakers = (text: string): string[] => {
  const draft = draftOf(text, '2031-05-15', steps);
  const named = (id: string | null | undefined) => draft.actors.find(actor => actor.id === id);
  return draft.attributions.map(({ speaker }) => {
    const actor = named(speaker);
    const party = named(actor?.party);
    return party ? `${actor?.name} for ${party.name}` : (actor?.name ?? '-');
  });
};

describe('an officer named after his office', () => {
  it('is the holder, where his rank is one of that body', () => {
    expect(
      speakers(
        'The police commander of the Upper Molva department said that three guards had been shot. The raiders left on foot, Colonel Ilen Osk said.',
      ),
    ).toEqual(['Ilen Osk for police', 'Ilen Osk for police']);
  });
  it('is somebody else beside a mayor, or with a body of his own', () => {
    expect(speakers('The mayor said that nine men had drowned. Colonel Ilen Osk said that four had died.')).toEqual([
      'mayor',
      'Ilen Osk',
    ]);
    expect(
      speakers('The police commander said nine men were held. Colonel Ilen Osk of the army said two had died.'),
    ).toEqual(['police commander for police', 'Ilen Osk for army']);
  });
});

describe('a spokesman without a body of his own', () => {
  it('speaks for the only body that spoke shortly before', () => {
    expect(
      speakers('The coast guard said two bodies had been found. The spokesman said that nobody was missing.'),
    ).toEqual(['coast guard', 'spokesman for coast guard']);
  });
  it('speaks for the body that his trade names', () => {
    expect(
      speakers('The navy said six sailors had died. The cutter went down, naval spokesman Commander Ilen Osk said.').at(
        -1,
      ),
    ).toBe('Ilen Osk for navy');
  });
  it('speaks for nobody known where two bodies spoke, or where he is any spokesman', () => {
    expect(
      speakers(
        'The army said 12 gunmen had died. The Heron Front said 30 soldiers had died. The spokesman said three lorries burned.',
      ).at(-1),
    ).toBe('spokesman');
    expect(speakers('The army said nine men had died. A spokesman said that no civilian was hurt.').at(-1)).toBe(
      'spokesman',
    );
  });
});
