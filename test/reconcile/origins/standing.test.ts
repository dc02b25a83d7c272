import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findOrigins } from '../../../src/reconcile/origins/find-origins.js';
import { StandingMatter } from '../../../src/reconcile/origins/standing.js';
import { report } from './reports.js';

const NOTE =
  'Our count is of deaths that two relatives have confirmed in writing. Corrections are printed on the first of each month. Nobody pays for this register.';
const NEWS = [
  'A ferry pilot drowned below the lower weir on the night of the flood.',
  'Shots were heard behind the tannery and a watchman lay dead there.',
  'The quarry road was mined and a mule driver lost his life.',
  'An orchard keeper was stabbed at the gate of the cider press.',
];
const entry = (i: number, outlet = 'Register') =>
  report(`e${i}`, outlet, null, `2032-06-0${i + 1}T08:00Z`, `${NEWS[i]}\n\n${NOTE}`);
const all = NEWS.map((_, i) => entry(i));

describe('standing matter', () => {
  it('is what an outlet prints on many days', () => {
    const matter = new StandingMatter();
    all.forEach(one => matter.add(one));
    const [first] = all;
    if (!first) throw new Error('no report');
    const [news, note] = first.passages;
    expect(note && matter.has(first, note)).toBe(true);
    expect(news && matter.has(first, news)).toBe(false);
    expect(note && matter.has({ outlet: 'Another', agency: null }, note)).toBe(false);
  });

  it('is no evidence of one origin', () => {
    const { links, main } = findOrigins(all);
    expect(links.filter(({ verdict }) => verdict === 'same')).toEqual([]);
    expect(new Set(main.values()).size).toBe(NEWS.length);
  });

  it('is not made by the versions of one day', () => {
    const versions = NEWS.map((news, i) =>
      report(`v${i}`, 'Register', null, `2032-06-01T0${i}:00Z`, `${news} It happened at Quill.\n\n${NOTE}`),
    );
    const matter = new StandingMatter();
    versions.forEach(one => matter.add(one));
    const [first] = versions;
    expect(first?.passages.some(passage => matter.has(first, passage))).toBe(false);
  });

  it('is not made by papers that print one wire story on many days', () => {
    const copies = NEWS.map((_, i) =>
      report(`p${i}`, `Paper ${i}`, 'Wire', `2032-06-0${i + 1}T08:00Z`, `${NEWS.join(' ')} It happened at Quill.`),
    );
    const { links } = findOrigins(copies);
    expect(links.map(({ verdict }) => verdict)).toEqual(links.map(() => 'same'));
    expect(links.length).toBe(6);
  });

  it('does not depend on the order of adding', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...all, ...all.map((_, i) => entry(i, 'Other'))], { minLength: 8 }), reports => {
        const matter = new StandingMatter();
        reports.forEach(one => matter.add(one));
        for (const one of reports)
          expect(one.passages.map(passage => matter.has(one, passage))).toEqual([false, true, true, true]);
      }),
    );
  });
});
