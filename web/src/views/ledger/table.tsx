import { defaultRangeExtractor, type Range, useWindowVirtualizer, type VirtualItem } from '@tanstack/react-virtual';
import { type ReactNode, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { LedgerRow as Row } from '../../../../src/contract/rows.js';
import { Axis, describeScale } from '../../parts/axis.js';
import type { Scale } from '../../parts/scale.js';
import { LedgerRow } from './ledger-row.js';

interface Props {
  rows: readonly Row[];
  total: number;
  scale: Scale;
  selected: number;
  open: string | undefined;
  picked: string | undefined;
  changed: ReadonlySet<string>;
  busy: boolean;
  /** Counts up when the keyboard moved the selection: the row is then brought into view and takes the focus. */
  moved: number;
  onSelect: (row: Row) => void;
  onOpen: (row: Row, claim: string) => void;
  onEstimate: (row: Row) => void;
  onAxis: () => void;
  more: () => void;
}

/** A row's height before it was measured: a line for each figure shown. Pixels. */
const guess = (row: Row | undefined): number => 20 + Math.max(3, Math.min(7, row?.figures.length ?? 3)) * 24;

function Head({ scale, onAxis }: { scale: Scale; onAxis: () => void }): ReactNode {
  return (
    <div role="row" className="ledger-head" aria-rowindex={1}>
      <span role="columnheader">Where, when</span>
      <span role="columnheader">Who was harmed</span>
      <span role="columnheader" className="axis-head">
        <span>Who says so</span>
        <Axis scale={scale} />
        <button type="button" className="plain" onClick={onAxis} title={`${describeScale(scale)}. Change the axis (a)`}>
          {scale.kind === 'log' ? 'log axis' : 'linear'}
        </button>
      </span>
      <span role="columnheader">Status</span>
      <span role="columnheader">Reach</span>
      <span role="columnheader">Estimate</span>
    </div>
  );
}

/** Where the list begins in the page: what stands over it may change its height. */
function useOffsetTop(list: React.RefObject<HTMLDivElement | null>): number {
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const measure = (): void => {
      const box = list.current?.getBoundingClientRect();
      if (box !== undefined) setTop(box.top + window.scrollY);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, [list]);
  return top;
}

/** Rows in sight, and the selected one wherever it is, so that it keeps the focus. */
function useVirtualRows(props: Props, list: React.RefObject<HTMLDivElement | null>) {
  const { rows, selected } = props;
  const rangeExtractor = useCallback(
    (range: Range) => {
      const seen = defaultRangeExtractor(range);
      return selected < 0 || selected >= range.count || seen.includes(selected)
        ? seen
        : [...seen, selected].sort((left, right) => left - right);
    },
    [selected],
  );
  return useWindowVirtualizer({
    count: rows.length,
    estimateSize: index => guess(rows[index]),
    getItemKey: index => rows[index]?.id ?? index,
    overscan: 6,
    scrollMargin: useOffsetTop(list),
    scrollPaddingStart: 40,
    scrollPaddingEnd: 8,
    rangeExtractor,
  });
}

export function Table(props: Props): ReactNode {
  const { rows, selected, more, moved } = props;
  const list = useRef<HTMLDivElement>(null);
  const virtual = useVirtualRows(props, list);
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? -1;
  useEffect(() => {
    if (last >= rows.length - 30) more();
  });
  useEffect(() => {
    if (moved === 0 || selected < 0) return;
    virtual.scrollToIndex(selected, { align: 'auto' });
    const row = rows[selected];
    requestAnimationFrame(() => {
      if (row !== undefined) document.getElementById(`row-${row.id}`)?.focus({ preventScroll: true });
    });
    // Only a key's move asks for the focus; a reload or a click does not.
  }, [moved]);
  return (
    <div role="grid" aria-label="Ledger" className="ledger" aria-rowcount={props.total + 1} aria-busy={props.busy}>
      <Head scale={props.scale} onAxis={props.onAxis} />
      <div ref={list} role="rowgroup" className="ledger-rows" style={{ height: virtual.getTotalSize() }}>
        {items.map(item => (
          <Placed key={item.key} item={item} virtual={virtual} {...props} />
        ))}
      </div>
    </div>
  );
}

type Virtual = ReturnType<typeof useVirtualRows>;

function Placed({ item, virtual, ...props }: Props & { item: VirtualItem; virtual: Virtual }): ReactNode {
  const row = props.rows[item.index];
  if (row === undefined) return null;
  const top = item.start - virtual.options.scrollMargin;
  return (
    <div
      role="presentation"
      ref={virtual.measureElement}
      data-index={item.index}
      className="placed"
      style={{ transform: `translateY(${top}px)` }}
    >
      <LedgerRow
        row={row}
        index={item.index}
        scale={props.scale}
        selected={item.index === props.selected}
        open={item.index === props.selected ? props.open : undefined}
        changed={props.changed.has(row.incident)}
        follows={props.rows[item.index - 1]?.incident === row.incident}
        last={props.rows[item.index + 1]?.incident !== row.incident}
        picked={props.picked === row.id}
        onSelect={props.onSelect}
        onOpen={props.onOpen}
        onEstimate={props.onEstimate}
      />
    </div>
  );
}
