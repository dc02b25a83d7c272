import { describe, expect, it } from 'vitest';
import type { Attribution, Claim } from '../../src/model/reading.js';
import { mediaOf } from '../../src/server/shape/medium.js';

const span = (text: string) => ({ start: 0, end: text.length, text });

const said = (id: string, medium: string | null, within: string | null = null): Attribution =>
  ({ id, medium: medium === null ? null : span(medium), within }) as Attribution;

const claim = (id: string, attribution: string | null): Claim => ({ id, attribution }) as Claim;

describe('where a claim was said', () => {
  it('is the medium of its attribution', () => {
    const media = mediaOf({ attributions: [said('a1', 'harbour radio')], claims: [claim('c1', 'a1')] });
    expect(media.get('c1')?.text).toBe('harbour radio');
  });

  it('is that of the telling around it where its own names none', () => {
    const attributions = [said('a1', null, 'a2'), said('a2', 'a bulletin'), said('a3', 'a letter', 'a2')];
    const media = mediaOf({ attributions, claims: [claim('c1', 'a1'), claim('c2', 'a3')] });
    expect([media.get('c1')?.text, media.get('c2')?.text]).toEqual(['a bulletin', 'a letter']);
  });

  it('is not told where no words tell it', () => {
    const attributions = [said('a1', null, 'a2'), said('a2', null, 'a1')];
    const claims = [claim('c1', 'a1'), claim('c2', null), claim('c3', 'gone')];
    expect(mediaOf({ attributions, claims }).size).toBe(0);
  });
});
