import type { Resources } from '../../../resources/resources.js';
import { loadNegators, type Negators } from '../negation.js';

/** Words of negative statements, compiled once. */
export interface StatementLexicon {
  /** "lemma UPOS" → class (resources/lexicons/…/statements-predicates). */
  predicates: Map<string, string>;
  nouns: Map<string, Set<string>>;
  acts: Set<string>;
  negators: Negators;
}

export function loadStatementLexicon(resources: Resources, language: string): StatementLexicon {
  const table = (name: string) => resources.table(`lexicons/${language}/statements-${name}`);
  const nouns = new Map<string, Set<string>>();
  for (const { lemma = '', class: kind = '' } of table('nouns'))
    nouns.set(lemma, (nouns.get(lemma) ?? new Set()).add(kind));
  return {
    predicates: new Map(table('predicates').map(row => [`${row.lemma} ${row.upos}`, row.class ?? ''])),
    nouns,
    acts: new Set(table('acts').map(row => row.lemma ?? '')),
    negators: loadNegators(resources, language),
  };
}
