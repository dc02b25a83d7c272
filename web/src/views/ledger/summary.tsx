import type { ReactNode } from 'react';
import type { RowsPage } from '../../../../src/contract/rows.js';
import { useAddress } from '../../state/use-address.js';
import { day, moment } from '../../words/times.js';
import { counted } from '../../words/terms.js';
import { Legend } from './legend.js';

interface Props {
  page: RowsPage | undefined;
  onExport: () => void;
}

/** How much the filters leave, and as of when. */
export function Summary({ page, onExport }: Props): ReactNode {
  const [{ asOf, clock }] = useAddress();
  return (
    <div className="summary">
      <p aria-live="polite">
        {page === undefined ? (
          '\u00a0'
        ) : (
          <>
            <b>{counted(page.total, 'row')}</b> of {counted(page.incidents, 'incident')}, from{' '}
            {counted(page.reports, 'report')} of {counted(page.origins, 'origin')}
            {asOf === undefined
              ? null
              : `, as ${clock === 'recorded' ? 'this ledger' : 'the world'} could know by ${
                  asOf.includes('T') ? moment(asOf) : `the end of ${day(asOf)}, UTC`
                }`}
          </>
        )}
      </p>
      <Legend />
      <button
        type="button"
        className="screen-only"
        onClick={onExport}
        disabled={page === undefined || page.total === 0}
      >
        Export
      </button>
    </div>
  );
}
