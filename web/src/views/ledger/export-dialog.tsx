import type { ReactNode } from 'react';
import { BASE, toSearch } from '../../api/client.js';
import { Dialog } from '../../parts/dialog.js';
import { rowsQueryOf } from '../../state/address.js';
import { useAddress } from '../../state/use-address.js';
import { Chips } from '../../filters/filter-bar.js';
import { counted } from '../../words/terms.js';

/** What is filtered, as a file: the server writes it, the browser keeps it. */
export default function ExportDialog({ total, onClose }: { total: number; onClose: () => void }): ReactNode {
  const [address] = useAddress();
  const href = (format: string): string => `${BASE}/export${toSearch({ format, ...rowsQueryOf(address) })}`;
  return (
    <Dialog title="Export" onClose={onClose}>
      <p>The figures of {counted(total, 'row')}, each with its words, claimant, claim and report.</p>
      <Chips />
      <div className="actions">
        <a className="button chief" href={href('csv')} download data-first onClick={onClose}>
          CSV, for a spreadsheet
        </a>
        <a className="button" href={href('jsonl')} download onClick={onClose}>
          JSON Lines
        </a>
      </div>
    </Dialog>
  );
}
