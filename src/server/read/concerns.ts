import type { Judgement } from '../../model/ledger/judgement.js';

type Concerned = Pick<Judgement, 'left' | 'right'>;

/** Toll groups that each judged claim lies in or ever lay in. */
export type JudgedGroups = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Whether a judgement is on an item of the review queue. Ids of items say what they are of: `row:` a toll group,
 * `claim:` a claim, `report:` a report, `pair:` and `join:` two claims.
 */
export function concerning(item: string, groups: JudgedGroups): (judgement: Concerned) => boolean {
  const at = item.indexOf(':');
  const [kind, rest] = [item.slice(0, at), item.slice(at + 1)];
  if (kind === 'row') return ({ left }) => left === rest || groups.get(left)?.has(rest) === true;
  const names = new Set(rest.split(':'));
  if (kind === 'pair' || kind === 'join')
    return ({ left, right }) => names.has(left) && right !== null && names.has(right);
  return ({ left }) => names.has(left);
}
