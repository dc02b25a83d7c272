import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { countFilters, FILTERS } from '../../state/address.js';
import { useAddress } from '../../state/use-address.js';

/** Lines where rows will stand, so that nothing jumps when they come. */
export function Loading(): ReactNode {
  return (
    <div className="ledger-loading" aria-busy="true">
      <span className="unseen">Loading the ledger …</span>
      {Array.from({ length: 12 }, (_, index) => (
        <div key={index} />
      ))}
    </div>
  );
}

/** Nothing to show: because nothing was added yet, or because the filters leave nothing. */
export function Nothing(): ReactNode {
  const [address, change] = useAddress();
  const none = Object.fromEntries(FILTERS.map(name => [name, undefined]));
  if (countFilters(address) > 0)
    return (
      <div className="page nothing">
        <h2>No row fits these filters</h2>
        <p>Take one out above, or clear them all. A figure that nobody gave is not a zero: it has no row.</p>
        <div className="actions">
          <button type="button" className="chief" onClick={() => change(none)}>
            Clear all filters
          </button>
        </div>
      </div>
    );
  return (
    <div className="page nothing">
      <h2>The ledger is empty</h2>
      <p>
        Add reports under <Link href="/sources">Sources</Link>, or with the command <code>counterclaim add FILE</code>.
        They appear here as soon as they are read.
      </p>
    </div>
  );
}
