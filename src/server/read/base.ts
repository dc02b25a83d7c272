import type { Kysely } from 'kysely';
import {
  allOrigins,
  changedSince,
  claimsSince,
  type GroupFacts,
  groupFacts,
  groupMembers,
  type IncidentFacts,
  incidentFacts,
  lastChange,
} from '../../store/queries/ledger-index.js';
import type { LedgerSchema } from '../../store/schema.js';
import { type ClaimIndex, loadClaimIndex } from './claim-index.js';

type Db = Kysely<LedgerSchema>;

/** The light side of the ledger at one moment, as it was read. */
export interface Base {
  /** The record's own time of the last change in it. */
  last: string;
  index: ClaimIndex;
  groups: ReadonlyMap<string, GroupFacts>;
  members: ReadonlyMap<string, readonly string[]>;
  incidents: ReadonlyMap<string, IncidentFacts>;
  origins: ReadonlyMap<string, string>;
}

function byGroup(rows: readonly { toll_group: string; claim: string }[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { toll_group, claim } of rows) {
    const known = found.get(toll_group);
    if (known) known.push(claim);
    else found.set(toll_group, [claim]);
  }
  return found;
}

const byId = <T extends { id: string }>(rows: readonly T[]): Map<string, T> => new Map(rows.map(row => [row.id, row]));

/** Everything, as it stood at a moment of the ledger's own clock or stands now. */
export async function readBase(db: Db, at: string | null, index: ClaimIndex | null): Promise<Base> {
  return {
    last: await lastChange(db),
    index: index ?? (await loadClaimIndex(db)),
    groups: byId(await groupFacts(db, at)),
    members: byGroup(await groupMembers(db, at)),
    incidents: byId(await incidentFacts(db, at)),
    origins: await allOrigins(db, at),
  };
}

/** What stood, with some of it read anew. */
function patched<T>(
  before: ReadonlyMap<string, T>,
  changed: readonly string[],
  now: ReadonlyMap<string, T>,
): Map<string, T> {
  const made = new Map(before);
  for (const id of changed) made.delete(id);
  for (const [id, value] of now) made.set(id, value);
  return made;
}

/** The same after the record has grown: only what has changed since is read. */
export async function followBase(db: Db, before: Base): Promise<Base> {
  const last = await lastChange(db);
  const { groups, incidents, reports } = await changedSince(db, before.last);
  return {
    last,
    index: await loadClaimIndex(db, before.index, await claimsSince(db, before.last)),
    groups: patched(before.groups, groups, byId(await groupFacts(db, null, groups))),
    members: patched(before.members, groups, byGroup(await groupMembers(db, null, groups))),
    incidents: patched(before.incidents, incidents, byId(await incidentFacts(db, null, incidents))),
    origins: patched(before.origins, reports, await allOrigins(db, null, reports)),
  };
}
