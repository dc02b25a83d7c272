import { type ReactNode, useState } from 'react';
import type { Pair } from '../../../../src/contract/views.js';
import { useLinked } from '../../state/use-address.js';
import { PairCard } from './pair-card.js';

/** So many pairs are drawn at once. */
const SHOWN = 20;

interface Props {
  pairs: readonly Pair[];
  /** Asks for the next page; undefined on the last. */
  more: (() => void) | undefined;
}

const told = (drawn: number, all: number, open: boolean): string => {
  if (!open && drawn === all) return all === 1 ? '1 pair' : `${all} pairs`;
  return `${drawn} of ${all}${open ? ' or more' : ''} pairs`;
};

/** Pairs by the size of their disagreement, as the ledger orders them. */
export function Pairs({ pairs, more }: Props): ReactNode {
  const linked = useLinked();
  const [count, setCount] = useState(SHOWN);
  const drawn = pairs.slice(0, count);
  if (pairs.length === 0)
    return (
      <p className="quiet">
        {more === undefined ? 'No two figures stand against each other here.' : 'None among the pairs loaded so far.'}{' '}
        {more === undefined ? null : (
          <button type="button" onClick={more}>
            Look further
          </button>
        )}
      </p>
    );
  return (
    <>
      <p className="quiet">{told(drawn.length, pairs.length, more !== undefined)}</p>
      <ol className="pairs">
        {drawn.map(pair => (
          <li key={`${pair.row} ${pair.left.claim} ${pair.right.claim} ${pair.type}`}>
            <PairCard pair={pair} linked={linked} />
          </li>
        ))}
      </ol>
      {drawn.length === pairs.length && more === undefined ? null : (
        <button
          type="button"
          className="screen-only"
          onClick={() => {
            if (drawn.length === pairs.length) more?.();
            setCount(count + SHOWN);
          }}
        >
          Show more pairs
        </button>
      )}
    </>
  );
}
