import { CounterclaimError } from '../model/errors.js';
import { shortId } from '../model/ledger/ids.js';
import type { Judgement } from '../model/ledger/judgement.js';
import type { AssessmentPayload } from '../model/ledger/record.js';
import type { Store } from '../store/store.js';
import { sha256Hex } from '../text/sha256.js';
import { findId } from './find-id.js';
import { checkSaid, recordJudgement, type Said } from './judge.js';
import { undoneIds } from './judgements.js';

const already = (id: string): CounterclaimError => new CounterclaimError('judge-undone', `${id} was undone already.`);

async function undoJudgement(store: Store, id: string, said: Said): Promise<Judgement> {
  const { data } = await store.database
    .selectFrom('judgement')
    .select('data')
    .where('id', '=', id)
    .where('recorded_to', 'is', null)
    .executeTakeFirstOrThrow();
  const about = await store.database
    .selectFrom('judgement')
    .select('data')
    .where('left', '=', data.left)
    .where('recorded_to', 'is', null)
    .execute();
  if (undoneIds(about.map(row => row.data)).has(id)) throw already(id);
  const { kind, left, right, verdict } = data;
  // Which claims an incident was opened from is told by its change alone.
  const change = kind === 'open-incident' ? data.change : null;
  return recordJudgement(store, { kind, left, right, verdict, change, undoes: id }, said);
}

/** The key of an assessment in the record. */
export const assessmentKey = (id: string): string => JSON.stringify(['assessment', id]);

/** Records an assessment; resolves when it stands and the view shows it. */
export async function recordAssessment(
  store: Store,
  what: Omit<AssessmentPayload, 'id'>,
  at: string,
): Promise<AssessmentPayload> {
  const assessment: AssessmentPayload = { id: shortId('a', sha256Hex(JSON.stringify([what, at]))), ...what };
  await store.append([{ kind: 'assessment', key: assessmentKey(assessment.id), payload: assessment }]);
  await store.settle();
  return assessment;
}

async function undoAssessment(store: Store, id: string, { by, reason, at }: Said): Promise<AssessmentPayload> {
  const { data } = await store.database
    .selectFrom('assessment')
    .select('data')
    .where('id', '=', id)
    .where('recorded_to', 'is', null)
    .executeTakeFirstOrThrow();
  const about = await store.database
    .selectFrom('assessment')
    .select('data')
    .where('target', '=', data.target)
    .where('recorded_to', 'is', null)
    .execute();
  if (undoneIds(about.map(row => row.data)).has(id)) throw already(id);
  const { target, profile } = data;
  return recordAssessment(store, { target, profile, values: null, by, reason, undoes: id }, at);
}

/**
 * Takes a judgement or an assessment back; the ledger is then as if it had not been made. An undoing is undone alike.
 * Throws `id-unknown`, `id-ambiguous`, `judge-undone`.
 */
export async function undo(store: Store, typed: string, said: Said): Promise<Judgement | AssessmentPayload> {
  checkSaid(said);
  await store.settle();
  const id = await findId(store.database, ['judgement', 'assessment'], typed);
  const isJudgement = await store.database.selectFrom('judgement').select('id').where('id', '=', id).executeTakeFirst();
  return isJudgement ? undoJudgement(store, id, said) : undoAssessment(store, id, said);
}
