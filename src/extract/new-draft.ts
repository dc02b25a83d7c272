import type { Document } from '../model/document.js';
import type { View } from '../text/view.js';
import type { Draft } from './draft.js';

/** An empty working record over a document and its cleaning view. */
export function newDraft(document: Document, view: View): Draft {
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
