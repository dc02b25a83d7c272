import type { LedgerClaim } from '../../src/model/ledger/claim.js';
import type { Incident, TollGroup } from '../../src/model/ledger/incident.js';
import { groupFor } from './match.js';
import { type GoldClaim, type GoldGroup, partyOf, type Story } from './story.js';

/** Marks that the gold has; the ledger has others, which are not measured. */
const MARKS = ['denied', 'superseded', 'withdrawn', 'caveat'] as const;
/** Relations of figures; "denies" and "part-of" hang on claims that are not complete in the gold. */
const RELATIONS = new Set(['contradicts', 'supports', 'rival', 'supersedes']);

/** What was expected, what was found, and what both have. */
export interface Counts {
  both: number;
  gold: number;
  found: number;
}

export interface GroupScore {
  group: GoldGroup;
  mine: TollGroup | undefined;
  status: boolean;
  /** Found claims of the group stand and are superseded or withdrawn as in the gold. */
  current: boolean;
  marks: { missed: string[]; added: string[] };
}

type Matched = ReadonlyMap<string, LedgerClaim>;

function currentAsGold(group: GoldGroup, mine: TollGroup, matched: Matched): boolean {
  return group.claims.every(id => {
    const claim = matched.get(id);
    return !claim || mine.current.includes(claim.id) === (group.current?.includes(id) ?? true);
  });
}

/** Each gold group beside the program's group that holds most of its claims. */
export function scoreGroups(groups: readonly GoldGroup[], matched: Matched, found: readonly Incident[]): GroupScore[] {
  return groups.map(group => {
    const mine = groupFor(group, matched, found);
    const [gold, own] = [new Set<string>(group.marks), new Set<string>(mine?.marks)];
    return {
      group,
      mine,
      status: mine?.status === group.status,
      current: mine !== undefined && currentAsGold(group, mine, matched),
      marks: {
        missed: MARKS.filter(mark => gold.has(mark) && !own.has(mark)),
        added: MARKS.filter(mark => own.has(mark) && !gold.has(mark)),
      },
    };
  });
}

/** Marks over all groups that the program has. */
export function countMarks(scores: readonly GroupScore[]): Counts {
  const counts = { both: 0, gold: 0, found: 0 };
  for (const { group, marks } of scores) {
    const gold = group.marks?.length ?? 0;
    counts.gold += gold;
    counts.both += gold - marks.missed.length;
    counts.found += gold - marks.missed.length + marks.added.length;
  }
  return counts;
}

const SYMMETRIC = new Set(['contradicts', 'supports', 'rival']);

/** A relation by the figures of the two parties that it relates, however many reports repeat them. */
function relationKeys(
  story: Story,
  relations: readonly { from: string; to: string; type: string }[],
  goldsOf: (id: string) => readonly GoldClaim[],
): Set<string> {
  const groupOf = new Map(story.groups.flatMap(({ claims }, i) => claims.map(id => [id, i] as const)));
  const position = (gold: GoldClaim): string =>
    [groupOf.get(gold.id) ?? '', partyOf(story, gold), gold.lower ?? '', gold.upper ?? ''].join('|');
  const keys = relations
    .filter(({ type }) => RELATIONS.has(type))
    .map(({ from, to, type }) => {
      const [a, b] = [goldsOf(from)[0], goldsOf(to)[0]];
      const ends = [a ? position(a) : `? ${from}`, b ? position(b) : `? ${to}`];
      return [type, ...(SYMMETRIC.has(type) ? ends.sort() : ends)].join(' ~ ');
    });
  return new Set(keys);
}

export interface RelationScore extends Counts {
  missed: string[];
  added: string[];
}

/** Relations between figures: of the gold those whose claims were found, of the program all. */
export function scoreRelations(story: Story, matched: Matched, found: readonly Incident[]): RelationScore {
  const byId = new Map(story.claims.map(claim => [claim.id, claim]));
  const golds = new Map<string, GoldClaim[]>();
  for (const [id, claim] of matched) {
    const gold = byId.get(id);
    if (gold) golds.set(claim.id, [...(golds.get(claim.id) ?? []), gold]);
  }
  const gold = relationKeys(story, story.relations, id => [byId.get(id)].flatMap(claim => claim ?? []));
  const own = relationKeys(
    story,
    found.flatMap(({ relations }) => relations),
    id => golds.get(id) ?? [],
  );
  const missed = [...gold].filter(key => !own.has(key));
  const added = [...own].filter(key => !gold.has(key));
  return { both: gold.size - missed.length, gold: gold.size, found: own.size, missed, added };
}
