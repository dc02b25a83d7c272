import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { sql } from 'kysely';
import { createReader } from '../../../src/create-reader.js';
import { createApply } from '../../../src/jobs/apply.js';
import { entriesOf } from '../../../src/jobs/new-entries.js';
import type { Said } from '../../../src/jobs/judge.js';
import { openStore } from '../../../src/store/open-store.js';
import type { Store } from '../../../src/store/store.js';
import { newFolder } from '../../store/support/stores.js';
import { resources } from '../../support/resources.js';

const people = new Map(
  resources.table('lexicons/en/ledger-people').map(({ noun = '', class: name = '' }) => [noun, name] as const),
);
const reader = createReader(resources);

export interface Text {
  id: string;
  outlet: string;
  published: string;
  text: string;
  agency?: string;
}

export const openLedger = (location = join(newFolder(), 'home')): Promise<Store> =>
  openStore({ location, apply: createApply(people) });

/** Adds reports, one after another; resolves with their ids. */
export async function addTexts(store: Store, texts: readonly Text[]): Promise<string[]> {
  const ids: string[] = [];
  for (const { id, outlet, published, text } of texts) {
    const bytes = Buffer.from(text);
    const reading = reader.read({ id, text, outlet, published, language: 'en' });
    const incoming = { bytes, mediaType: 'text/plain', given: id, header: { outlet, published }, retrieved: null };
    const { report, entries } = entriesOf(incoming, reading, data => createHash('sha256').update(data).digest('hex'));
    await store.append(entries);
    ids.push(report);
  }
  await store.settle();
  return ids;
}

let clock = Date.parse('2031-06-01T10:00:00.000Z');

/** Who says so, a second after whatever was said last. */
export function said(reason = 'read both'): Said {
  clock += 1000;
  return { by: 'M. Oder', at: new Date(clock).toISOString(), reason };
}

const TABLES = [
  'report',
  'claim',
  'claim_read',
  'claim_party',
  'claim_place',
  'party',
  'passage',
  'origin',
  'origin_member',
  'incident',
  'incident_claim',
  'toll_group',
  'group_claim',
  'relation',
  'profile_result',
  'telling',
  'telling_key',
  'telling_link',
] as const;

/** All that the view shows now, without sequence numbers and times of recording; former ids that lead somewhere are left out. */
export async function viewNow(store: Store): Promise<Record<string, string[]>> {
  const view: Record<string, string[]> = {};
  for (const table of TABLES) {
    const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(table)}`.execute(store.database);
    const standing = rows.filter(row => row['recorded_to'] == null);
    view[table] = standing
      .map(({ recorded_from: _from, recorded_to: _to, seq: _seq, recorded: _at, ...row }) => JSON.stringify(row))
      .map(text => text.replaceAll(/"recorded":"[^"]*"/g, '"recorded":""'))
      .sort();
  }
  return view;
}
