import { loadResources } from '../../../src/cli/load-resources.js';
import { newDraft } from '../../../src/extract/new-draft.js';
import { createPipeline, runPipeline } from '../../../src/extract/pipeline.js';
import { places } from '../../../src/extract/places/places.js';
import { syntax } from '../../../src/extract/syntax/syntax.js';
import type { Document, PartKind } from '../../../src/model/document.js';
import type { Place } from '../../../src/model/reading.js';
import type { Span } from '../../../src/model/span.js';
import { buildView } from '../../../src/text/view.js';

const steps = createPipeline([syntax, places], loadResources('dist/resources'), 'en');

/** A document of one part a paragraph; the first may be a title. */
function documentOf(text: string, first: PartKind, dateline: Span | null): Document {
  const parts: Document['parts'] = [];
  for (const found of text.matchAll(/[^\n]+/g))
    parts.push({ start: found.index, end: found.index + found[0].length, kind: parts.length === 0 ? first : 'prose' });
  const none = { title: null, outlet: null, agency: null, url: null, published: null, updated: null, retrieved: null };
  return {
    id: 'test',
    text,
    ...none,
    authors: [],
    fieldSources: {},
    dateline: dateline && { place: dateline, time: null },
    language: 'en',
    sha256: '',
    parts,
    notices: [],
  };
}

/** The places of a short text, offsets in its view. */
export function readPlaces(text: string, first: PartKind = 'prose', dateline: Span | null = null): Place[] {
  const document = documentOf(text, first, dateline);
  const draft = newDraft(document, buildView(text, document.parts));
  runPipeline(steps, draft);
  return draft.places;
}

/** "words" of each place found, and where it is. */
export const found = (text: string): string[] => readPlaces(text).map(place => place.text);
