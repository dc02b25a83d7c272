import { type ReactNode, Suspense, useCallback, useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import type { LedgerRow } from '../../../../src/contract/rows.js';
import { heard } from '../../api/events.js';
import { FilterBar } from '../../filters/filter-bar.js';
import { useKeys } from '../../keys/use-keys.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { useStore } from '../../state/store.js';
import { useAddress } from '../../state/use-address.js';
import { useDecide } from '../../state/use-decide.js';
import { EstimateDrawer, ExportDialog, fetchPanels, WordsDrawer } from './panels.js';
import { Loading, Nothing } from './states.js';
import { Summary } from './summary.js';
import { Table } from './table.js';
import { useJudging } from './use-judging.js';
import { useRows } from './use-rows.js';
import './ledger.css';

const inPanel = (event: KeyboardEvent): boolean =>
  event.target instanceof Element && event.target.closest('aside') !== null;

/** Moves the focus among the figures of the row that has it; -1 and beyond the last stay where they are. */
function moveFigure(step: 1 | -1): boolean {
  const row = document.activeElement?.closest('[role="row"]');
  const figures = [...(row?.querySelectorAll<HTMLElement>('.figure-line') ?? [])];
  const next = figures[figures.findIndex(figure => figure === document.activeElement) + step];
  next?.focus();
  return next !== undefined;
}

export default function LedgerView(): ReactNode {
  const [address, change] = useAddress();
  const [, go] = useLocation();
  const { rows, page, scale, error, stale, again, more } = useRows(address);
  const { changed } = useStore(heard);
  const [moved, setMoved] = useState(0);
  const [exporting, setExporting] = useState(false);
  const judging = useJudging();
  const { undoLast } = useDecide();
  const selected = rows.findIndex(row => row.id === address.row);
  const row = rows[selected];
  useEffect(() => {
    if (page !== undefined) void fetchPanels();
  }, [page]);

  const select = useCallback((to: LedgerRow) => change({ row: to.id }, { replace: true }), [change]);
  const open = useCallback((of: LedgerRow, claim: string) => change({ row: of.id, claim, panel: undefined }), [change]);
  const estimate = useCallback(
    (of: LedgerRow) => change({ row: of.id, panel: 'estimate', claim: undefined }),
    [change],
  );
  const toggleAxis = useCallback(
    () => change({ axis: address.axis === 'linear' ? undefined : 'linear' }),
    [change, address.axis],
  );
  const close = useCallback(() => {
    change({ claim: undefined, panel: undefined });
    setMoved(count => count + 1);
  }, [change]);

  const step = (by: 1 | -1, event: KeyboardEvent): boolean => {
    const next = rows[Math.max(0, selected + by)];
    if (inPanel(event) || next === undefined) return false;
    select(next);
    setMoved(count => count + 1);
    return true;
  };
  useKeys({
    'row-next': event => step(1, event),
    'row-previous': event => step(-1, event),
    'figure-next': () => moveFigure(1),
    'figure-previous': () => moveFigure(-1),
    open: () => {
      const claim = row?.figures[0]?.claim;
      if (row === undefined || claim === undefined) return false;
      open(row, claim);
      return true;
    },
    dossier: () => row !== undefined && go(`/incident/${row.incident}`),
    same: () => judging.judge(row, 'same'),
    different: () => judging.judge(row, 'different'),
    export: () => setExporting(true),
    axis: toggleAxis,
    undo: () => void undoLast(),
    filter: () => document.querySelector<HTMLElement>('[data-filter]')?.focus(),
    close: () => {
      if (judging.picked !== undefined) judging.letGo();
      else if (address.claim !== undefined || address.panel !== undefined) close();
      else return false;
      return true;
    },
  });

  return (
    <div
      className="ledger-view"
      data-profile={address.profile}
      data-drawer={address.claim !== undefined || address.panel !== undefined}
    >
      <div className="ledger-main">
        <h1 className="unseen">Ledger</h1>
        <FilterBar sorted />
        <Summary page={page} onExport={() => setExporting(true)} />
        {error === null ? null : (
          <div className="page">
            <ProblemNote error={error} again={again} />
          </div>
        )}
        {page === undefined && error === null ? <Loading /> : null}
        {page !== undefined && page.total === 0 ? <Nothing /> : null}
        {page !== undefined && page.total > 0 ? (
          <Table
            rows={rows}
            total={page.total}
            scale={scale}
            selected={selected}
            open={address.claim}
            picked={judging.picked?.id}
            changed={changed}
            busy={stale}
            moved={moved}
            onSelect={select}
            onOpen={open}
            onEstimate={estimate}
            onAxis={toggleAxis}
            more={more}
          />
        ) : null}
      </div>
      <Suspense fallback={null}>
        {address.claim === undefined ? null : <WordsDrawer claim={address.claim} onClose={close} />}
        {address.panel === 'estimate' && row !== undefined ? (
          <EstimateDrawer row={row} profile={address.profile} onClose={close} />
        ) : null}
        {exporting && page !== undefined ? (
          <ExportDialog total={page.total} onClose={() => setExporting(false)} />
        ) : null}
      </Suspense>
      {judging.dialog}
    </div>
  );
}
