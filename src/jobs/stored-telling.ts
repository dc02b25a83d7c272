import type { LedgerClaim } from '../model/ledger/claim.js';
import type { StoredTelling } from '../model/ledger/telling.js';
import type { Telling } from '../reconcile/incidents/telling.js';

/** What a telling is known by: its smallest claim and its report, since a text reprinted word for word has the same claims. */
export const nodeOf = ({ id, report }: Pick<Telling, 'id' | 'report'>): string => `${id} ${report}`;

export function storedOf(telling: Telling): StoredTelling {
  return {
    ...telling,
    claims: telling.claims.map(({ id, toll }) => ({ id, harm: toll?.harm ?? null })),
    names: [...telling.names],
    maybe: [...telling.maybe],
    sites: [...telling.sites],
    words: [...telling.words],
    lede: [...telling.lede],
    people: [...telling.people],
    copies: [...telling.copies],
  };
}

/** The telling again, to be compared and clustered: of its claims only ids and harms are there. */
export function tellingFrom(stored: StoredTelling): Telling {
  return {
    ...stored,
    claims: stored.claims.map(({ id, harm }) => ({ id, toll: harm && { harm } }) as LedgerClaim),
    names: new Map(stored.names),
    maybe: new Set(stored.maybe),
    sites: new Set(stored.sites),
    words: new Set(stored.words),
    lede: new Set(stored.lede),
    people: new Set(stored.people),
    copies: new Set(stored.copies),
  };
}
