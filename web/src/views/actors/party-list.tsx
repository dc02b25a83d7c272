import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useRef } from 'react';
import { PartyMark } from '../../parts/party-mark.js';
import { people } from '../../words/numbers.js';
import { counted } from '../../words/terms.js';
import type { PartyEntry } from './actors-query.js';

interface Props {
  parties: readonly PartyEntry[];
  chosen: string | undefined;
  /** Waits for its other one. */
  picked: string | undefined;
  onChoose: (key: string) => void;
  more: () => void;
}

/** Height of a line before it was measured, pixels. */
const GUESS = 46;

/** Parties, most claims first; only those in sight are drawn. */
export function PartyList({ parties, chosen, picked, onChoose, more }: Props): ReactNode {
  const frame = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: parties.length,
    getScrollElement: () => frame.current,
    estimateSize: () => GUESS,
    getItemKey: index => parties[index]?.party.key ?? index,
    overscan: 8,
    initialRect: { width: 300, height: 500 },
  });
  const shown = virtual.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  const most = parties[0]?.claims ?? 1;
  const at = parties.findIndex(({ party }) => party.key === chosen);
  useEffect(() => {
    if (last >= parties.length - 20) more();
  });
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at, { align: 'auto' });
    // Only another choice moves the list; a reload does not.
  }, [chosen]);
  return (
    <div ref={frame} className="party-list" role="region" aria-label="Parties" tabIndex={0}>
      <ol style={{ height: virtual.getTotalSize() }}>
        {shown.map(one => {
          const entry = parties[one.index];
          if (entry === undefined) return null;
          const { key, name, kind } = entry.party;
          return (
            <li
              key={one.key}
              ref={virtual.measureElement}
              data-index={one.index}
              aria-setsize={parties.length}
              aria-posinset={one.index + 1}
              style={{ transform: `translateY(${one.start}px)` }}
            >
              <button
                type="button"
                className="party-item"
                aria-current={key === chosen ? 'true' : undefined}
                data-picked={key === picked}
                onClick={() => onChoose(key)}
              >
                <PartyMark party={key} name={name} />
                <span className="figure">
                  {people(entry.claims)}
                  <span className="unseen"> claims</span>
                </span>
                <span className="label">
                  {kind.replaceAll('-', ' ')}
                  {entry.speakers.length < 2 ? '' : ` · ${entry.speakers.length} speakers`}
                  {entry.merged.length === 0 ? '' : ` · ${counted(entry.merged.length, 'merged')}`}
                </span>
                <svg className="party-volume" width="100%" height="4" aria-hidden="true">
                  <rect width={`${((entry.claims / Math.max(1, most)) * 100).toFixed(1)}%`} height="4" />
                </svg>
              </button>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
