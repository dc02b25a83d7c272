import type { Harm } from '../../../model/reading.js';
import type { Token } from '../../../parse/token.js';
import type { Draft } from '../../draft.js';
import { harmAfter } from './after.js';
import { harmOfAll } from './all-harmed.js';
import { apposedParts } from './apposed-parts.js';
import { harmBefore, lifeTaken } from './before.js';
import type { Found } from './found.js';
import { asFormerCount } from './former-count.js';
import { harmByGap } from './gapping.js';
import type { Group } from './group.js';
import { findGroups } from './groups.js';
import type { TollLexicon } from './lexicon.js';
import { inOneList } from './lists.js';
import { harmAsPart, type Harmed, opensPart } from './parts.js';
import { isUnreal } from './reality.js';
import { harmAsValue } from './toll-value.js';
import { harmByTree } from './tree-harm.js';
import { same } from './words.js';

/** "1,204 deaths", "27 lives": the noun itself counts the harmed. */
function harmOfCount(draft: Draft, group: Group, lexicon: TollLexicon): Found | null {
  if (!group.counted || group.noun === null) return null;
  const token = draft.syntax.tokens[group.noun];
  if (!token) return null;
  const life = token.lower === 'lives' || token.lower === 'life';
  if (life && !lifeTaken(draft, group.noun, lexicon)) return null;
  const harm = life ? 'killed' : lexicon.counts.get(token.lemma.toLowerCase());
  if (!harm) return null;
  return {
    harm,
    predicate: group.noun,
    role: 'value',
    doubt: null,
    unreal: false,
    rule: `toll-count-${token.lemma.toLowerCase()}`,
  };
}

/** "12 wounded soldiers", "five missing dockers": harm as a modifier inside the phrase. */
function harmInside(draft: Draft, group: Group, lexicon: TollLexicon): Found | null {
  if (group.noun === null || !group.people) return null;
  for (let i = group.numberLast + 1; i < group.noun; i += 1) {
    const harm = lexicon.adjectives.get(draft.syntax.tokens[i]?.lower ?? '');
    if (harm) return { harm, predicate: i, role: 'beside', doubt: null, unreal: false, rule: 'toll-inside' };
  }
  return null;
}

/** "has lost 400 soldiers killed and wounded": what stands beside tells more than "lost". */
function lossOrHarm(draft: Draft, before: Found | null, after: () => Found | null, lexicon: TollLexicon): Found | null {
  if (!before || !lexicon.words('ownloss').has(draft.syntax.tokens[before.predicate]?.lemma.toLowerCase() ?? ''))
    return before;
  const beside = after();
  return beside?.role === 'beside' ? { ...before, harm: beside.harm } : before;
}

const RELEASED = new Set<Harm>(['released', 'killed']);

/** The harm that a group's own surroundings tell. */
export function ownHarm(
  draft: Draft,
  group: Group,
  lenient: boolean,
  lexicon: TollLexicon,
  says: (token: Token) => boolean,
): Found | null {
  const count = harmOfCount(draft, group, lexicon);
  if (group.counted) return count;
  const after = () => harmAfter(draft, group, lenient, lexicon, says);
  const before = lossOrHarm(draft, harmBefore(draft, group, lenient, lexicon), after, lexicon);
  // "two brothers who were taken were freed": a later, graver or freeing predicate outweighs the relative clause.
  const found = before ?? after();
  const tree =
    !found || found.rule.startsWith('toll-beside') || isRelative(draft, group)
      ? harmByTree(draft, group, lenient, lexicon)
      : null;
  if (found && tree && tree.predicate !== found.predicate && RELEASED.has(tree.harm)) return tree;
  return found ?? tree ?? harmInside(draft, group, lexicon) ?? harmOfAll(draft, group, lexicon);
}

const isRelative = (draft: Draft, group: Group): boolean =>
  ['who', 'that'].includes(draft.syntax.tokens[group.last + 1]?.lower ?? '');

/** "rejected the figure of 60": the count told before with the same number, harm and people. */
function sameCount(group: Group, found: Found, before: readonly Harmed[]): Group | null {
  if (found.role !== 'value' || group.noun !== null || group.lower === null) return null;
  const told = before
    .slice(-LOOK_BACK)
    .findLast(h => h.found.harm === found.harm && h.group.lower === group.lower && h.group.upper === group.upper);
  return told?.group.people ? told.group : (told?.antecedent ?? null);
}

