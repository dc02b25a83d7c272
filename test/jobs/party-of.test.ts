import { describe, expect, it } from 'vitest';
import type { LedgerReport } from '../../src/model/ledger/claim.js';
import { voiceOf } from '../../src/jobs/party-of.js';

const report = (
  title: string,
  outlet: string | null = 'Voice of the Marsh',
  agency: string | null = null,
): LedgerReport => ({
  id: 'r1',
  outlet,
  agency,
  url: null,
  title,
  published: null,
  language: 'en',
  capture: 'c',
  text: 't',
  recorded: '2031-01-01T00:00:00Z',
});

describe('who answers for a report', () => {
  it('is whoever its title says it is a statement of', () => {
    expect(voiceOf(report('Communiqué of the Heron Front, 8 October'))).toMatchObject({
      key: 'name:heron front',
      name: 'Heron Front',
      kind: 'other',
    });
    expect(voiceOf(report('STATEMENT BY THE HERON FRONT')).name).toBe('HERON FRONT');
    expect(voiceOf(report('Statement of the League for Land and Water: the dam')).name).toBe(
      'League for Land and Water',
    );
  });
  it('is the outlet or agency where the title tells of something else', () => {
    for (const text of [
      'Statement by the Heron Front raises hopes of peace',
      'Statement on the Tamber crossing',
      'A communiqué of hope',
      'Statement of principle, by our editor',
      'Forty were killed, a communiqué of the Heron Front said.',
    ])
      expect(voiceOf(report(text))).toMatchObject({ key: 'voice:voice of the marsh', kind: 'media' });
    expect(voiceOf(report('Communiqué of the Heron Front, 8 October', 'Marsh Post', 'Reed Wire')).name).toBe(
      'Reed Wire',
    );
  });
  it('is the outlet where that bears the body’s name in full', () => {
    expect(voiceOf(report('Statement of the General Staff, noon', 'General Staff of Tambria')).name).toBe(
      'General Staff of Tambria',
    );
    const own = voiceOf(report('No outlet', null));
    expect(own.name).toBe('No outlet');
    expect(own.key).toBe('voice:r1');
  });
});
