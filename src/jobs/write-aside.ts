import type { Transaction } from 'kysely';
import { claimIdsOf } from '../model/ledger/claim-ids.js';
import type { Party } from '../model/ledger/party.js';
import type { ReadingPayload } from '../model/ledger/record.js';
import type { Claim, Reading } from '../model/reading.js';
import { foldName } from '../resources/fold-name.js';
import type { ClaimAsideTable, LedgerSchema, StanceTable } from '../store/schema.js';
import { deleteWhere, insertRows } from './bulk.js';
import { actorsOf, topParty } from './party-of.js';
import { withoutNul } from './without-nul.js';

interface Aside {
  asides: ClaimAsideTable[];
  stances: StanceTable[];
  parties: Map<string, Party>;
}

function modeOf(claim: Claim, reading: Reading): string | null {
  const id = claim.toll?.event ?? claim.event;
  return reading.events.find(event => event.id === id)?.mode ?? null;
}

function asideOf(report: string, reading: Reading, found: Aside): void {
  const ids = claimIdsOf(reading);
  const actors = actorsOf(reading.actors);
  for (const claim of reading.claims) {
    const id = ids.get(claim.id) ?? claim.id;
    const { rule = null, confidence = null, stance } = claim;
    found.asides.push({ report, claim: id, rule, confidence, mode: modeOf(claim, reading) });
    const [from, to] = [topParty(actors, stance?.from), topParty(actors, stance?.toward)];
    if (!stance || !from || !to || from.key === to.key) continue;
    found.stances.push({ report, claim: id, from_party: from.key, to_party: to.key, attitude: stance.attitude });
    for (const party of [from, to]) found.parties.set(party.key, party);
  }
}

/**
 * Writes what readings say of their claims beside the claims: rule, confidence, how it was done, and who stands how to
 * whom. The newest reading of a report takes the place of those before it.
 */
export async function writeAside(tx: Transaction<LedgerSchema>, payloads: readonly ReadingPayload[]): Promise<void> {
  if (payloads.length === 0) return;
  const newest = new Map(payloads.map(({ report, reading }) => [report, reading]));
  const found: Aside = { asides: [], stances: [], parties: new Map() };
  for (const [report, reading] of newest)
    asideOf(report, reading.document.text.includes('\0') ? withoutNul(reading) : reading, found);
  await deleteWhere(tx, 'claim_aside', 'report', newest.keys());
  await deleteWhere(tx, 'stance', 'report', newest.keys());
  await insertRows(tx, 'claim_aside', found.asides, { orSkip: true });
  await insertRows(tx, 'stance', found.stances, { orSkip: true });
  const parties = [...found.parties.values()].map(({ key, name, kind, wikidata, iso }) => ({
    key,
    name,
    folded: foldName(name),
    kind,
    wikidata,
    iso,
  }));
  await insertRows(tx, 'party', parties, { orSkip: true });
}
