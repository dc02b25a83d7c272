import type { Draft } from '../../draft.js';
import { readChain } from './chain.js';
import type { Found } from './found.js';
import type { Group } from './group.js';
import type { TollLexicon } from './lexicon.js';
import { same } from './words.js';

/** How far the main verb may stand from the relative pronoun, in words. */
const STRETCH = 20;

/** "12 people who died"; "two nurses who had rushed there were killed": the main clause goes before the relative one. */
export function relative(draft: Draft, at: number, group: Group, lenient: boolean, lexicon: TollLexicon): Found | null {
  const token = draft.syntax.tokens[at];
  if (!token || !['who', 'that'].includes(token.lower)) return null;
  const own = readChain(draft, at + 1, group, lenient, lexicon);
  const main = afterRelative(draft, at, lexicon);
  const outer = main === null ? null : readChain(draft, main, group, lenient, lexicon);
  // "two men who had been missing were captured": what became of them.
  const resolved = own?.harm === 'missing' && outer?.harm === 'captured';
  return outer && (!own || resolved || outer.harm === 'killed' || outer.harm === 'released') ? outer : own;
}

/**
 * "Two soldiers wounded on Friday died in the night": what the participle tells was before, the main clause tells the end.
 * Null where no death or release follows.
 */
export function outerAfter(
  draft: Draft,
  found: Found,
  group: Group,
  lenient: boolean,
  lexicon: TollLexicon,
): Found | null {
  const main = afterRelative(draft, found.predicate, lexicon, true);
  const outer = main === null ? null : readChain(draft, main, group, lenient, lexicon);
  return outer && outer.harm !== found.harm && (outer.harm === 'killed' || outer.harm === 'released')
    ? { ...outer, formerly: found.harm }
    : null;
}

const FINITE = new Set(['VBD', 'VBP', 'VBZ']);

/** Where the main verb group begins after a relative clause: the first finite verb past the clause's own. */
function afterRelative(draft: Draft, pronoun: number, lexicon: TollLexicon, reduced = false): number | null {
  const { tokens } = draft.syntax;
  let own = reduced;
  let past = false;
  for (let i = pronoun + 1; i <= pronoun + STRETCH; i += 1) {
    const token = tokens[i];
    if (!token || !same(token, tokens[pronoun]) || lexicon.words('stop').has(token.lower)) return null;
    if (reduced && (/^[,;:]$/.test(token.text) || lexicon.words('relative').has(token.lower))) return null;
    const verbal = token.upos === 'AUX' || token.upos === 'VERB';
    if (!verbal) {
      past ||= own && token.upos !== 'ADV' && token.upos !== 'PART';
      if (past && token.upos === 'CCONJ') return null;
    } else if (past && (token.upos === 'AUX' || token.xpos === 'VBD')) return i;
    // "those who ran have been caught": right after a finite verb another verb group opens.
    else if (own && token.upos === 'AUX' && FINITE.has(tokens[i - 1]?.xpos ?? '') && tokens[i - 1]?.upos === 'VERB')
      return i;
    else own = true;
  }
  return null;
}
