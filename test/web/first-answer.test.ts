import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { BASE, toSearch } from '../../web/src/api/client.js';
import { takeFirstAnswer } from '../../web/src/api/first-answer.js';
import { readAddress, rowsQueryOf } from '../../web/src/state/address.js';
import { FIRST } from '../../web/src/views/ledger/rows.js';

const SCRIPT = readFileSync('web/public/start.js', 'utf8');

/** What the page's first script asks for at an address. */
function askedAt(pathname: string, search = ''): string[] {
  const asked: string[] = [];
  const fetch = (url: string): Promise<string> => {
    asked.push(url);
    return Promise.resolve('');
  };
  const document = { documentElement: { dataset: {} } };
  const localStorage = { getItem: () => null };
  runInNewContext(SCRIPT, { document, localStorage, location: { pathname, search }, URLSearchParams, fetch, Set, Map });
  return asked;
}

const askedByView = (search: string): string =>
  `${BASE}/rows${toSearch({ ...rowsQueryOf(readAddress(search)), limit: FIRST })}`;

describe('the first rows', () => {
  test.each([
    '',
    '?profile=ucdp&sort=spread',
    '?sort=reach&actor=Orsenia%20%26%20Vale&row=x&claim=c1&axis=linear',
    '?party=a&place=b&from=2031-01-01&to=2031-02-01&harm=killed&status=contested&asOf=2031-05-01&clock=recorded',
    '?incident=cabc&report=rabc&bbox=1,2,3,4&place=%20&hide=x&other=1',
  ])('are asked for before the program is here, just as it would ask (%s)', search => {
    expect(askedAt('/ledger', search)).toEqual([askedByView(search)]);
    expect(askedAt('/', search)).toEqual([askedByView(search)]);
  });

  test.each(['/map', '/ledger/x', '/incident/c123', '/ledgers'])('are not asked for at %s', path => {
    expect(askedAt(path)).toEqual([]);
  });

  test('go to one taker, and only under their own address', () => {
    const answer = Promise.resolve(new Response('{}'));
    Object.assign(globalThis, { counterclaimFirst: { url: '/api/v1/rows?limit=30', answer } });
    expect(takeFirstAnswer('/api/v1/rows?limit=100')).toBeUndefined();
    expect(takeFirstAnswer('/api/v1/rows?limit=30')).toBe(answer);
    expect(takeFirstAnswer('/api/v1/rows?limit=30')).toBeUndefined();
  });
});
