import type { Kysely } from 'kysely';
import type { Incident, IncidentLink, TollGroup } from '../model/ledger/incident.js';
import type { LedgerSchema } from '../store/schema.js';
import { standing } from './judgements.js';

type Db = Kysely<LedgerSchema>;

/** Why a person should look at something. */
export type ReviewKind = 'unsure' | 'contested' | 'unresolved' | 'weak-join' | 'single-source' | 'unread';

export const REVIEW_KINDS: readonly ReviewKind[] = [
  'unsure',
  'contested',
  'unresolved',
  'weak-join',
  'single-source',
  'unread',
];

/** One thing to look at. */
export interface ReviewItem {
  kind: ReviewKind;
  /** The incident concerned; of an unsure pair the two; none for a report that nobody has read in full. */
  incidents: string[];
  /** Two tellings that may be, or were taken to be, of one happening: their smallest claims, fields and scores. */
  link: IncidentLink | null;
  /** The group of comparable tolls. */
  group: TollGroup | null;
  report: string | null;
}

/** A join whose likeness is hardly more than what makes two tellings one (0.5): a person may see otherwise. */
const WEAK = 0.6;

const item = (kind: ReviewKind, more: Partial<ReviewItem>): ReviewItem => ({
  kind,
  incidents: [],
  link: null,
  group: null,
  report: null,
  ...more,
});

interface Known {
  incidents: readonly Incident[];
  home: ReadonlyMap<string, string>;
  /** Pairs that a person has settled, as "a|b" of claims. */
  settled: ReadonlySet<string>;
  read: ReadonlySet<string>;
}

async function load(db: Db): Promise<Known> {
  const rows = await db.selectFrom('incident').select('data').where('recorded_to', 'is', null).orderBy('id').execute();
  const incidents = rows.map(({ data }) => data);
  const judged = await db
    .selectFrom('judgement')
    .select('data')
    .where('kind', 'in', ['same-incident', 'read-report'])
    .where('recorded_to', 'is', null)
    .execute();
  const standingNow = standing(judged.map(({ data }) => data));
  return {
    incidents,
    home: new Map(incidents.flatMap(({ id, claims }) => claims.map(claim => [claim, id] as const))),
    settled: new Set(
      standingNow.flatMap(({ kind, left, right, verdict }) =>
        kind === 'same-incident' && right !== null && verdict !== 'unsure'
          ? [`${left}|${right}`, `${right}|${left}`]
          : [],
      ),
    ),
    read: new Set(standingNow.flatMap(({ kind, left }) => (kind === 'read-report' ? [left] : []))),
  };
}

const byScore = (a: ReviewItem, b: ReviewItem): number =>
  (b.link?.score ?? 0) - (a.link?.score ?? 0) || ((a.incidents[0] ?? '') < (b.incidents[0] ?? '') ? -1 : 1);

/** Pairs of incidents that may be one, the likest first; each once. */
function unsurePairs({ incidents, home, settled }: Known): ReviewItem[] {
  const found = new Map<string, ReviewItem>();
  for (const incident of incidents) {
    for (const link of incident.review) {
      const pair = [home.get(link.left) ?? link.left, home.get(link.right) ?? link.right].sort();
      if (pair[0] === pair[1] || settled.has(`${link.left}|${link.right}`)) continue;
      const known = found.get(pair.join(' '));
      if (!known || (known.link?.score ?? 0) < link.score)
        found.set(pair.join(' '), item('unsure', { incidents: pair, link }));
    }
  }
  return [...found.values()].sort(byScore);
}

/** Tellings that were joined on little, the least likely first. */
const weakJoins = ({ incidents, settled }: Known): ReviewItem[] =>
  incidents
    .flatMap(({ id, links }) =>
      links
        .filter(({ score, left, right }) => score < WEAK && !settled.has(`${left}|${right}`))
        .map(link => item('weak-join', { incidents: [id], link })),
    )
    .sort((a, b) => -byScore(a, b));

/** Groups of a status; those with the most at stake first. */
const groupsOf = ({ incidents }: Known, kind: 'contested' | 'unresolved' | 'single-source'): ReviewItem[] =>
  incidents
    .flatMap(({ id, groups }) =>
      groups
        .filter(({ status, current }) => status === kind && current.length > 0)
        .map(group => item(kind, { incidents: [id], group })),
    )
    .sort((a, b) => sizeOf(b) - sizeOf(a) || ((a.group?.id ?? '') < (b.group?.id ?? '') ? -1 : 1));

const sizeOf = ({ group }: ReviewItem): number => group?.upper ?? group?.lower ?? 0;

async function unread(db: Db, { read }: Known): Promise<ReviewItem[]> {
  const rows = await db.selectFrom('report').select(['id', 'published']).orderBy('published').orderBy('id').execute();
  return rows.filter(({ id }) => !read.has(id)).map(({ id }) => item('unread', { report: id }));
}

/** What a person should look at first: of each kind all, in order of urgency; kinds in the order of `REVIEW_KINDS`. */
export async function reviewList(db: Db, kinds: readonly ReviewKind[] = REVIEW_KINDS): Promise<ReviewItem[]> {
  const known = await load(db);
  const made: Record<ReviewKind, () => ReviewItem[] | Promise<ReviewItem[]>> = {
    unsure: () => unsurePairs(known),
    contested: () => groupsOf(known, 'contested'),
    unresolved: () => groupsOf(known, 'unresolved'),
    'weak-join': () => weakJoins(known),
    'single-source': () => groupsOf(known, 'single-source'),
    unread: () => unread(db, known),
  };
  const items: ReviewItem[] = [];
  for (const kind of REVIEW_KINDS) if (kinds.includes(kind)) items.push(...(await made[kind]()));
  return items;
}
