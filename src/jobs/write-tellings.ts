import { sql, type Transaction } from 'kysely';
import type { Judgement } from '../model/ledger/judgement.js';
import type { StoredTelling } from '../model/ledger/telling.js';
import { blockKeys } from '../reconcile/incidents/block-keys.js';
import { scoreProfiles } from '../reconcile/incidents/compare-profiles.js';
import { aloneOf, type Profile } from '../reconcile/incidents/profile.js';
import type { Telling } from '../reconcile/incidents/telling.js';
import { WEIGHTS } from '../reconcile/incidents/weights.js';
import { tellBlock } from '../reconcile/reconcile.js';
import type { PeopleClasses } from '../reconcile/tolls/victim-class.js';
import type { LedgerSchema } from '../store/schema.js';
import { later } from '../store/view/later.js';
import { blockOf } from './block-of.js';
import { anyOf, deleteWhere, insertRows } from './bulk.js';
import { stable } from './intervals.js';
import { knownAt } from './known-at.js';
import { loadReports } from './load-block.js';
import type { Shelf } from './shelf.js';
import { nodeOf, storedOf, tellingFrom } from './stored-telling.js';
import { tellingsOf } from './tellings-of.js';

type Tx = Transaction<LedgerSchema>;

/** Tellings that are new or changed, and the incidents that lost one. */
export interface Retold {
  nodes: string[];
  incidents: string[];
}

/** Two tellings that carry a claim of one id are of one happening: it is the same sentence of the same text. */
const keysOf = (telling: Telling): string[] => [
  ...blockKeys(telling),
  ...new Set(telling.claims.map(({ id }) => `c ${id}`)),
];

/** Stands in no node. */
const LINE = '\n';

/** Tellings with a key in common with these, among these and in the database, where these are not yet. */
async function candidatesOf(tx: Tx, keys: ReadonlyMap<string, readonly string[]>): Promise<Map<string, string[]>> {
  const all = [...new Set([...keys.values()].flat())];
  if (all.length === 0) return new Map();
  // One row a key: many small rows take longer to hand over than to find.
  const { rows } = await sql<{ key: string; nodes: string }>`
    select key, string_agg(node, ${LINE}::text) as nodes from telling_key where ${anyOf('key', all)}
      group by key`.execute(tx);
  const holders = new Map(rows.map(({ key, nodes }) => [key, nodes.split(LINE)]));
  for (const [node, own] of keys)
    for (const key of own) {
      const known = holders.get(key);
      if (known) known.push(node);
      else holders.set(key, [node]);
    }
  return new Map(
    [...keys].map(([node, own]) => [
      node,
      [...new Set(own.flatMap(key => holders.get(key) ?? []))].filter(other => other !== node),
    ]),
  );
}

const shareClaim = (a: Profile, b: Profile): boolean => {
  const ids = new Set(a.tellings.flatMap(({ claims }) => claims.map(({ id }) => id)));
  return b.tellings.some(({ claims }) => claims.some(({ id }) => ids.has(id)));
};

/** The same as `areRelated`, of profiles that are made once. */
const areRelated = (a: Profile, b: Profile): boolean =>
  scoreProfiles(a, b).score >= WEIGHTS.related || shareClaim(a, b);

/** Links new tellings; `write` puts them into the database beside it. */
async function linkTellings(
  tx: Tx,
  fresh: readonly Telling[],
  shelf: Shelf | undefined,
  write: () => Promise<void>,
): Promise<void> {
  const keys = new Map(fresh.map(telling => [nodeOf(telling), keysOf(telling)]));
  const candidates = await candidatesOf(tx, keys);
  const profiles = new Map(fresh.map(telling => [nodeOf(telling), aloneOf(telling)]));
  const others = [...new Set([...candidates.values()].flat())].filter(node => !profiles.has(node));
  for (const [node, telling] of await tellingsOf(tx, others, shelf)) profiles.set(node, aloneOf(telling));
  await write();
  await insertRows(
    tx,
    'telling_key',
    [...keys].flatMap(([node, own]) => own.map(key => ({ key, node }))),
  );
  const links = new Map<string, { left: string; right: string }>();
  for (const [node, some] of candidates) {
    const own = profiles.get(node);
    for (const other of some) {
      const profile = profiles.get(other);
      if (!own || !profile || links.has(`${node}|${other}`) || !areRelated(own, profile)) continue;
      links.set(`${node}|${other}`, { left: node, right: other });
      links.set(`${other}|${node}`, { left: other, right: node });
    }
  }
  await insertRows(tx, 'telling_link', [...links.values()]);
}

async function removeTellings(tx: Tx, nodes: readonly string[]): Promise<void> {
  for (const [table, column] of [
    ['telling', 'node'],
    ['telling_key', 'node'],
    ['telling_link', 'left'],
    ['telling_link', 'right'],
  ] as const)
    await deleteWhere(tx, table, column, nodes);
}

/**
 * Writes anew what the reports tell of each happening, with the other tellings that it may come to lie in one incident
 * with: sharing a key proposes, being related decides. What has not changed keeps its links.
 */
export async function writeTellings(
  tx: Tx,
  reports: readonly string[],
  judgements: readonly Judgement[],
  people: PeopleClasses,
  shelf?: Shelf,
): Promise<Retold> {
  if (reports.length === 0) return { nodes: [], incidents: [] };
  const block = blockOf(await loadReports(tx, reports, null, shelf), reports, judgements, people);
  const wanted = new Set(reports);
  const told = new Map(
    tellBlock(block)
      .filter(({ report }) => wanted.has(report))
      .map(telling => [nodeOf(telling), telling]),
  );
  const old = await tx.selectFrom('telling').selectAll().where(anyOf('report', reports)).execute();
  const fresh = new Map(told);
  const gone: string[] = [];
  const same = (a: StoredTelling, b: StoredTelling): boolean => stable(a) === stable(JSON.parse(JSON.stringify(b)));
  for (const { node, data } of old) {
    const now = told.get(node);
    if (now && same(data, storedOf(now))) fresh.delete(node);
    else gone.push(node);
  }
  await removeTellings(tx, gone);
  for (const node of gone) shelf?.tellings.forget(node);
  const homes = new Map(old.map(({ node, incident }) => [node, incident]));
  const rows = [...fresh].map(([node, telling]) => {
    const data = JSON.stringify(storedOf(telling));
    shelf?.tellings.put(node, tellingFrom(JSON.parse(data) as StoredTelling));
    return {
      node,
      report: telling.report,
      incident: homes.get(node) ?? null,
      known: knownAt(telling.published),
      data,
    };
  });
  const held = [...fresh.values()].map(telling => shelf?.tellings.get(nodeOf(telling)) ?? telling);
  await linkTellings(tx, held, shelf, () => insertRows(tx, 'telling', rows));
  const incidents = new Set(old.flatMap(({ node, incident }) => (told.has(node) || !incident ? [] : [incident])));
  return { nodes: [...fresh.keys()], incidents: [...incidents] };
}

/** Notes in which incident tellings lie now. */
export async function placeTellings(tx: Tx, homes: ReadonlyMap<string, string>): Promise<void> {
  if (homes.size === 0) return;
  await sql`${later}update telling set incident = home.incident
    from unnest(${[...homes.keys()]}::text[], ${[...homes.values()]}::text[]) as home (node, incident)
    where telling.node = home.node and telling.incident is distinct from home.incident`.execute(tx);
}
