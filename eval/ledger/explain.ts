import type { GroupScore } from './score-groups.js';
import type { StoryScore } from './score-story.js';

function* lost({ story, gold, matched }: StoryScore): Iterable<string> {
  for (const { id, report, harm, lower, upper, quote } of story.claims)
    if (gold.has(id) && !matched.has(id)) yield `lost ${report} ${harm} ${lower}-${upper} "${quote}"`;
}

/** Homes by the claims in them. */
function gather(pairs: Iterable<readonly [string, string]>): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [claim, home] of pairs) found.set(home, [...(found.get(home) ?? []), claim]);
  return found;
}

function* homes({ gold, found }: StoryScore): Iterable<string> {
  for (const [home, claims] of gather(gold)) {
    const parts = gather(claims.map(id => [id, found.get(id) ?? '–'] as const));
    if (parts.size > 1)
      yield `${home} lies in ${[...parts].map(([part, ids]) => `${part}: ${ids.join(',')}`).join(' | ')}`;
  }
  for (const [home, claims] of gather(found)) {
    const mixed = gather(claims.map(id => [id, gold.get(id) ?? ''] as const));
    if (mixed.size > 1)
      yield `${home} mixes ${[...mixed].map(([part, ids]) => `${part}: ${ids.join(',')}`).join(' | ')}`;
  }
}

function show({ group, mine, status, current, marks }: GroupScore): string[] {
  const name = `${group.in} ${group.harm} ${group.victims}`;
  const here = mine
    ? `${mine.status} (${mine.origins} origins, ${mine.claimants} claimants, ${mine.lower}-${mine.upper}; ${mine.victims.wordings.join(', ')})`
    : 'none';
  return [
    status ? '' : `status ${name}: ${group.status}, here ${here}`,
    current || !mine ? '' : `current ${name}: ${group.current?.join(',') ?? group.claims.join(',')}`,
    mine && marks.missed.length > 0 ? `marks ${name}: without ${marks.missed.join(', ')}` : '',
    marks.added.length > 0 ? `marks ${name}: also ${marks.added.join(', ')}` : '',
  ].filter(Boolean);
}

/** What differs from the gold, a line each. */
export function* explain(score: StoryScore): Iterable<string> {
  yield* lost(score);
  yield* homes(score);
  for (const group of score.groups) yield* show(group);
  for (const { published, groups } of score.past)
    for (const group of groups.filter(({ status }) => !status))
      yield* show(group)
        .slice(0, 1)
        .map(line => `${published} ${line}`);
  for (const key of score.relations.missed) yield `relation missed: ${key}`;
  for (const key of score.relations.added) yield `relation added: ${key}`;
}
