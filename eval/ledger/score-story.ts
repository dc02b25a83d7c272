import type { LedgerClaim } from '../../src/model/ledger/claim.js';
import type { PeopleClasses } from '../../src/reconcile/tolls/victim-class.js';
import { bCubed, type Pooled } from './b-cubed.js';
import { match } from './match.js';
import { ledgerOf, type Outcome, type ReadStory } from './run-story.js';
import { type GroupScore, type RelationScore, scoreGroups, scoreRelations } from './score-groups.js';
import { isHarm, type Story } from './story.js';

export interface StoryScore {
  story: Story;
  outcome: Outcome;
  matched: Map<string, LedgerClaim>;
  /** Incident or series by claim (gold ids): the gold's, and the program's. */
  gold: Map<string, string>;
  found: Map<string, string>;
  pooled: Pooled;
  groups: GroupScore[];
  past: { published: string; groups: GroupScore[] }[];
  relations: RelationScore;
}

function goldHomes(story: Story): Map<string, string> {
  const harms = new Set(story.claims.filter(isHarm).map(({ id }) => id));
  const homes = [...story.incidents, ...story.series];
  return new Map(
    homes.flatMap(({ id, claims }) => claims.filter(claim => harms.has(claim)).map(claim => [claim, id] as const)),
  );
}

function homesOf({ incidents }: Outcome): Map<string, string> {
  const keys = incidents.flatMap(({ id, reports, claims }) =>
    reports.flatMap(report => claims.map(claim => [`${report} ${claim}`, id] as const)),
  );
  return new Map(keys);
}

/** Sets what the program makes of a story beside its gold, now and at each moment of `asOf`. */
export function scoreStory(story: Story, read: ReadStory, people: PeopleClasses): StoryScore {
  const matched = match(story, read);
  const outcome = ledgerOf(read, people);
  const gold = goldHomes(story);
  const homes = homesOf(outcome);
  const found = new Map(
    [...matched].flatMap(([id, claim]) => {
      const home = homes.get(`${claim.report} ${claim.id}`);
      return home && gold.has(id) ? [[id, home] as const] : [];
    }),
  );
  return {
    story,
    outcome,
    matched,
    gold,
    found,
    pooled: bCubed(gold, found),
    groups: scoreGroups(story.groups, matched, outcome.incidents),
    past: (story.asOf ?? []).map(({ published, groups }) => ({
      published,
      groups: scoreGroups(groups, matched, ledgerOf(read, people, published).incidents),
    })),
    relations: scoreRelations(story, matched, outcome.incidents),
  };
}
