import { describe, expect, test } from 'vitest';
import { changeSearch, countFilters, readAddress, rowsQueryOf } from '../../web/src/state/address.js';

describe('the address', () => {
  test('is read, white space and empty values left out', () => {
    expect(readAddress('?place=%20Soll%20&actor=&harm=killed')).toEqual({ place: 'Soll', harm: 'killed' });
  });

  test('names the same state the same way, in whatever order it came about', () => {
    const one = changeSearch(changeSearch('', { harm: 'killed' }), { actor: 'Kaldur' });
    const other = changeSearch(changeSearch('', { actor: 'Kaldur' }), { harm: 'killed' });
    expect(one).toBe('?actor=Kaldur&harm=killed');
    expect(other).toBe(one);
  });

  test('keeps what it does not know', () => {
    expect(changeSearch('?day=2031-01-02&harm=killed', { harm: undefined })).toBe('?day=2031-01-02');
  });

  test('is empty when nothing is left', () => {
    expect(changeSearch('?harm=killed', { harm: '' })).toBe('');
  });

  test('holds signs that mean something in a query', () => {
    const search = changeSearch('', { row: 'c1:killed|incident|people||state:XX', place: 'A & B = C' });
    expect(readAddress(search)).toEqual({ row: 'c1:killed|incident|people||state:XX', place: 'A & B = C' });
  });

  test('asks the server for what narrows, not for what is selected', () => {
    const query = rowsQueryOf({ place: 'Soll', row: 'c1', claim: 'c2', sort: 'spread' });
    expect(query).toMatchObject({ place: 'Soll', sort: 'spread' });
    expect(Object.keys(query)).not.toContain('claim');
  });

  test('does not count the clock without a moment that it reads', () => {
    expect(countFilters({ clock: 'recorded' })).toBe(0);
    expect(countFilters({ clock: 'recorded', asOf: '2031-01-02' })).toBe(1);
  });
});
