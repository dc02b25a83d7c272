import { createParser } from '../../parse/create-parser.js';
import type { Component } from '../annotator.js';
import { loadRepairWords, repairTrees } from './repair-trees.js';

/** Sentences, tokens, tags and trees from the trained model of the language, mended where the words show more. */
export const syntax: Component = (resources, language) => {
  const parser = createParser(resources.binary(`${language}-parse.bin`));
  const words = loadRepairWords(resources, language);
  return {
    name: 'syntax',
    requires: [],
    assigns: ['syntax'],
    annotate(draft) {
      const parsed = parser.parse(draft.view.text, draft.view.blocks);
      repairTrees(parsed, words);
      draft.syntax = parsed;
    },
  };
};
