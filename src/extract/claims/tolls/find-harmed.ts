import type { Harm } from '../../../model/reading.js';
import type { Token } from '../../../parse/token.js';
import type { Draft } from '../../draft.js';
import { harmAfter } from './after.js';
import { harmOfAll } from './all-harmed.js';
import { apposedParts } from './apposed-parts.js';
import { harmBefore, lifeTaken } from './before.js';
import { tellsAlone } from './chunk.js';
import { comeHome } from './come-home.js';
import { harmByCondition } from './condition-of.js';
import type { Found } from './found.js';
import { asFormerCount } from './former-count.js';
import type { Group } from './group.js';
import { findGroups } from './groups.js';
import type { TollLexicon } from './lexicon.js';
import { harmAsLeaving } from './leave-place.js';
import { harmListedAs } from './listed-as.js';
import { inOneList } from './lists.js';
import { harmAsAnswer } from './answered-number.js';
import { harmAsIncluded } from './included-in.js';
import { harmAsGrowth } from './more-than-before.js';
import { numberedPart } from './numbered-parts.js';
import { harmAsOwnLoss } from './own-losses.js';
import { harmAsPart, type Harmed, opensPart } from './parts.js';
import { isPeaceable } from './peaceable.js';
import { asDenied, isUnreal } from './reality.js';
import { outerAfter } from './relative.js';
import { hasOwnVerb, shareAlongLists } from './share-lists.js';
import { harmAsSpoken } from './spoken-number.js';
import { harmAsSum } from './sum-of-people.js';
import { harmAsValue } from './toll-value.js';
import { makesPeople } from './supposed-people.js';
import { harmByTree } from './tree-harm.js';
import { harmWithInjury } from './with-injury.js';

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

/** "no civilian victims", "no victims": in a zero, victims are the dead. */
function noVictims(draft: Draft, group: Group, lexicon: TollLexicon): Found | null {
  const noun = group.zero && group.noun !== null ? draft.syntax.tokens[group.noun] : undefined;
  if (!noun || !lexicon.words('victimcount').has(noun.lemma.toLowerCase())) return null;
  return { harm: 'killed', predicate: noun.index, role: 'value', doubt: null, unreal: false, rule: 'toll-no-victims' };
}

