import type { Judgement } from '../model/ledger/judgement.js';
import type { Block } from '../reconcile/reconcile.js';
import type { PeopleClasses } from '../reconcile/tolls/victim-class.js';
import { blockDecisions } from './judgements.js';
import type { Loaded } from './load-block.js';

/** What the tellings of some loaded reports are computed from: their claims, and those that their sentences come from. */
export function blockOf(
  loaded: Loaded,
  ids: readonly string[],
  judgements: readonly Judgement[],
  people: PeopleClasses,
): Block {
  const own = new Set(ids);
  const versions = loaded.versions.filter(({ left, right }) => own.has(left) || own.has(right));
  const told = new Set([...ids, ...versions.flatMap(({ left, right }) => [left, right])]);
  const sources = new Set(
    [...told].flatMap(id =>
      (loaded.passages.get(id)?.sentences ?? []).flatMap(({ origin, words }) => [origin, words ?? origin]),
    ),
  );
  const all = [...new Set([...told, ...sources])].sort();
  const reports = all.flatMap(id => loaded.reports.get(id) ?? []);
  return {
    reports: reports.filter(({ id }) => told.has(id)),
    sources: reports.filter(({ id }) => !told.has(id)),
    claims: all.flatMap(id => loaded.claims.get(id) ?? []),
    relations: all.flatMap(id => loaded.relations.get(id) ?? []),
    origins: { main: loaded.main, passages: loaded.passages, links: versions },
    ...blockDecisions(judgements),
    people,
  };
}
