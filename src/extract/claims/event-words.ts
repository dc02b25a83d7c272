import type { Resources } from '../../resources/resources.js';

/** Words by which claims of events, responsibility and belonging are told. */
export interface EventWords {
  own: ReadonlySet<string>;
  share: ReadonlySet<string>;
  belong: ReadonlySet<string>;
  member: ReadonlySet<string>;
  reported: ReadonlySet<string>;
  hedged: ReadonlySet<string>;
  not: ReadonlySet<string>;
}

export function loadEventWords(resources: Resources, language: string): EventWords {
  const rows = resources.table(`lexicons/${language}/events-claim-words`);
  const of = (use: string): Set<string> => new Set(rows.filter(row => row.use === use).map(row => row.word ?? ''));
  const [own, share, belong, member] = [of('own'), of('share'), of('belong'), of('member')];
  return { own, share, belong, member, reported: of('reported'), hedged: of('hedged'), not: of('not') };
}
