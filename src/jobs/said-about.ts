import type { Kysely } from 'kysely';
import type { Incident } from '../model/ledger/incident.js';
import type { Judgement } from '../model/ledger/judgement.js';
import type { AssessmentPayload } from '../model/ledger/record.js';
import type { LedgerSchema } from '../store/schema.js';
import { stood } from '../store/queries/moment.js';
import { claimsJudged, undoneIds } from './judgements.js';
import { assessmentsBy } from './profile-assessments.js';

type Db = Kysely<LedgerSchema>;

/** A judgement or an assessment as it is listed; `undone`: by another that stands. */
export type Listed =
  | { seq: number; at: string; undone: boolean; judgement: Judgement; assessment: null }
  | { seq: number; at: string; undone: boolean; judgement: null; assessment: AssessmentPayload };

/** What is asked for: claims, reports and parties that a judgement names; incidents that an assessment is of. */
export interface About {
  claims: readonly string[];
  reports: readonly string[];
  parties: readonly string[];
  incidents: readonly Incident[];
}

async function allJudgements(db: Db, at: string | null): Promise<Listed[]> {
  const rows = await db
    .selectFrom('judgement')
    .select(['seq', 'data', 'recorded_from'])
    .where(stood('judgement', at))
    .orderBy('seq')
    .execute();
  const undone = undoneIds(rows.map(({ data }) => data));
  return rows.map(({ seq, data, recorded_from }) => ({
    seq,
    at: recorded_from,
    undone: undone.has(data.id),
    judgement: data,
    assessment: null,
  }));
}

async function allAssessments(db: Db, at: string | null): Promise<Listed[]> {
  const rows = await db
    .selectFrom('assessment')
    .select(['seq', 'data', 'recorded_from'])
    .where(stood('assessment', at))
    .orderBy('seq')
    .execute();
  const undone = undoneIds(rows.map(({ data }) => data));
  return rows.map(({ seq, data, recorded_from }) => ({
    seq,
    at: recorded_from,
    undone: undone.has(data.id),
    judgement: null,
    assessment: data,
  }));
}

function names({ claims, reports, parties }: About): (judgement: Judgement) => boolean {
  const known = new Set([...claims, ...reports, ...parties]);
  return judgement =>
    [judgement.left, judgement.right ?? '', ...claimsJudged(judgement)].some(id => known.has(id)) ||
    (judgement.kind === 'enter-claim' &&
      judgement.change !== null &&
      'claim' in judgement.change &&
      known.has(judgement.change.claim.id));
}

/** What people decided, in the order of the record, with what was undone. `about` narrows; `at` is a moment of the ledger's own clock. */
export async function saidAbout(db: Db, about: About | null, at: string | null = null): Promise<Listed[]> {
  const judgements = await allJudgements(db, at);
  const assessments = await allAssessments(db, at);
  if (about === null) return [...judgements, ...assessments].sort((a, b) => a.seq - b.seq);
  const named = names(about);
  const assessed = await assessmentsBy(db, about.incidents);
  const ids = new Set([...assessed.values()].flat().map(({ id }) => id));
  const kept = [
    ...judgements.filter(({ judgement }) => judgement !== null && named(judgement)),
    ...assessments.filter(({ assessment }) => assessment !== null && ids.has(assessment.id)),
  ];
  return kept.sort((a, b) => a.seq - b.seq);
}