/** The group whose noun an elliptic one shares: the last one told in the same sentence, or beside it in the one before. */
function antecedentOf(draft: Draft, group: Group, before: readonly Harmed[]): Group | null {
  if (group.people && !isOthers(draft, group)) return null;
  const near = before.at(-1);
  if (!near || group.sentence - near.group.sentence > 1) return null;
  // What was told as a part lends the noun of its whole ("12 people, three of them nurses, … and nine were hurt").
  const last = near.found.role === 'part' && near.whole ? near.whole : near;
  const noun = last.group.people && !isOthers(draft, last.group) ? last.group : last.antecedent;
  if (!noun) return null;
  return group.sentence === near.group.sentence || group.partitive === 'pronoun' || isOthers(draft, group)
    ? noun
    : null;
}

export const isOthers = (draft: Draft, group: Group): boolean =>
  group.noun !== null && ['others', 'other'].includes(draft.syntax.tokens[group.noun]?.lower ?? '');

/** Hands a predicate along a list of groups, back from a shared predicate after it and on from one before it. */
function shareAlongLists(draft: Draft, groups: readonly Group[], found: (Found | null)[], lexicon: TollLexicon): void {
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
    found[i] = harmByGap(draft, a, last, b);
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
function hasOwnVerb(draft: Draft, group: Group): boolean {
  const next = draft.syntax.tokens[group.last + 1];
  return (
    next !== undefined &&
    same(next, draft.syntax.tokens[group.first]) &&
    (next.upos === 'AUX' || (next.upos === 'VERB' && /^VB[DZP]$/.test(next.xpos)))
  );
}

/** How many counts back a count may take up another. */
const LOOK_BACK = 12;

/** The harm of the count told last, for one that only says "the count". */
function earlierCount(harmed: readonly Harmed[], group: Group): Harm | null {
  const near = harmed.slice(-LOOK_BACK).filter(h => group.sentence - h.group.sentence <= 1);
  return (near.findLast(h => h.found.role === 'value') ?? near.at(-1))?.found.harm ?? null;
}

/** Every group of people that the report says was harmed, in order of text. */
export function findHarmed(draft: Draft, lexicon: TollLexicon, says: (token: Token) => boolean): Harmed[] {
  const groups = findGroups(draft, lexicon);
  const own = groups.map(group => ownHarm(draft, group, false, lexicon, says));
  shareAlongLists(draft, groups, own, lexicon);
  const harmed: Harmed[] = [];
  let named: readonly Group[] = [];
  groups.forEach((group, i) => {
    const earlier = harmed.at(-1);
    const nearby = earlier !== undefined && group.sentence - earlier.group.sentence <= 1;
    let found = own[i] ?? null;
    let whole: Harmed | null = null;
    if (!found || group.partitive === 'pronoun' || opensPart(draft, group, lexicon)) {
      const asPart = harmAsPart(draft, group, harmed.slice(-LOOK_BACK), lexicon);
      if (asPart) {
        whole = asPart.whole;
        // "8 killed incl. 3 children": the tree hangs the part on the verb, the words on the number before.
        if (!found || (found.rule.endsWith('-tree') && opensPart(draft, group, lexicon))) found = asPart.found;
      }
    }
    // "including two nurses and a driver": the part goes on along its list.
    if (
      !found &&
      earlier?.found.role === 'part' &&
      inOneList(draft, earlier.group, group) &&
      !hasOwnVerb(draft, group)
    ) {
      found = earlier.found;
      whole = earlier.whole;
    }
    const last = harmed.at(-1);
    if (!found && last && !named.includes(group)) named = apposedParts(draft, last, groups, own, i);
    if (!found && last && named.includes(group)) {
      whole = last.found.rule === 'toll-part-named' ? last.whole : last;
      found = { ...last.found, role: 'part', rule: 'toll-part-named' };
    }
    found ??= asFormerCount(draft, group, earlier, lexicon);
    found ??= harmAsValue(draft, group, earlierCount(harmed, group), lexicon);
    // "57 insurgents were slain and 11 captured": the noun of the group before serves both.
    if (!found && nearby && !group.people && !group.article) found = ownHarm(draft, group, true, lexicon, says);
    if (!found || isUnreal(draft, group, found, lexicon)) return;
    const antecedent = sameCount(group, found, harmed) ?? antecedentOf(draft, group, harmed);
    harmed.push({ group, found, whole, antecedent });
  });
  return harmed;
}
