import type { Claim } from '../../contract/claim.js';
import type { TextSpan } from '../../contract/values.js';
import type { LedgerClaim } from '../../model/ledger/claim.js';
import { asidesOf } from '../../store/queries/ledger-index.js';
import type { ServerContext } from '../context.js';
import { claimShape } from '../shape/claim.js';
import type { Decisions } from './decisions.js';

/** Where claims were said, by report and claim; reports that are not in it were not looked at. */
export type Media = ReadonlyMap<string, ReadonlyMap<string, TextSpan>>;

/** Claims as they go out, each with the rule that read it. */
export async function showClaims(
  { ledger }: ServerContext,
  claims: readonly LedgerClaim[],
  { entered }: Pick<Decisions, 'entered'>,
  media: Media = new Map(),
): Promise<Claim[]> {
  const asides = await asidesOf(ledger.database, [...new Set(claims.map(({ id }) => id))]);
  const rules = new Map(asides.map(({ report, claim, rule }) => [`${report} ${claim}`, rule]));
  return claims.map(claim =>
    claimShape(claim, {
      rule: rules.get(`${claim.report} ${claim.id}`) ?? null,
      entered: entered.has(claim.id),
      medium: media.has(claim.report) ? (media.get(claim.report)?.get(claim.id) ?? null) : undefined,
    }),
  );
}
