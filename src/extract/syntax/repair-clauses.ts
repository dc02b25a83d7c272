import type { Syntax, Token } from '../../parse/token.js';
import { reattach } from './reattach.js';

/**
 * "threatened to close the gates unless Velmark gave in": a clause with a conjunction that opens no relative clause,
 * hung on the noun before it, goes back to the verb that the noun hangs on. `mark` is the conjunction.
 */
export function repairAdverbialClause(syntax: Syntax, mark: Token): void {
  if (mark.deprel !== 'mark') return;
  const clause = syntax.tokens[mark.head];
  if (!clause || clause.index < mark.index || !/^acl(?::relcl)?$/.test(clause.deprel)) return;
  let above = syntax.tokens[clause.head];
  for (let steps = 0; above && steps < 6 && /^(?:NOUN|PROPN|PRON|NUM|ADJ)$/.test(above.upos); steps += 1) {
    if (!/^(?:obj|iobj|obl|nmod|conj|appos|nsubj|compound)/.test(above.deprel)) return;
    above = syntax.tokens[above.head];
  }
  if (above?.upos === 'VERB' && above.index < mark.index) reattach(syntax, clause, above, 'advcl');
}
