import { describe, expect, test } from 'vitest';
import {
  languageName,
  outletsLike,
  tellFeed,
  tellPeriod,
  whatToDoAboutFeed,
} from '../../web/src/views/sources/source-words.js';

const outlet = (name: string, languages: string[]) => ({
  outlet: name,
  reports: 1,
  own: 1,
  languages,
  first: null,
  last: null,
});

describe('outlets', () => {
  const outlets = [outlet('Harbour Courier', ['en']), outlet('Le Phare', ['fr', 'ar'])];

  test('are found by name and by language, tag or name, whatever the case', () => {
    expect(outletsLike(outlets, 'COURIER')).toEqual([outlets[0]]);
    expect(outletsLike(outlets, 'arabic')).toEqual([outlets[1]]);
    expect(outletsLike(outlets, '  ')).toEqual(outlets);
    expect(outletsLike(outlets, 'courier phare')).toEqual([]);
  });

  test('whose reports bear no date get none', () => {
    expect(tellPeriod({ first: null, last: null })).toBe('not dated');
    expect(tellPeriod({ first: '2031-03-02T23:30Z', last: '2031-03-04T01:00Z' })).toBe('2–4 Mar 2031');
  });

  test('a language that nobody knows stands as its tag, and one that is no tag does not break the page', () => {
    expect(languageName('fr')).toBe('French');
    expect(languageName('qzz')).toBe('qzz');
    expect(languageName('no tag at all')).toBe('no tag at all');
  });
});

describe('a feed', () => {
  const feed = { paused: false, lastFetch: '2031-03-04T01:00Z', lastError: null };

  test('that is paused has not failed, and one never fetched is not followed yet', () => {
    expect(tellFeed(feed)).toBe('followed');
    expect(tellFeed({ ...feed, lastError: 'No answer.' })).toBe('failed');
    expect(tellFeed({ ...feed, paused: true, lastError: 'No answer.' })).toBe('paused');
    expect(tellFeed({ ...feed, lastFetch: null })).toBe('not fetched yet');
  });

  test('that can never be fetched is not said to be worth another try', () => {
    expect(whatToDoAboutFeed('"10.0.0.1" is a private or reserved address.')).not.toContain('again');
    expect(whatToDoAboutFeed('The server answered with status 503.')).toContain('again');
  });
});
