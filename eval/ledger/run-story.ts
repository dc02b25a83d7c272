import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Reader } from '../../src/create-reader.js';
import { documentFromHtml } from '../../src/ingest/html-document.js';
import { flattenReading, reportOf } from '../../src/jobs/flatten-reading.js';
import type { LedgerClaim, LedgerReport, ReportRelation } from '../../src/model/ledger/claim.js';
import type { Incident } from '../../src/model/ledger/incident.js';
import type { Reading } from '../../src/model/reading.js';
import { findOrigins, type FoundOrigins } from '../../src/reconcile/origins/find-origins.js';
import type { OriginReport } from '../../src/reconcile/origins/judge-origin.js';
import { passagesOf } from '../../src/reconcile/origins/passages.js';
import { type Block, reconcile } from '../../src/reconcile/reconcile.js';
import type { PeopleClasses } from '../../src/reconcile/tolls/victim-class.js';
import { addLost } from './add-lost.js';
import { match } from './match.js';
import { isHarm, type Story } from './story.js';

export interface ReadStory {
  reports: LedgerReport[];
  texts: Map<string, string>;
  claims: LedgerClaim[];
  relations: ReportRelation[];
  sources: OriginReport[];
}

/** Puts a reading right before the ledger takes it in. */
export type Amend = (reading: Reading, report: string) => Reading;

/** Reads a story line's reports as the ledger would take them in. */
export function readStory(dir: string, story: Story, reader: Reader, amend: Amend = reading => reading): ReadStory {
  const read: ReadStory = { reports: [], texts: new Map(), claims: [], relations: [], sources: [] };
  for (const { id, file, outlet, url, title, published } of story.reports) {
    const text = readFileSync(join(dir, 'reports', file), 'utf8');
    const given = { id, published, outlet, url, title };
    const asRead = file.endsWith('.html')
      ? reader.readDocument(documentFromHtml(text, given, reader.ingest))
      : reader.read({ ...given, text });
    const reading = amend(asRead, id);
    const report = reportOf(reading, id, reading.document.sha256, published);
    const { claims, relations } = flattenReading(reading, report);
    read.texts.set(id, reading.document.text);
    read.reports.push(report);
    read.claims.push(...claims);
    read.relations.push(...relations);
    read.sources.push({ id, outlet, agency: report.agency, published, passages: passagesOf(reading.document.text) });
  }
  return read;
}

/** As `readStory`, with the tolls and harms of the gold that the reader does not find. */
export function readComplete(dir: string, story: Story, reader: Reader): ReadStory {
  const found = match(story, readStory(dir, story, reader));
  const lost = story.claims.filter(gold => isHarm(gold) && !found.has(gold.id));
  return readStory(dir, story, reader, (reading, report) =>
    addLost(
      reading,
      lost.filter(gold => gold.report === report),
    ),
  );
}

export interface Outcome {
  origins: FoundOrigins;
  incidents: Incident[];
}

/** The reports published by a moment (ISO 8601), and what is known of them; all of them without one. */
export function blockOf(read: ReadStory, people: PeopleClasses, asOf?: string): Block & { origins: FoundOrigins } {
  const known = new Set(read.reports.filter(report => !asOf || (report.published ?? '') <= asOf).map(({ id }) => id));
  const origins = findOrigins(read.sources.filter(({ id }) => known.has(id)));
  const claims = read.claims.filter(claim => known.has(claim.report));
  const ids = new Set(claims.map(({ id }) => id));
  return {
    reports: read.reports.filter(({ id }) => known.has(id)),
    claims,
    relations: read.relations.filter(({ from }) => ids.has(from)),
    origins,
    decisions: [],
    withdrawn: new Set(),
    people,
  };
}

/** The ledger of the reports published by a moment. */
export function ledgerOf(read: ReadStory, people: PeopleClasses, asOf?: string): Outcome {
  const block = blockOf(read, people, asOf);
  return { origins: block.origins, incidents: reconcile(block) };
}
