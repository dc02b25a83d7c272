import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useRef } from 'react';
import { Foreign } from '../../parts/plain-text.js';
import { withDays } from '../../words/times.js';
import { StatusGlyph } from '../../parts/status-mark.js';
import { agreementFor, codersOf, KIND_WORDS, notesFor } from './item-words.js';
import type { Item } from './review-query.js';

interface Props {
  items: readonly Item[];
  coder: string;
  selected: string | undefined;
  onSelect: (item: Item) => void;
  /** Asks for the next page; called when the end comes into sight. */
  more: () => void;
}

/** Height of an item before it was measured, pixels. */
const GUESS = 76;

function Glyph({ kind }: { kind: Item['kind'] }): ReactNode {
  if (kind === 'contested' || kind === 'single-source')
    return (
      <span className="status" data-status={kind}>
        <StatusGlyph status={kind} />
      </span>
    );
  if (kind === 'unread') return null;
  return (
    <span className="status" data-status="unresolved">
      <StatusGlyph status="unresolved" />
    </span>
  );
}

function People({ item, coder }: { item: Item; coder: string }): ReactNode {
  const coders = codersOf(item);
  const stands = agreementFor(item, coder);
  const notes = notesFor(item, coder);
  const told = [
    item.assigned === null ? null : `given to ${item.assigned}`,
    coders.length === 0 ? null : `${coders.length} decided`,
    stands === 'agree' ? 'agree' : stands === 'differ' ? 'differ' : null,
    notes.length === 0 ? null : `${notes.length} ${notes.length === 1 ? 'note' : 'notes'}`,
  ].filter(part => part !== null);
  return told.length === 0 ? null : (
    <span className="label">
      <Foreign>{told.join(' · ')}</Foreign>
    </span>
  );
}

interface ItemProps extends Pick<Props, 'coder' | 'onSelect'> {
  item: Item;
  here: boolean;
}

function QueueItem({ item, coder, here, onSelect }: ItemProps): ReactNode {
  return (
    <button
      type="button"
      className="queue-item"
      aria-current={here ? 'true' : undefined}
      data-item={item.id}
      onClick={() => onSelect(item)}
    >
      <span className="queue-kind">
        <Glyph kind={item.kind} />
        {KIND_WORDS[item.kind].word}
      </span>
      <b>
        <Foreign>{withDays(item.title)}</Foreign>
      </b>
      {item.kind === 'unread' ? null : (
        <span className="label queue-why">
          <Foreign>{withDays(item.why)}</Foreign>
        </span>
      )}
      <People item={item} coder={coder} />
    </button>
  );
}

/** What is worth looking at, in that order; only what is in sight is drawn. */
export function Queue({ items, coder, selected, onSelect, more }: Props): ReactNode {
  const frame = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => frame.current,
    estimateSize: () => GUESS,
    getItemKey: index => items[index]?.id ?? index,
    overscan: 6,
    initialRect: { width: 300, height: 700 },
  });
  const shown = virtual.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  const at = items.findIndex(item => item.id === selected);
  useEffect(() => {
    if (last >= items.length - 20) more();
  });
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at, { align: 'auto' });
    // Only another choice moves the list; a reload does not.
  }, [selected]);
  return (
    <div ref={frame} className="queue" role="region" aria-label="Queue" tabIndex={0}>
      <ol style={{ height: virtual.getTotalSize() }}>
        {shown.map(one => {
          const item = items[one.index];
          if (item === undefined) return null;
          return (
            <li
              key={one.key}
              ref={virtual.measureElement}
              data-index={one.index}
              aria-setsize={items.length}
              aria-posinset={one.index + 1}
              style={{ transform: `translateY(${one.start}px)` }}
            >
              <QueueItem item={item} coder={coder} here={item.id === selected} onSelect={onSelect} />
            </li>
          );
        })}
      </ol>
    </div>
  );
}
