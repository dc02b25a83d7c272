import type { Draft } from '../../draft.js';
import type { Found } from './found.js';
import { harmByGap } from './gapping.js';
import type { Group } from './group.js';
import type { TollLexicon } from './lexicon.js';
import { inOneList } from './lists.js';
import { opensPart } from './parts.js';
import { harmOfTrailing } from './trailing-group.js';
import { same } from './words.js';

// "Two soldiers, a clerk and four guards were killed": one predicate of a list of counts.

/** Hands a predicate along a list of groups, back from a shared predicate after it and on from one before it. */
export function shareAlongLists(
  draft: Draft,
  groups: readonly Group[],
  found: (Found | null)[],
  lexicon: TollLexicon,
): void {
  const fits = (group: Group) => !opensPart(draft, group, lexicon) && (group.people !== null || !group.article);
  for (let i = groups.length - 2; i >= 0; i -= 1) {
    const [a, b, next] = [groups[i], groups[i + 1], found[i + 1]];
    // What a part of the group suffered ("16 people, two of whom died") is not the whole's, nor the next count's the part's.
    if (a?.partitive === 'pronoun' || b?.partitive === 'pronoun') continue;
    if (!a || !b || found[i] || !next || !fits(a)) continue;
    if ((next.role === 'subject' || next.role === 'beside') && inOneList(draft, a, b) && next.predicate > b.last)
      found[i] = { ...next, rule: `${next.rule}-list` };
    else if (
      a.noun === null &&
      next.role === 'object' &&
      a.last + 2 === b.left &&
      same(draft.syntax.tokens[a.first], draft.syntax.tokens[b.first])
    )
      found[i] = { ...next, rule: `${next.rule}-list` };
  }
  sharePairs(draft, groups, found);
  for (let i = 1; i < groups.length; i += 1) {
    const [a, b, last] = [groups[i - 1], groups[i], found[i - 1]];
    if (!a || !b || found[i] || !last || !fits(b) || a.zero) continue;
    found[i] = harmByGap(draft, a, last, b) ?? harmOfTrailing(draft, a, last, b);
    if (found[i]) continue;
    const against = lexicon.words('formerlead').has(draft.syntax.tokens[b.left - 1]?.lower ?? '');
    const sum = last.role === 'value' && a.counted && b.noun === null && !b.article && !against;
    if ((last.role === 'object' || last.role === 'part' || sum) && inOneList(draft, a, b) && !hasOwnVerb(draft, b))
      found[i] = { ...last, rule: `${last.rule}-list` };
  }
}

const isBareNumber = (group: Group | undefined): group is Group =>
  group !== undefined &&
  group.noun === null &&
  group.partitive === null &&
  !group.article &&
  !group.counted &&
  !group.zero;

/** "killed four and injured nine in Orsk, and two and six in Telmo": a second pair of bare numbers takes the harms of the first in turn. */
function sharePairs(draft: Draft, groups: readonly Group[], found: (Found | null)[]): void {
  const { tokens } = draft.syntax;
  for (let i = 2; i + 1 < groups.length; i += 1) {
    const [a, b, c, d] = [groups[i - 2], groups[i - 1], groups[i], groups[i + 1]];
    const [one, two] = [found[i - 2], found[i - 1]];
    if (!a || !b || !one || !two || one.harm === two.harm || isOwn(found[i]) || isOwn(found[i + 1])) continue;
    if (!isBareNumber(c) || !isBareNumber(d) || a.sentence !== d.sentence || c.last + 2 !== d.left) continue;
    const between = tokens.slice(b.last + 1, c.left);
    if (tokens[c.last + 1]?.lower !== 'and' || between.length > PAIR_REACH || between.some(t => t.upos === 'VERB'))
      continue;
    found[i] = { ...one, rule: `${one.rule}-pair` };
    found[i + 1] = { ...two, rule: `${two.rule}-pair` };
  }
}

/** What the tree alone hangs on a distant verb is no predicate of a bare number's own. */
const isOwn = (found: Found | null | undefined): boolean => found != null && !found.rule.endsWith('-tree');

/** How many words may stand between two pairs of counts. */
const PAIR_REACH = 6;

/** "…, a local official said": the group is the subject of a verb of its own. */
export function hasOwnVerb(draft: Draft, group: Group): boolean {
  const next = draft.syntax.tokens[group.last + 1];
  return (
    next !== undefined &&
    same(next, draft.syntax.tokens[group.first]) &&
    (next.upos === 'AUX' || (next.upos === 'VERB' && /^VB[DZP]$/.test(next.xpos)))
  );
}
