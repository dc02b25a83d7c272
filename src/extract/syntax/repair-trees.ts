import type { Syntax } from '../../parse/token.js';
import type { Resources } from '../../resources/resources.js';
import { repairAdverbialClause } from './repair-clauses.js';
import { repairGerund } from './repair-gerunds.js';
import { repairInfinitive } from './repair-infinitives.js';
import { opensSingleQuote, repairPossessive } from './repair-possessives.js';

/** Words that the repairs of trees lean on. */
export interface RepairWords {
  /** Lemmas of verbs that take an infinitive ("threaten", "order", "agree"). */
  governors: ReadonlySet<string>;
  /** Conjunctions that open an adverbial clause and never a relative one. */
  conditional: ReadonlySet<string>;
}

export function loadRepairWords(resources: Resources, language: string): RepairWords {
  const verbs = resources.table(`lexicons/${language}/attribution-verbs`);
  const words = resources.table(`lexicons/${language}/syntax-words`);
  return {
    governors: new Set(verbs.filter(row => row.frames?.split(' ').includes('inf')).map(row => row.lemma ?? '')),
    conditional: new Set(words.filter(row => row.class === 'conditional').map(row => row.word ?? '')),
  };
}

/** Mends, in place, what trees of English are known to get wrong and the words alone show. Linear in the text's length. */
export function repairTrees(syntax: Syntax, words: RepairWords): void {
  // The block whose single quotation is open, -1 outside of one: there a mark closes it and owns nothing.
  let quoted = -1;
  for (const token of syntax.tokens) {
    const block = syntax.sentences[token.sentence]?.block ?? -1;
    if (token.lower === 'to') repairInfinitive(syntax, token, words.governors);
    else if (token.xpos === 'VBG') repairGerund(syntax, token);
    else if (words.conditional.has(token.lower)) repairAdverbialClause(syntax, token);
    else if (opensSingleQuote(syntax, token)) quoted = block;
    else if (/^['’]$/.test(token.text)) {
      if (quoted !== block) repairPossessive(syntax, token);
      else quoted = -1;
    }
  }
}
