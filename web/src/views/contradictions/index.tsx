import { useInfiniteQuery } from '@tanstack/react-query';
import { type ReactNode, useCallback, useMemo, useRef } from 'react';
import { AsOfNote, NothingHere, Waiting } from '../../charts/view-states.js';
import { FilterBar } from '../../filters/filter-bar.js';
import { useKeys } from '../../keys/use-keys.js';
import { Foreign } from '../../parts/plain-text.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { announce } from '../../state/say.js';
import { useAddress } from '../../state/use-address.js';
import { type Chosen, makeMatrix, type Matrix as Shape, pairsOf, readChosen, writeChosen } from './cells.js';
import { LOSS_TOLD, LossGlyph } from './loss-glyph.js';
import { Matrix } from './matrix.js';
import { contradictionsQuery } from './pairs-query.js';
import { Pairs } from './pairs.js';
import '../../charts/charts.css';
import './contradictions.css';

/** Which claimant and which people the pairs are narrowed to, with ways to undo it or to take it to every view. */
function ChosenNote({ chosen, matrix }: { chosen: Chosen; matrix: Shape }): ReactNode {
  const [, change] = useAddress();
  const party = matrix.parties.find(({ key }) => key === chosen.party);
  const group = matrix.groups.find(({ key }) => key === chosen.group);
  return (
    <p className="chosen-note">
      Only pairs of <b>{party === undefined ? chosen.party : <Foreign>{party.name}</Foreign>}</b> about{' '}
      <b>
        {group?.harm ?? ''} <Foreign>{group?.label ?? chosen.group}</Foreign>
      </b>
      <button type="button" onClick={() => change({ panel: undefined })}>
        Show all pairs
      </button>
      {party === undefined ? null : (
        <button
          type="button"
          onClick={() => change({ party: party.name, harm: group?.harm, panel: undefined })}
          title="Sets the filters party and harm: every view follows"
        >
          Narrow every view to it
        </button>
      )}
    </p>
  );
}

function Legend(): ReactNode {
  return (
    <ul className="matrix-legend">
      {(['own', 'enemy', 'other'] as const).map(loss => (
        <li key={loss} data-loss={loss}>
          <LossGlyph loss={loss} /> {LOSS_TOLD[loss]}
        </li>
      ))}
      <li className="quiet">
        A figure stands only where the cell is of one row: figures of several are never added up. Each cell opens its
        pairs.
      </li>
    </ul>
  );
}

export default function ContradictionsView(): ReactNode {
  const [address, change] = useAddress();
  const query = useInfiniteQuery(contradictionsQuery(address));
  const found = useRef<HTMLHeadingElement>(null);
  const pages = query.data?.pages;
  const matrix = useMemo(() => (pages?.[0] === undefined ? undefined : makeMatrix(pages[0])), [pages]);
  const pairs = useMemo(() => pages?.flatMap(page => page.pairs) ?? [], [pages]);
  const chosen = useMemo(() => readChosen(address.panel), [address.panel]);
  const shown = useMemo(() => pairsOf(pairs, chosen), [pairs, chosen]);
  const choose = useCallback(
    (cell: Chosen | undefined) => {
      change({ panel: cell === undefined ? undefined : writeChosen(cell) });
      if (cell === undefined) return;
      const count = pairsOf(pairs, cell).length;
      announce(count === 1 ? '1 pair' : `${count} pairs`);
      requestAnimationFrame(() => found.current?.focus());
    },
    [change, pairs],
  );
  useKeys({
    filter: () => document.querySelector<HTMLElement>('[data-filter]')?.focus(),
    close: () => (chosen === undefined ? false : change({ panel: undefined })),
  });
  return (
    <div className="contradictions-view">
      <FilterBar />
      <div className="page">
        <header className="view-head">
          <h1>Contradictions</h1>
          <AsOfNote />
        </header>
        {query.error === null ? null : <ProblemNote error={query.error} again={() => void query.refetch()} />}
        {matrix === undefined && query.error === null ? <Waiting what="the matrix" /> : null}
        {matrix !== undefined && matrix.groups.length === 0 ? (
          <NothingHere what="figures to set against each other" />
        ) : null}
        {matrix === undefined || matrix.groups.length === 0 ? null : (
          <>
            <section aria-labelledby="matrix-title" className="matrix-section" aria-busy={query.isPlaceholderData}>
              <h2 id="matrix-title">Who counts whose losses</h2>
              <Legend />
              <Matrix matrix={matrix} chosen={chosen} onChoose={choose} />
            </section>
            <section aria-labelledby="pairs-title" className="pairs-section">
              <h2 id="pairs-title" ref={found} tabIndex={-1}>
                Figure against figure, widest apart first
              </h2>
              {chosen === undefined ? null : <ChosenNote chosen={chosen} matrix={matrix} />}
              <Pairs pairs={shown} more={query.hasNextPage ? () => void query.fetchNextPage() : undefined} />
            </section>
          </>
        )}
      </div>
    </div>
  );
}
