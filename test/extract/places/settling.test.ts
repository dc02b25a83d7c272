import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlaces } from './read-places.js';

const where = (text: string, words: string) => {
  const place = readPlaces(text).find(one => one.text === words);
  return place && [place.country, place.kind, Math.round(place.lat ?? 999), Math.round(place.lon ?? 999)];
};

describe('which place a name means', () => {
  it.each([
    ['by population', 'A fire broke out in Paris.', 'Paris', ['FR', 'city', 49, 2]],
    ['by the state after it', 'A fire broke out in Paris, Texas.', 'Paris', ['US', 'city', 34, -96]],
    ['by an abbreviated state', 'Officers in Alexandria, La., found it.', 'Alexandria', ['US', 'city', 31, -92]],
    ['by its country in brackets', 'He fled to Tripoli (Lebanon).', 'Tripoli', ['LB', 'city', 34, 36]],
    [
      'by the country told of',
      'Lebanese troops left Tripoli; Beirut and Sidon were calm.',
      'Tripoli',
      ['LB', 'city', 34, 36],
    ],
    [
      'by its neighbours',
      'Tbilisi, Batumi and Kutaisi are quiet, and all Georgia waits.',
      'Georgia',
      ['GE', 'country', 42, 44],
    ],
    ['by its neighbours', 'Atlanta and Savannah are quiet, and all Georgia waits.', 'Georgia', ['US', 'adm1', 33, -83]],
    ['by the type word', 'Fighting spread across Herat province.', 'Herat', ['AF', 'adm1', 34, 62]],
    ['by the capital told of', 'The army in Kinshasa said Congo was calm.', 'Congo', ['CD', 'country', -3, 24]],
    ['by the capital told of', 'In Brazzaville, the capital of Congo, it rained.', 'Congo', ['CG', 'country', -1, 15]],
    [
      'by its number, and by no village',
      'Gunmen stopped a bus at Mile 40 on Monday.',
      'Mile 40',
      [null, 'facility', 999, 999],
    ],
    ['not by a short other name alone', 'The convoy left Havn at dawn.', 'Havn', [null, 'city', 999, 999]],
    ['by the type word before', 'The city of Herat was calm.', 'Herat', ['AF', 'city', 34, 62]],
  ])('%s: %s', (_, text, words, expected) => {
    expect(where(text, words)).toEqual(expected);
  });

  it('is settled mention by mention when each says where it lies', () => {
    const [first, second] = readPlaces('He flew from Tripoli, Libya, to his brother in Tripoli, Lebanon.').filter(
      place => place.text === 'Tripoli',
    );
    expect([first?.country, second?.country]).toEqual(['LY', 'LB']);
  });

  it('does not take a list for an address', () => {
    expect(where('Talks were held with Syria, Lebanon and Jordan.', 'Syria')).toEqual(['SY', 'country', 35, 39]);
  });

  it('takes the country of a dateline that stands outside the prose', () => {
    const text = 'BEIRUT, Lebanon\nA fire broke out in Tripoli at noon.';
    expect(readPlaces(text, 'byline', { start: 0, end: 15 }).map(place => place.country)).toEqual(['LB']);
    expect(readPlaces('A fire broke out in Tripoli at noon.').map(place => place.country)).toEqual(['LY']);
  });
});

describe('capitals that act', () => {
  it('are marked, and only they', () => {
    const rules = (text: string) => readPlaces(text).map(place => place.rule === 'places/metonym');
    expect(rules('Quito rejected the note.')).toEqual([true]);
    expect(rules('A bomb went off in Quito.')).toEqual([false]);
    expect(rules('Guayaquil rejected the note.')).toEqual([false]);
  });
});

describe('any text', () => {
  const word = fc.constantFrom(
    'in',
    'the',
    'Paris',
    'Kabala',
    ',',
    'Texas',
    'said',
    'Gen.',
    'Jordan',
    '.',
    'al-Hol',
    'province',
    'St.',
    'and',
    '12',
    '—',
    '😀',
    'İzmir',
  );
  it('yields places in order that cut out their words and never overlap', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), words => {
        const text = words.join(' ');
        const places = readPlaces(`x ${text}`);
        places.forEach((place, i) => {
          expect(`x ${text}`.slice(place.start, place.end)).toBe(place.text);
          expect(place.start).toBeLessThan(place.end);
          expect(place.start).toBeGreaterThanOrEqual(places[i - 1]?.end ?? 0);
        });
        expect(readPlaces(`x ${text}`)).toEqual(places);
      }),
      { numRuns: 60 },
    );
  });
});
