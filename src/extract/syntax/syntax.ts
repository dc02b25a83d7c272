import { createParser } from '../../parse/create-parser.js';
import type { Resources } from '../../resources/resources.js';
import type { Component } from '../annotator.js';
import { loadRepairWords, repairTrees } from './repair-trees.js';

const VERB_LISTS = ['attribution-verbs', 'events-verbs', 'statements-predicates', 'actors-agent-verbs'];

/** Verbs that the rules look up by dictionary form: many are too rare for the treebank to have seen them. */
function listedVerbs(resources: Resources, language: string): string[] {
  const tables = VERB_LISTS.map(name => `lexicons/${language}/${name}`).filter(name => resources.has(name));
  return tables
    .flatMap(name => resources.table(name).map(row => row.lemma ?? ''))
    .filter(lemma => /^[a-z]+$/.test(lemma));
}

/** Sentences, tokens, tags and trees from the trained model of the language, mended where the words show more. */
export const syntax: Component = (resources, language) => {
  const parser = createParser(resources.binary(`${language}-parse.bin`), listedVerbs(resources, language));
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
