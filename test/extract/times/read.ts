import { newDraft } from '../../../src/extract/new-draft.js';
import { createPipeline, runPipeline } from '../../../src/extract/pipeline.js';
import { syntax } from '../../../src/extract/syntax/syntax.js';
import { times } from '../../../src/extract/times/times.js';
import type { Document } from '../../../src/model/document.js';
import type { Notice } from '../../../src/model/errors.js';
import type { Time } from '../../../src/model/reading.js';
import { buildView } from '../../../src/text/view.js';
import { resources } from '../../support/resources.js';

const steps = createPipeline([syntax, times], resources, 'en');

function documentOf(text: string, published: string | null, kind: 'prose' | 'title'): Document {
  const parts = [...text.matchAll(/\S(?:[\s\S]*?\S)?(?=\s*\n\n|\s*$)/g)].map(found => ({
    start: found.index,
    end: found.index + found[0].length,
    kind,
  }));
  return {
    id: 'test',
    text,
    title: null,
    authors: [],
    outlet: null,
    agency: null,
    url: null,
    published,
    updated: null,
    retrieved: null,
    fieldSources: {},
    dateline: null,
    language: 'en',
    sha256: '',
    parts,
    notices: [],
  };
}

export interface Read {
  times: Time[];
  notices: Notice[];
}

/** Times of a short text of which every paragraph is of one kind; `change` may set other fields of the document. */
export function readText(
  text: string,
  published: string | null,
  kind: 'prose' | 'title' = 'prose',
  change: Partial<Document> = {},
): Read {
  const document = { ...documentOf(text, published, kind), ...change };
  const draft = newDraft(document, buildView(document.text, document.parts));
  runPipeline(steps, draft);
  return { times: draft.times, notices: draft.notices };
}
