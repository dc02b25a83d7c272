import type { Transaction } from 'kysely';
import type { AssessmentPayload, CapturePayload, FullEntry } from '../model/ledger/record.js';
import type { Judgement } from '../model/ledger/judgement.js';
import type { PeopleClasses } from '../reconcile/tolls/victim-class.js';
import type { LedgerSchema } from '../store/schema.js';
import type { Apply } from '../store/store.js';
import { applyJudgements } from './apply-judgements.js';
import { applyReadings, type ReadingEntry } from './apply-reading.js';
import { insertRows } from './bulk.js';
import { updateProfiles } from './profile-update.js';
import { Shelf } from './shelf.js';
import { updateIncidents } from './update-incidents.js';
import { followOrigins, updateOrigins } from './update-origins.js';
import { writeAside } from './write-aside.js';

type Tx = Transaction<LedgerSchema>;

function captureRow(payload: CapturePayload, { at, seq }: FullEntry): object {
  const { report, capture, bytes, mediaType, retrieved } = payload;
  return { report, capture, bytes, media_type: mediaType, retrieved, recorded: at, seq };
}

async function applyJudgement(tx: Tx, judgement: Judgement, entry: FullEntry): Promise<void> {
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

async function applyCommit(tx: Tx, entries: readonly FullEntry[], people: PeopleClasses, shelf: Shelf): Promise<void> {
  const added = new Set<string>();
  const judgements: Judgement[] = [];
  const readings: ReadingEntry[] = [];
  const assessed: string[] = [];
  const captures: object[] = [];
  for (const entry of entries) {
    if (entry.payload === null) continue;
    if (entry.kind === 'capture') captures.push(captureRow(entry.payload, entry));
    else if (entry.kind === 'reading') {
      readings.push({ payload: entry.payload, seq: entry.seq });
      added.add(entry.payload.report);
    } else if (entry.kind === 'judgement') {
      await applyJudgement(tx, entry.payload, entry);
      judgements.push(entry.payload);
    } else if (entry.kind === 'assessment') {
      await applyAssessment(tx, entry.payload, entry);
      assessed.push(entry.payload.target);
    }
  }
  const at = entries[0]?.at ?? '';
  await insertRows(tx, 'capture', captures, { orSkip: true });
  await applyReadings(tx, readings, at, shelf);
  shelf.defer(() =>
    writeAside(
      tx,
      readings.map(({ payload }) => payload),
    ),
  );
  if (judgements.length > 0) await shelf.flush();
  const judged = await applyJudgements(tx, judgements, [...added], at, shelf);
  for (const report of judged.claims) shelf.claims.forget(report);
  const touched = new Set(judged.incidents);
  const changed = new Set(judged.claims);
  if (added.size > 0) for (const report of await updateOrigins(tx, [...added], at, shelf)) changed.add(report);
  await shelf.flush();
  if (judged.origins.length > 0)
    for (const report of await followOrigins(tx, judged.origins, at, shelf)) changed.add(report);
  for (const report of changed) touched.add(report);
  if (touched.size > 0) await updateIncidents(tx, [...touched], people, at, judged.homes, shelf);
  if (touched.size + assessed.length > 0) await updateProfiles(tx, { reports: [...touched], assessed }, at, shelf);
}

/** What a store calls to bring its view up to date: a function of the entries and of what stands in the view. */
export function createApply(people: PeopleClasses): Apply {
  const shelf = new Shelf();
  return async (entries, transaction) => {
    await shelf.begin(transaction);
    for (const commit of commits(entries)) await applyCommit(transaction, commit, people, shelf);
    await shelf.end(transaction);
  };
}
