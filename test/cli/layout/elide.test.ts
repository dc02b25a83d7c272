import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../../src/cli/layout/display-width.js';
import { elide } from '../../../src/cli/layout/elide.js';

const LONG =
  'officials in the northern province said on Monday that 41 enemy soldiers were eliminated in the course of the day';

describe('elide', () => {
  it('leaves a text that fits alone', () => expect(elide('41 soldiers', 11)).toBe('41 soldiers'));

  it('leaves words out in the middle, keeping head and tail', () => {
    expect(elide(LONG, 50)).toBe('officials in the northern … the course of the day');
  });

  it('keeps the words of the focus and what stands around them', () => {
    const at = LONG.indexOf('41 enemy soldiers');
    const short = elide(LONG, 40, [at, at + '41 enemy soldiers'.length]);
    expect(short).toContain('41 enemy soldiers');
    expect(short.startsWith('… ')).toBe(true);
    expect(short.endsWith(' …')).toBe(true);
    expect(displayWidth(short)).toBeLessThanOrEqual(40);
  });

  it('never cuts a word, even one that is too wide', () =>
    expect(elide('Llanfairpwllgwyngyllgogerychwyrndrobwll', 10)).toBe('Llanfairpwllgwyngyllgogerychwyrndrobwll'));

  it('only ever leaves out: every word left stands in the text, in order', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 2, maxLength: 40 });
    fc.assert(
      fc.property(words, fc.integer({ min: 5, max: 80 }), fc.boolean(), (list, width, focused) => {
        const text = list.join(' ');
        const middle = Math.floor(list.length / 2);
        const from = list.slice(0, middle).join(' ').length + (middle > 0 ? 1 : 0);
        const short = elide(text, width, focused ? [from, from + (list[middle] ?? '').length] : undefined);
        let at = 0;
        for (const word of short.split(' ').filter(word => word !== '…')) {
          const found = list.indexOf(word, at);
          expect(found).toBeGreaterThanOrEqual(at);
          at = found + 1;
        }
        if (focused && short !== text) expect(short.split(' ')).toContain(list[middle]);
      }),
    );
  });
});
