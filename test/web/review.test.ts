import { describe, expect, test } from 'vitest';
import {
  ACCEPTED,
  acceptanceOf,
  after,
  agreementFor,
  agreementOf,
  beside,
  codersOf,
  isDecided,
  itemsFor,
  notesFor,
  overridesOf,
  pairOf,
  TAKEN_BACK,
} from '../../web/src/views/review/item-words.js';
import type { Item } from '../../web/src/views/review/review-query.js';

const item = (id: string, more: Partial<Item> = {}): Item => ({
  id,
  kind: 'contested',
  incident: 'c000',
  row: null,
  other: null,
  report: null,
  title: id,
  why: '',
  value: 1,
  assigned: null,
  notes: [],
  coders: [],
  agreement: 'none',
  ...more,
});

const note = (by: string, text: string) => ({ by, at: '2031-03-04T05:06:07Z', text });

describe('whether an item is decided', () => {
  test('by a decision, or by a note that it stands, as long as that was not taken back', () => {
    expect(isDecided(item('a', { coders: ['mira'] }), 'mira')).toBe(true);
    expect(isDecided(item('a', { notes: [note('mira', ACCEPTED)] }), 'mira')).toBe(true);
    expect(isDecided(item('a', { notes: [note('mira', ACCEPTED), note('mira', TAKEN_BACK)] }), 'mira')).toBe(false);
    expect(
      isDecided(
        item('a', { notes: [note('mira', ACCEPTED), note('mira', TAKEN_BACK), note('mira', ACCEPTED)] }),
        'mira',
      ),
    ).toBe(true);
  });

  test('not by another coder, nor by a note of other words', () => {
    expect(isDecided(item('a', { coders: ['oda'], notes: [note('oda', ACCEPTED)] }), 'mira')).toBe(false);
    expect(isDecided(item('a', { notes: [note('mira', 'Accepted? Not yet.')] }), 'mira')).toBe(false);
  });
});

describe('the second coder', () => {
  const both = item('a', { notes: [note('oda', ACCEPTED), note('oda', 'See the second report.')] });

  test('learns that somebody decided, never what, until there is a verdict of its own', () => {
    expect(codersOf(both)).toEqual(['oda']);
    expect(agreementFor(both, 'mira')).toBe('one');
    expect(notesFor(both, 'mira').map(({ text }) => text)).toEqual(['See the second report.']);
  });

  test('agrees with whoever accepted too, and differs from whoever decided otherwise', () => {
    const accepted = { ...both, notes: [...both.notes, note('mira', ACCEPTED)] };
    expect(agreementFor(accepted, 'mira')).toBe('agree');
    expect(notesFor(accepted, 'mira')).toHaveLength(3);
    expect(agreementFor({ ...both, coders: ['mira'], agreement: 'one' }, 'mira')).toBe('differ');
  });

  test('stands to another’s decision as the server says', () => {
    expect(agreementFor(item('a', { coders: ['mira', 'oda'], agreement: 'differ' }), 'mira')).toBe('differ');
  });

  test('is counted only where both have decided', () => {
    const items = [
      item('a', { coders: ['mira', 'oda'], agreement: 'agree' }),
      item('b', { coders: ['mira', 'oda'], agreement: 'differ' }),
      item('c', { coders: ['oda'], agreement: 'one' }),
      item('d'),
    ];
    expect(agreementOf(items, 'mira')).toEqual({ both: 2, agree: 1 });
  });
});

describe('the queue', () => {
  const items = [item('a'), item('b', { coders: ['mira'] }), item('c', { assigned: 'mira' }), item('d')];

  test('shows what waits, what was given to somebody, what is decided', () => {
    const ids = (show: Parameters<typeof itemsFor>[1]) => itemsFor(items, show, 'mira').map(({ id }) => id);
    expect(ids('open')).toEqual(['a', 'c', 'd']);
    expect(ids('mine')).toEqual(['c']);
    expect(ids('decided')).toEqual(['b']);
    expect(ids('differ')).toEqual([]);
  });

  test('goes on to the next, at the end to the one before, and then to nothing', () => {
    expect(after(items, 'a')?.id).toBe('b');
    expect(after(items, 'd')?.id).toBe('c');
    expect(after([item('a')], 'a')).toBeUndefined();
  });

  test('a step beyond either end stays, and an id that is gone begins anew', () => {
    expect(beside(items, 'a', -1)?.id).toBe('a');
    expect(beside(items, 'd', 1)?.id).toBe('d');
    expect(beside(items, 'gone', 1)?.id).toBe('a');
  });
});

describe('what Enter means', () => {
  test('an unsure pair stays two, a join stays one, a report is read', () => {
    expect(acceptanceOf(item('pair:c001:c002', { kind: 'unsure-pair' })).decision).toMatchObject({
      left: 'c001',
      right: 'c002',
      verdict: 'different',
    });
    expect(acceptanceOf(item('join:c001:c002', { kind: 'low-confidence' })).decision?.verdict).toBe('same');
    expect(acceptanceOf(item('report:r001', { kind: 'unread', report: 'r001' })).decision?.kind).toBe('read-report');
  });

  test('a row or a figure is only noted as looked at: the ledger is not changed by agreeing with it', () => {
    expect(acceptanceOf(item('row:c000:killed|incident|people||')).decision).toBeNull();
    expect(acceptanceOf(item('claim:c001', { kind: 'low-confidence' })).decision).toBeNull();
  });
});

describe('deciding otherwise', () => {
  test('turns a pair round', () => {
    const verdicts = (id: string, kind: Item['kind']) =>
      overridesOf(item(id, { kind }), undefined).map(({ decision }) => decision.verdict);
    expect(verdicts('pair:c001:c002', 'unsure-pair')).toEqual(['same']);
    expect(verdicts('join:c001:c002', 'low-confidence')).toEqual(['different']);
  });

  test('is not offered where the words have to be put right in the report', () => {
    expect(overridesOf(item('report:r001', { kind: 'unread', report: 'r001' }), undefined)).toEqual([]);
  });

  test('an id of another form is no pair', () => {
    expect(pairOf('row:c000:killed|incident|people||')).toBeUndefined();
    expect(pairOf('pair:c001')).toBeUndefined();
  });
});
