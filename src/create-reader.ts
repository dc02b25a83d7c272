import { assemble } from './extract/assemble.js';
import { components } from './extract/components.js';
import type { Annotator } from './extract/annotator.js';
import type { Draft } from './extract/draft.js';
import { newDraft } from './extract/new-draft.js';
import { createPipeline, runPipeline } from './extract/pipeline.js';
import { type IngestData, loadIngestData } from './ingest/data.js';
import { documentFromText } from './ingest/text-document.js';
import type { Document } from './model/document.js';
import type { Reading } from './model/reading.js';
import type { Report } from './model/report.js';
import type { Resources } from './resources/resources.js';
import { VERSION } from './version.js';

/** Reads reports. Pure: no file, clock, network or randomness; the same bytes out for the same report in. */
export interface Reader {
  /** Reads a report given as text. */
  read(report: Report): Reading;
  /** Reads a document made by `documentFromHtml` or `documentFromText`. */
  readDocument(document: Document): Reading;
  /** The words that telling header from prose needs; `documentFromHtml` takes them too. */
  readonly ingest: IngestData;
  /** Header, parts and fields of a report given as text, before extraction. */
  document(report: Report): Document;
}

/** Languages whose words stand under resources/lexicons. */
export const LANGUAGES: readonly string[] = ['en'];

/** Makes a reader; tables are compiled once per language, on first use. */
export function createReader(resources: Resources): Reader {
  const ingest = loadIngestData(resources, 'en');
  const pipelines = new Map<string, Annotator[]>();
  const pipelineOf = (language: string): Annotator[] => {
    const known = pipelines.get(language);
    if (known) return known;
    const made = createPipeline(components, resources, language);
    pipelines.set(language, made);
    return made;
  };
  const draftOf = (document: Document): Draft => newDraft(document);
  const readDocument = (document: Document): Reading => {
    const draft = draftOf(document);
    // A language without resources yields a reading with its header, parts and a notice; nothing is guessed.
    if (LANGUAGES.includes(document.language)) runPipeline(pipelineOf(document.language), draft);
    return assemble(draft, VERSION, resources.digest);
  };
  const document = (report: Report): Document => documentFromText(report, ingest);
  return { ingest, document, readDocument, read: report => readDocument(document(report)) };
}