/** "12 wounded soldiers", "five missing dockers": harm as a modifier inside the phrase. */
function harmInside(draft: Draft, group: Group, lexicon: TollLexicon): Found | null {
  if (group.noun === null || !group.people) return null;
  for (let i = group.numberLast + 1; i < group.noun; i += 1) {
    const token = draft.syntax.tokens[i];
    const verb = token && (lexicon.verbs.get(token.lower) ?? []).find(v => v.forms.has('participle'))?.verb;
    // "three captured soldiers": a participle that tells of harm by itself.
    const participle = verb?.frame === 'obj' && tellsAlone(verb) ? verb.harm : undefined;
    const harm = lexicon.adjectives.get(token?.lower ?? '') ?? (token?.upos === 'NOUN' ? undefined : participle);
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

const AWAY = new Set<Harm>(['displaced', 'released']);
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
  const none = noVictims(draft, group, lexicon);
  if (none) return none;
  const after = () => harmAfter(draft, group, lenient, lexicon, says);
  const before = lossOrHarm(draft, harmBefore(draft, group, lenient, lexicon), after, lexicon);
  // "two brothers who were taken were freed": a later, graver or freeing predicate outweighs the relative clause.
  const near = before ?? after();
  const outer = near?.role === 'beside' ? outerAfter(draft, near, group, lenient, lexicon) : null;
  const found = outer ?? near;
  // "fled with bullet wounds": who gets away hurt is no refugee.
  const hurt = !found || AWAY.has(found.harm) ? harmWithInjury(draft, group, lexicon) : null;
  if (hurt && found) return hurt;
  const tree =
    !found || found.rule.startsWith('toll-beside') || isRelative(draft, group)
      ? harmByTree(draft, group, lenient, lexicon)
      : null;
  if (found && tree && tree.predicate !== found.predicate && RELEASED.has(tree.harm))
    return found.role === 'beside' && found.harm !== tree.harm ? { ...tree, formerly: found.harm } : tree;
  return (
    found ??
    tree ??
    harmInside(draft, group, lexicon) ??
    harmOfAll(draft, group, lexicon) ??
    harmListedAs(draft, group, lexicon) ??
    harmAsLeaving(draft, group, lexicon) ??
    harmByCondition(draft, group, lexicon) ??
    hurt
  );
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
  const same = group.sentence === near.group.sentence;
  const goesOn = same || group.partitive === 'pronoun' || isOthers(draft, group) || isDefinite(draft, group);
  return goesOn || isBareBeside(draft, group, near) ? noun : null;
}

/** "Five soldiers were killed. Eleven were wounded.": a bare subject that opens the next sentence counts people of the same kind. */
function isBareBeside(draft: Draft, group: Group, near: Harmed): boolean {
  const { sentences } = draft.syntax;
  const [own, before] = [sentences[group.sentence], sentences[near.group.sentence]];
  const bare = group.noun === null && group.partitive === null && !group.article && !group.counted && !group.zero;
  return bare && own !== undefined && own.block === before?.block && group.left <= own.first + 1;
}

/** "the other three", "among the five listed as missing": people told of before. */
const isDefinite = (draft: Draft, group: Group): boolean =>
  group.noun === null &&
  group.partitive === null &&
  draft.syntax.tokens[group.left]?.lower === 'the' &&
  group.left < group.first;

export const isOthers = (draft: Draft, group: Group): boolean =>
  group.noun !== null && ['others', 'other'].includes(draft.syntax.tokens[group.noun]?.lower ?? '');

/** How many counts back a count may take up another. */
const LOOK_BACK = 12;

/** The harm of the count told last, for one that only says "the count". */
function earlierCount(harmed: readonly Harmed[], group: Group): Harm | null {
  const near = harmed.slice(-LOOK_BACK).filter(h => group.sentence - h.group.sentence <= 1);
  return (near.findLast(h => h.found.role === 'value') ?? near.at(-1))?.found.harm ?? null;
}

/** "Four children were among ten people killed": the larger number is the whole, whatever "among" opens. */
const isWholeOfPart = (group: Group, found: Found | null, near: Harmed | undefined): boolean =>
  found !== null &&
  near?.found.rule === 'toll-among' &&
  near.group.sentence === group.sentence &&
  near.found.predicate >= group.last &&
  (group.lower ?? 0) > (near.group.lower ?? 0);

/** Every group of people that the report says was harmed, in order of text. */
export function findHarmed(draft: Draft, lexicon: TollLexicon, says: (token: Token) => boolean): Harmed[] {
  const groups = findGroups(draft, lexicon);
  const own = groups.map(group => ownHarm(draft, group, false, lexicon, says));
  shareAlongLists(draft, groups, own, lexicon);
  const harmed: Harmed[] = [];
  let named: readonly Group[] = [];
  groups.forEach((group, i) => {
    if (!makesPeople(group, own[i] ?? null)) return;
    const earlier = harmed.at(-1);
    // "One of the three was a girl": the three are told already.
    if (earlier?.found.rule === 'toll-part-of-number' && group.first <= earlier.group.last) return;
    const nearby = earlier !== undefined && group.sentence - earlier.group.sentence <= 1;
    let found = own[i] ?? null;
    let whole: Harmed | null = null;
    if (!found || group.partitive === 'pronoun' || opensPart(draft, group, lexicon)) {
      const back = harmed.slice(-LOOK_BACK);
      const asPart = isWholeOfPart(group, found, earlier)
        ? null
        : (harmAsPart(draft, group, back, lexicon) ?? numberedPart(draft, group, back, lexicon));
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
    const sum = found ? null : harmAsSum(draft, group, lexicon);
    found ??= sum?.found ?? asFormerCount(draft, group, earlier, says, lexicon);
    found ??= harmAsGrowth(draft, group, harmed.slice(-LOOK_BACK));
    found ??= harmAsValue(draft, group, earlierCount(harmed, group), lexicon);
    found ??= harmAsOwnLoss(draft, group, harmed, lexicon);
    found ??= harmAsIncluded(draft, group, harmed, lexicon) ?? harmAsAnswer(draft, group, lexicon);
    // "57 insurgents were slain and 11 captured": the noun of the group before serves both.
    if (!found && nearby && !group.people && !group.article) found = ownHarm(draft, group, true, lexicon, says);
    const spoken = found ? null : harmAsSpoken(draft, group, harmed.slice(-LOOK_BACK), lexicon);
    found ??= spoken?.found ?? null;
    if (found) found = asDenied(draft, group, found, lexicon);
    if (!found || isUnreal(draft, group, found, lexicon) || isPeaceable(draft, group, found, lexicon)) return;
    const antecedent =
      sum?.people ?? spoken?.people ?? sameCount(group, found, harmed) ?? antecedentOf(draft, group, harmed);
    harmed.push({ group, found, whole, antecedent });
  });
  const home = comeHome(draft, groups, harmed, lexicon);
  if (home.length === 0) return harmed;
  return [...harmed, ...home].sort((a, b) => a.group.figure.start - b.group.figure.start);
}
