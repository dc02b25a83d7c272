import { createParser } from '../../parse/create-parser.js';
import type { Component } from '../annotator.js';

/** Sentences, tokens, tags and trees from the trained model of the language. */
export const syntax: Component = (resources, language) => {
  const parser = createParser(resources.binary(`${language}-parse.bin`));
  return {
    name: 'syntax',
    requires: [],
    assigns: ['syntax'],
    annotate(draft) {
      draft.syntax = parser.parse(draft.view.text, draft.view.blocks);
    },
  };
};
