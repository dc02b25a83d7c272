import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TokenLists } from '../src/parse/token-lexicon.js';

/** Rows of a resource table: '#' lines are its header comment, the first other line its column names. */
export function readTable(path: string): string[][] {
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter(line => line && !line.startsWith('#'));
  return lines.slice(1).map(line => line.split('\t'));
}

export function readLexicons(root: string): TokenLists {
  const at = (name: string) => readTable(join(root, name));
  return {
    abbreviations: at('abbreviations.tsv').map(([word = '', kind = '']) => [word, kind]),
    contractions: at('contractions.tsv').map(([word = '', cut = '', next]) =>
      next ? [word, Number(cut), next] : [word, Number(cut)],
    ),
    prefixes: at('hyphen-prefixes.tsv').map(([prefix = '']) => prefix),
  };
}

/** The lemmatizer's tables: what the treebank shows, and irregular forms that it may not. */
export function readLemmas(root: string): { lemmas: [string, string][]; bases: string[] } {
  const rows = readTable(join(root, 'lemmas.tsv'));
  const lemmas = new Map<string, string>();
  for (const [form = '', tags = '', lemma = ''] of readTable(join(root, 'irregular-forms.tsv'))) {
    for (const tag of tags.split(',')) lemmas.set(`${form} ${tag}`, lemma);
  }
  for (const [word = '', tag = '', lemma = ''] of rows) if (tag !== 'base') lemmas.set(`${word} ${tag}`, lemma);
  return { lemmas: [...lemmas], bases: rows.filter(row => row[1] === 'base').map(([word = '']) => word) };
}
