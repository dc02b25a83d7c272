import { describe, expect, it } from 'vitest';
import { indexReading } from '../../../src/cli/digest/reading-index.js';
import { tellers } from '../../../src/cli/digest/tellers.js';
import type { Attribution, Claim, Event, Reading } from '../../../src/model/reading.js';
import { loadReading } from '../support/load-reading.js';

const TEXT = 'Bo did not confirm a raid but said that guns fired. Ana denied that Telmi was shelled. A market burned.';
const at = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length, text: words });
const event = (id: string, words: string): Event => ({
  id,
  trigger: at(words),
  type: 'ASSAULT',
  status: 'happened',
  actors: [],
  recipients: [],
});
const attribution = (id: string, source: string, content: string, sense?: string): Attribution => ({
  id,
  source: at(source),
  cue: null,
  content: [at(content)],
  kind: 'indirect',
  sense,
});
const claim = (id: string, words: string, more: Partial<Claim>): Claim => ({
  id,
  kind: 'event',
  polarity: 'asserted',
  certainty: { level: 'plain' },
  attribution: null,
  claimant: null,
  evidence: [at(words)],
  ...more,
});

const plain = loadReading('plain');
const events = [event('e1', 'raid'), event('e2', 'fired'), event('e3', 'shelled'), event('e4', 'burned')];
const reading = (claims: Claim[] = []): Reading => ({
  ...plain,
  document: { ...plain.document, text: TEXT },
  events,
  attributions: [
    attribution('a1', 'Bo', 'a raid but said that guns fired'),
    attribution('a2', 'Ana', 'that Telmi was shelled', 'deny'),
  ],
  claims: [
    claim('c1', 'Bo did not confirm a raid', { polarity: 'unconfirmed', attribution: 'a1' }),
    claim('c2', 'Ana denied that Telmi was shelled', { polarity: 'denied', attribution: 'a2' }),
    ...claims,
  ],
});
const told = (id: string, claims: Claim[] = [], ofEvent: Claim[] = []): string =>
  tellers(indexReading(reading(claims)), events.find(item => item.id === id) ?? event('e', 'raid'), ofEvent);

describe('tellers', () => {
  it('does not let somebody tell what they leave open', () => expect(told('e1')).toBe('not confirmed by “Bo”'));

  it('does not doubt what the same sentence asserts', () => expect(told('e2')).toBe('“Bo”'));

  it('does not let somebody tell what they deny', () => expect(told('e3')).toBe('denied by “Ana”'));

  it('lets the report answer for its own voice', () => expect(told('e4')).toBe('the report itself'));

  it('names who claims it and who denies it', () => {
    const denial = claim('c3', 'A market burned', { polarity: 'denied', about: ['e4'], attribution: 'a2' });
    expect(told('e4', [denial], [claim('c4', 'A market burned', { attribution: 'a1' })])).toBe('“Bo”; denied by “Ana”');
  });

  it('counts further claimants, the report itself first', () => {
    const claims = [claim('c5', 'A market burned', { attribution: 'a1' }), claim('c6', 'A market burned', {})];
    expect(told('e4', [], claims)).toBe('the report itself and 1 more');
  });
});
