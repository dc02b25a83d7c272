import type { Transaction } from 'kysely';
import type { AssessmentPayload, CapturePayload, FullEntry } from '../model/ledger/record.js';
import type { Judgement } from '../model/ledger/judgement.js';
import type { PeopleClasses } from '../reconcile/tolls/victim-class.js';
import type { LedgerSchema } from '../store/schema.js';
import type { Apply } from '../store/store.js';
import { applyReading } from './apply-reading.js';
import { updateIncidents } from './update-incidents.js';
import { updateOrigins } from './update-origins.js';
import { writeBlocks } from './write-blocks.js';

type Tx = Transaction<LedgerSchema>;

async function applyCapture(tx: Tx, payload: CapturePayload, entry: FullEntry): Promise<void> {
  const { report, capture, bytes, mediaType, retrieved } = payload;
  await tx
    .insertInto('capture')
    .values({ report, capture, bytes, media_type: mediaType, retrieved, recorded: entry.at, seq: entry.seq })
    .onConflict(conflict => conflict.doNothing())
    .execute();
}

/** Reports that carry the claims that a judgement is about. */
async function reportsOf(tx: Tx, judgement: Judgement): Promise<string[]> {
  const undone = judgement.undoes
    ? await tx.selectFrom('judgement').select('data').where('id', '=', judgement.undoes).executeTakeFirst()
    : undefined;
  const ids = [judgement.left, judgement.right, undone?.data.left, undone?.data.right].filter(
    (id): id is string => typeof id === 'string',
  );
  const rows = await tx.selectFrom('claim').select('report').distinct().where('id', 'in', ids).execute();
  return rows.map(({ report }) => report);
}

async function applyJudgement(tx: Tx, judgement: Judgement, entry: FullEntry): Promise<string[]> {
  const { id, kind, left, right, verdict } = judgement;
  await tx
    .insertInto('judgement')
    .values({
      id,
      kind,
      left,
      right,
      verdict,
      seq: entry.seq,
      data: JSON.stringify(judgement),
      recorded_from: entry.at,
      recorded_to: null,
    })
    .execute();
  return reportsOf(tx, judgement);
}

async function applyAssessment(tx: Tx, assessment: AssessmentPayload, entry: FullEntry): Promise<void> {
  const { id, target, profile } = assessment;
  await tx
    .insertInto('assessment')
    .values({
      id,
      target,
      profile,
      seq: entry.seq,
      data: JSON.stringify(assessment),
      recorded_from: entry.at,
      recorded_to: null,
    })
    .execute();
}

/** Entries of one commit: what they change is computed once. */
function commits(entries: readonly FullEntry[]): FullEntry[][] {
  const groups: FullEntry[][] = [];
  for (const entry of entries) {
    const last = groups.at(-1);
    if (last?.[0]?.at === entry.at) last.push(entry);
    else groups.push([entry]);
  }
  return groups;
}

async function applyCommit(tx: Tx, entries: readonly FullEntry[], people: PeopleClasses): Promise<void> {
  const added = new Set<string>();
  const touched = new Set<string>();
  for (const entry of entries) {
    if (entry.payload === null) continue;
    if (entry.kind === 'capture') await applyCapture(tx, entry.payload, entry);
    else if (entry.kind === 'reading') {
      await applyReading(tx, entry.payload, entry);
      added.add(entry.payload.report);
    } else if (entry.kind === 'judgement')
      for (const report of await applyJudgement(tx, entry.payload, entry)) touched.add(report);
    else if (entry.kind === 'assessment') await applyAssessment(tx, entry.payload, entry);
  }
  const at = entries[0]?.at ?? '';
  if (added.size > 0) {
    const changed = await updateOrigins(tx, [...added], at);
    for (const report of changed) touched.add(report);
    await writeBlocks(tx, changed, people);
  }
  if (touched.size > 0) await updateIncidents(tx, [...touched], people, at);
}

/** What a store calls to bring its view up to date: a function of the entries and of what stands in the view. */
export const createApply =
  (people: PeopleClasses): Apply =>
  async (entries, transaction) => {
    for (const commit of commits(entries)) await applyCommit(transaction, commit, people);
  };
