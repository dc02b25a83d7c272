import { type Kysely, sql } from 'kysely';
import type { Telling } from '../reconcile/incidents/telling.js';
import type { LedgerSchema } from '../store/schema.js';
import { anyOf } from './bulk.js';
import type { Shelf } from './shelf.js';
import { tellingsOf } from './tellings-of.js';

/** Stands in no node. */
const LINE = '\n';

/** A telling in the graph of those that may come to lie in one incident through each other. */
export interface Vertex {
  node: string;
  incident: string | null;
  known: string;
  telling: Telling;
}

/** The tellings around a change, loaded incident by incident: an incident is there as a whole or not at all. */
export class Surroundings {
  readonly vertices = new Map<string, Vertex>();
  /** Related tellings, also those that are not loaded. */
  readonly links = new Map<string, string[]>();
  /** Incidents that are there, by id. */
  readonly incidents = new Map<string, string[]>();
  private readonly db: Kysely<LedgerSchema>;
  /** Tellings that became known later than this are not there at all. */
  private readonly until: string | null;

  private readonly shelf: Shelf | undefined;

  constructor(db: Kysely<LedgerSchema>, until: string | null = null, shelf?: Shelf) {
    this.db = db;
    this.until = until;
    this.shelf = shelf;
  }

  /** Loads tellings and incidents, with all of every incident that one of them lies in. */
  async include(nodes: readonly string[], incidents: readonly string[] = []): Promise<void> {
    const missing = nodes.filter(node => !this.vertices.has(node));
    const fresh = await this.load(anyOf('node', missing), missing.length);
    const wanted = new Set([...incidents, ...fresh.flatMap(({ incident }) => incident ?? [])]);
    const unseen = [...wanted].filter(id => !this.incidents.has(id));
    for (const id of unseen) this.incidents.set(id, []);
    const members = await this.load(anyOf('incident', unseen), unseen.length);
    const added = new Map([...fresh, ...members].map(vertex => [vertex.node, vertex]));
    for (const [node, vertex] of added) {
      this.vertices.set(node, vertex);
      if (vertex.incident !== null) this.incidents.get(vertex.incident)?.push(node);
    }
    await this.loadLinks([...added.keys()]);
  }

  /** Related tellings of some, as far as they are known. */
  related(nodes: Iterable<string>): string[] {
    return [...new Set([...nodes].flatMap(node => this.links.get(node) ?? []))];
  }

  private async load(where: ReturnType<typeof anyOf>, count: number): Promise<Vertex[]> {
    if (count === 0) return [];
    let query = this.db.selectFrom('telling').select(['node', 'incident', 'known']).where(where);
    if (this.until !== null) query = query.where('known', '<=', this.until);
    const rows = await query.execute();
    const tellings = await tellingsOf(
      this.db,
      rows.map(({ node }) => node),
      this.shelf,
    );
    return rows.flatMap(row => {
      const telling = tellings.get(row.node);
      return telling ? [{ ...row, telling }] : [];
    });
  }

  private async loadLinks(nodes: readonly string[]): Promise<void> {
    if (nodes.length === 0) return;
    // One row a telling: many small rows take longer to hand over than to find.
    let query = this.db
      .selectFrom('telling_link as link')
      .select(['link.left', sql<string>`string_agg(link.right, ${LINE}::text order by link.right)`.as('others')])
      .groupBy('link.left')
      .where(anyOf('link.left', nodes));
    if (this.until !== null)
      query = query
        .innerJoin('telling as other', 'other.node', 'link.right')
        .where('other.known', '<=', this.until) as typeof query;
    for (const { left, others } of await query.execute()) this.links.set(left, others.split(LINE));
  }
}

/** Tellings of reports, and those that carry claims. */
export async function nodesOf(
  db: Kysely<LedgerSchema>,
  reports: readonly string[],
  claims: readonly string[] = [],
): Promise<string[]> {
  const ofReports =
    reports.length === 0 ? [] : await db.selectFrom('telling').select('node').where(anyOf('report', reports)).execute();
  const ofClaims =
    claims.length === 0
      ? []
      : await db
          .selectFrom('telling_key')
          .select('node')
          .where(sql<boolean>`key = any(${claims.map(id => `c ${id}`)}::text[])`)
          .execute();
  return [...new Set([...ofReports, ...ofClaims].map(({ node }) => node))];
}
