import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { countFilters, FILTERS } from '../state/address.js';
import { useAddress } from '../state/use-address.js';
import { day, moment } from '../words/times.js';

/** Room for what is coming, so that nothing jumps. */
export function Waiting({ what }: { what: string }): ReactNode {
  return (
    <div className="chart-waiting" aria-busy="true">
      <p className="quiet">Loading {what} …</p>
    </div>
  );
}

/** Nothing to show, and what to do about it. `what`: the things that are missing, in the plural. */
export function NothingHere({ what }: { what: string }): ReactNode {
  const [address, change] = useAddress();
  const none = Object.fromEntries(FILTERS.map(name => [name, undefined]));
  if (countFilters(address) > 0)
    return (
      <div className="note">
        <strong>No {what} under these filters</strong>
        <p>Take one out above, or clear them all.</p>
        <div className="actions">
          <button type="button" onClick={() => change(none)}>
            Clear all filters
          </button>
        </div>
      </div>
    );
  return (
    <div className="note">
      <strong>The ledger holds no {what} yet</strong>
      <p>
        Add reports under <Link href="/sources">Sources</Link>; what they tell appears here as soon as they are read.
      </p>
    </div>
  );
}

/** Says so where the view shows what could be known then, and not what is known now. */
export function AsOfNote(): ReactNode {
  const [{ asOf, clock }] = useAddress();
  if (asOf === undefined) return null;
  const when = asOf.includes('T') ? moment(asOf) : `the end of ${day(asOf)}, UTC`;
  return (
    <p className="as-of-note">
      As {clock === 'recorded' ? 'this ledger' : 'the world'} could know by <b>{when}</b>
    </p>
  );
}
