import type { Resources } from '../../../resources/resources.js';
import { loadNegators, type Negators } from '../negation.js';

/** Words of negative statements, compiled once. */
export interface StatementLexicon {
  /** Word → UPOS → class (resources/lexicons/…/statements-predicates). */
  predicates: Map<string, Map<string, string>>;
  nouns: Map<string, Set<string>>;
  acts: Set<string>;
  negators: Negators;
}

export function loadStatementLexicon(resources: Resources, language: string): StatementLexicon {
  const table = (name: string) => resources.table(`lexicons/${language}/statements-${name}`);
  const nouns = new Map<string, Set<string>>();
  for (const { lemma = '', class: kind = '' } of table('nouns'))
    nouns.set(lemma, (nouns.get(lemma) ?? new Set()).add(kind));
  const predicates = new Map<string, Map<string, string>>();
  for (const { lemma = '', upos = '', class: kind = '' } of table('predicates'))
    predicates.set(lemma, (predicates.get(lemma) ?? new Map<string, string>()).set(upos, kind));
  return {
    predicates,
    nouns,
    acts: new Set(table('acts').map(row => row.lemma ?? '')),
    negators: loadNegators(resources, language),
  };
}
