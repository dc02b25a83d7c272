import { describe, expect, test } from 'vitest';
import type { Added, Change } from '../../web/src/api/types.js';
import {
  inOrder,
  tellChange,
  tellOutcome,
  tellProgress,
  tellRowId,
  whatToDoAbout,
} from '../../web/src/adding/job-words.js';

const added = (state: Added['state'], more: Partial<Added> = {}): Added => ({
  input: 'letter.txt',
  state,
  report: null,
  title: null,
  claims: 0,
  tolls: 0,
  problem: null,
  code: null,
  ...more,
});

const state = (status: string, lower: number | null, upper: number | null) => ({ status, lower, upper });

describe('a job in words', () => {
  test('tells how far it has come, and names no number that nobody knows yet', () => {
    expect(tellProgress({ state: 'running', done: 3, total: 12 })).toBe('Reading: 3 of 12');
    expect(tellProgress({ state: 'running', done: 0, total: 0 })).toBe('Fetching the list');
    expect(tellProgress({ state: 'waiting', done: 0, total: 0 })).not.toMatch(/\d/);
    expect(tellProgress({ state: 'done', done: 0, total: 0 })).toContain('nothing new');
  });

  test('counts claims of what was added only, and leaves out what there is not', () => {
    const reports = [
      added('added', { claims: 4 }),
      added('stands', { claims: 9 }),
      added('refused', { problem: 'It is empty.' }),
    ];
    expect(tellOutcome({ reports })).toBe('1 report added with 4 claims, 1 known already, 1 refused');
    expect(tellOutcome({ reports: [added('waiting')] })).toBe('');
  });
});

describe('a report that was refused', () => {
  const told = (code: string | null, input = 'something.txt'): string => whatToDoAbout({ input, code });

  test('leaves the person with something to do, by the code of the problem', () => {
    expect(told('fetch-status', 'https://ferry.example/a')).toContain('paste');
    expect(told('address-refused', 'ferry.example')).toContain('copy its text');
    expect(told('line-not-json', 'batch.jsonl: line 7')).toContain('that line alone');
    expect(told('report-text-missing', 'batch.jsonl: line 8')).toContain('that line alone');
    expect(told('input-empty')).toContain('holds words');
    expect(told('input-too-large')).toContain('in parts');
  });

  test('by a code that nobody knows, or by none, still has a way', () => {
    expect(told('input-of-another-kind')).toContain('paste');
    expect(told(null)).toContain('paste');
    expect(told('constructor')).toContain('paste');
  });

  test('that was once removed is not sent round in circles', () => {
    expect(told('report-removed', 'https://ferry.example/a')).not.toContain('paste');
    expect(told('report-removed')).not.toContain('paste');
  });
});

describe('what changed in the ledger', () => {
  test('a row tells what it was and what it is', () => {
    expect(tellChange({ before: state('single-source', 4, 4), after: state('contested', 4, 11) })).toBe(
      '4, single source → 4–11, contested',
    );
    expect(tellChange({ before: null, after: state('single-source', 2, null) })).toBe('at least 2, single source');
    expect(tellChange({ before: state('repeated', 7, 7), after: null })).toBe('was 7, repeated');
  });

  test('one whose figures stay says so instead of the same twice', () => {
    const same = state('contested', 4, 11);
    expect(tellChange({ before: same, after: same })).toBe('4–11, contested; more reports carry it');
  });

  test('unknown is not zero', () => {
    expect(tellChange({ before: null, after: state('single-source', null, null) })).toContain('no figure');
  });

  test('stands new before changed before gone', () => {
    const change = (what: Change['what']): Change => ({ row: what, incident: 'c000', what, before: null, after: null });
    expect(inOrder([change('gone'), change('changed'), change('new')]).map(({ what }) => what)).toEqual([
      'new',
      'changed',
      'gone',
    ]);
  });

  test('a row that is gone is still told by its id, and an id that tells nothing stands as it is', () => {
    expect(tellRowId('c1k9ytg0tfd6:killed|incident|civilian||')).toBe('killed, civilian');
    expect(tellRowId('c1k9ytg0tfd6')).toBe('c1k9ytg0tfd6');
  });
});
