import { describe, expect, it } from 'vitest';
import { draftOf } from '../../../support/draft.js';

const dated = (text: string): (string | null | undefined)[][] =>
  draftOf(text, '2033-03-04').claims.flatMap(({ toll }) => (toll ? [[toll.scope, toll.when?.edtf ?? null]] : []));

describe('a date in a relative clause', () => {
  it.each([
    [
      'tells of who speaks',
      'The Ardou Front, which has fought the government since 2027, said its fighters had killed 31 soldiers.',
      [['incident', null]],
    ],
    [
      'tells of who did it',
      'The Front, which split from the army in 2019, killed nine guards on Tuesday.',
      [['incident', '2033-03-01']],
    ],
    ['tells of who saw it', 'Villagers who fled on Monday said that six men had been shot dead.', [['incident', null]]],
    [
      'dates the happening that it describes',
      'The strike, which came on 3 March 2033, killed 12 people.',
      [['incident', '2033-03-03']],
    ],
  ])('%s', (_, text, expected) => {
    expect(dated(text)).toEqual(expected);
  });

  it('tells the earlier happening whose harm stands in it', () => {
    expect(
      dated('It was the worst raid since October, when an ambush killed 13 soldiers.').map(([scope]) => scope),
    ).toEqual(['background']);
  });
});
