import { attribution } from '../../../src/extract/attribution/attribution.js';
import { newDraft } from '../../../src/extract/new-draft.js';
import { createPipeline, runPipeline } from '../../../src/extract/pipeline.js';
import { quotes } from '../../../src/extract/syntax/quotes.js';
import { syntax } from '../../../src/extract/syntax/syntax.js';
import { times } from '../../../src/extract/times/times.js';
import { loadIngestData } from '../../../src/ingest/data.js';
import { documentFromText } from '../../../src/ingest/text-document.js';
import type { Attribution } from '../../../src/model/reading.js';
import { resources } from '../../support/resources.js';

const ingest = loadIngestData(resources, 'en');
const steps = createPipeline([quotes, syntax, times, attribution], resources, 'en');

/** The attributions of a short text; no actors are read. The pipeline is made once. */
export function readAttributions(text: string): Attribution[] {
  const draft = newDraft(documentFromText({ id: 'test', text, published: '2031-05-15', language: 'en' }, ingest));
  runPipeline(steps, draft);
  return draft.attributions;
}
