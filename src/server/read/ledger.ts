import type { Kysely } from 'kysely';
import type { Incident } from '../../model/ledger/incident.js';
import { appliedSeq, type GroupFacts, type IncidentFacts } from '../../store/queries/ledger-index.js';
import { incidentsById } from '../../store/queries/incidents-by-id.js';
import { type LedgerCounts, ledgerCounts } from '../../store/queries/ledger-counts.js';
import type { LedgerSchema } from '../../store/schema.js';
import { Cache } from './cache.js';
import { type Base, followBase, readBase } from './base.js';
import type { Moment } from './moment.js';
import { newNumbering, type Numbering } from './numbers.js';
import type { KnownOtherwise, ToReview } from '../ports.js';
import { type Row, rowsOf, type View } from './view.js';

/** Past moments kept: the steps of a slider that goes back and forth. */
const KEPT = 12;

const factsOf = (incident: Incident, known: string): IncidentFacts => ({
  id: incident.id,
  kind: incident.kind,
  earliest: incident.earliest,
  latest: incident.latest,
  place: incident.places[0]?.name ?? null,
  country: incident.places[0]?.country ?? null,
  reports: incident.reports.length,
  published: null,
  known_last: known,
});

/** Light rows of incidents that were computed for a moment. */
function rowsMade(
  made: readonly Incident[],
  { incidents, index, numbering }: Pick<View, 'incidents' | 'index' | 'numbering'>,
): Row[] {
  return made.flatMap(incident => {
    const reports = new Set(incident.reports);
    const groups = incident.groups.map((group): GroupFacts => ({ ...group, side: group.victims.side?.key ?? null }));
    const members = new Map(incident.groups.map(({ id, claims }): [string, string[]] => [id, claims]));
    const known = (report: string): boolean => reports.has(report);
    return rowsOf({ groups, members, incidents, index, numbering, recorded: null, known });
  });
}

/** The ledger as lists ask it: light rows in memory, made anew when the record has grown. */
export class Ledger {
  private readonly bases = new Cache<Base>(1);
  private followed: { seq: number; base: Base } | null = null;
  private readonly reviews = new Cache<readonly ToReview[]>(1);
  private readonly counted = new Cache<LedgerCounts>(1);
  private readonly views = new Cache<View>(KEPT);
  private readonly numbering: Numbering = newNumbering();

  constructor(
    readonly database: Kysely<LedgerSchema>,
    private readonly asOfPublished: (at: string) => Promise<KnownOtherwise>,
  ) {}

  seq(): Promise<number> {
    return appliedSeq(this.database);
  }

  counts(seq: number): Promise<LedgerCounts> {
    return this.counted.get(`${seq}`, () => ledgerCounts(this.database));
  }

  /** What is to be reviewed, as long as the record does not grow. */
  toReview(seq: number, make: () => Promise<readonly ToReview[]>): Promise<readonly ToReview[]> {
    return this.reviews.get(`${seq}`, make);
  }

  /** `known`: how far the ledger has come, where that was asked just now. */
  async view(moment: Moment | null, known?: number): Promise<View> {
    const seq = known ?? (await this.seq());
    const key = moment ? `${seq} ${moment.clock} ${moment.at}` : `${seq}`;
    return this.views.get(key, () =>
      moment?.clock === 'published' ? this.published(seq, moment) : this.stood(seq, moment),
    );
  }

  /** What stands now: read whole once, then followed. */
  private base(seq: number): Promise<Base> {
    return this.bases.get(`${seq}`, async () => {
      const before = this.followed;
      // A record that is shorter than it was is another one.
      const made =
        before && before.seq <= seq && before.base.last !== ''
          ? await followBase(this.database, before.base)
          : await readBase(this.database, null, null);
      this.followed = { seq, base: made };
      return made;
    });
  }

  private async stood(seq: number, moment: Moment | null): Promise<View> {
    const recorded = moment?.at ?? null;
    const now = await this.base(seq);
    const { index, groups, members, incidents, origins } =
      recorded === null ? now : await readBase(this.database, recorded, now.index);
    const { numbering } = this;
    const rows = rowsOf({ groups: [...groups.values()], members, incidents, index, numbering, recorded });
    return {
      seq,
      moment,
      index,
      numbering,
      recorded,
      made: [],
      homes: new Map(rows.flatMap(({ ids, group }) => ids.map((id): [string, string] => [id, group.incident]))),
      incidents,
      rows,
      originOf: report => origins.get(report) ?? report,
      load: ids => incidentsById(this.database, ids, recorded),
    };
  }

  /** What stands now, where all of it was known by then; the rest as it was known. */
  private async published(seq: number, moment: Moment): Promise<View> {
    const now = await this.view(null);
    const { made, without } = await this.asOfPublished(moment.at);
    const gone = new Set([...without, ...made.map(({ id }) => id)]);
    const standing = (incident: IncidentFacts): boolean => incident.known_last <= moment.at && !gone.has(incident.id);
    const rows = now.rows.filter(({ incident }) => standing(incident));
    const byId = new Map(made.map(incident => [incident.id, incident]));
    const facts = new Map(made.map(incident => [incident.id, factsOf(incident, moment.at)]));
    return {
      ...now,
      seq,
      moment,
      made,
      incidents: new Map([...[...now.incidents].filter(([, incident]) => standing(incident)), ...facts]),
      rows: [...rows, ...rowsMade(made, { ...now, incidents: facts })],
      load: async ids => {
        const loaded = await now.load(ids.filter(id => !byId.has(id) && !gone.has(id)));
        for (const id of ids) {
          const one = byId.get(id);
          if (one) loaded.set(id, one);
        }
        return new Map([...loaded].filter(([id]) => byId.has(id) || standing(now.incidents.get(id) as IncidentFacts)));
      },
    };
  }
}
