import { findQuotes } from '../../text/quotes.js';
import type { Component } from '../annotator.js';

/** Quotations: paired marks, nested, unclosed and running over paragraphs. */
export const quotes: Component = () => ({
  name: 'quotes',
  requires: [],
  assigns: ['quotes'],
  annotate(draft) {
    draft.quotes = findQuotes(draft.view.text, draft.view.blocks);
  },
});
