import type { Document } from '../model/document.js';
import { buildView, type View } from '../text/view.js';
import type { Draft } from './draft.js';

/** The view of a document: its telling parts, and the dateline as a line of its own, since its place and day are told too. */
export function viewOf(document: Document): View {
  const words = [document.dateline?.place, document.dateline?.time].filter(span => span != null);
  if (words.length === 0) return buildView(document.text, document.parts);
  const start = Math.min(...words.map(span => span.start));
  const end = Math.max(...words.map(span => span.end));
  // A dateline that already stands in a telling part is not read twice.
  const told = document.parts.some(
    part => part.kind !== 'byline' && part.kind !== 'credit' && part.start < end && start < part.end,
  );
  return buildView(document.text, told ? document.parts : [...document.parts, { start, end, kind: 'heading' }]);
}

/** An empty working record over a document and its cleaning view. */
export function newDraft(document: Document, view: View = viewOf(document)): Draft {
  return {
    document,
    view,
    syntax: { text: view.text, tokens: [], sentences: [], children: [] },
    quotes: [],
    times: [],
    numbers: [],
    places: [],
    actors: [],
    attributions: [],
    events: [],
    claims: [],
    relations: [],
    notices: [...document.notices],
  };
}
