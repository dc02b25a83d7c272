import { memo, type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import type { LedgerRow as Row } from '../../../../src/contract/rows.js';
import { Grid } from '../../parts/axis.js';
import { PartyMark } from '../../parts/party-mark.js';
import { Foreign, Quote } from '../../parts/plain-text.js';
import type { Scale } from '../../parts/scale.js';
import { StatusMark } from '../../parts/status-mark.js';
import { days } from '../../words/times.js';
import { AGGREGATION_WORDS, counted, MARK_WORDS } from '../../words/terms.js';
import { FigureLine } from './figure-line.js';
import { headline, inOrder, peopleOf, tellRow } from './row-words.js';

export interface RowProps {
  row: Row;
  index: number;
  scale: Scale;
  selected: boolean;
  /** The one claim open in the drawer, where it is this row's. */
  open: string | undefined;
  changed: boolean;
  /** The row before is of the same incident, and the one after is of another. */
  follows: boolean;
  last: boolean;
  /** Waits for the other row of a judgement. */
  picked: boolean;
  onSelect: (row: Row) => void;
  onOpen: (row: Row, claim: string) => void;
  onEstimate: (row: Row) => void;
}

/** So many figures stand in a row before the rest wait behind a button. */
const SHOWN = 6;

function Where({ row, tabbable }: { row: Row; tabbable: boolean }): ReactNode {
  const aggregation = AGGREGATION_WORDS[row.aggregation];
  return (
    <div role="gridcell" className="where">
      <Link href={`/incident/${row.incident}`} tabIndex={tabbable ? 0 : -1}>
        {row.place === null ? 'Place not known' : <Foreign>{row.place.name}</Foreign>}
      </Link>
      <span>{days(row.earliest, row.latest)}</span>
      {aggregation === undefined ? null : <span className="label">{aggregation}</span>}
    </div>
  );
}

function People({ row }: { row: Row }): ReactNode {
  const [first, second, ...rest] = row.victims.wordings;
  return (
    <div role="gridcell" className="people">
      <span>
        <b>{row.harm}</b> <Foreign>{peopleOf(row)}</Foreign>
      </span>
      {row.victims.side === null ? null : <PartyMark party={row.victims.side.key} name={row.victims.side.name} />}
      {first === undefined ? null : (
        <span className="wordings" title={row.victims.wordings.join(' · ')}>
          <Quote>{first}</Quote>
          {second === undefined ? null : (
            <>
              , <Quote>{second}</Quote>
            </>
          )}
          {rest.length === 0 ? null : ` and ${rest.length} more`}
        </span>
      )}
    </div>
  );
}

function Figures({ row, scale, open, selected, onOpen }: RowProps): ReactNode {
  const [all, setAll] = useState(false);
  const figures = inOrder(row.figures);
  const hidden = all ? 0 : Math.max(0, figures.length - SHOWN);
  return (
    <div role="gridcell" className="figures">
      <div className="grid-behind">
        <Grid scale={scale} lower={row.lower} upper={row.upper} />
      </div>
      {figures.slice(0, figures.length - hidden).map(figure => (
        <FigureLine
          key={figure.claim}
          figure={figure}
          row={row}
          scale={scale}
          open={open !== undefined && figure.claims.includes(open)}
          tabbable={selected}
          onOpen={claim => onOpen(row, claim)}
        />
      ))}
      {hidden === 0 ? null : (
        <button type="button" className="plain more" tabIndex={selected ? 0 : -1} onClick={() => setAll(true)}>
          {counted(hidden, 'figure')} more
        </button>
      )}
    </div>
  );
}

/** The incident's estimate, at the first of its rows that stand together. */
function EstimateCell({ row, selected, follows, onEstimate }: RowProps): ReactNode {
  const { estimate } = row;
  if (estimate === null || follows)
    return (
      <div role="gridcell" className="estimate">
        <span className="unseen">{follows ? 'As above' : 'No estimate'}</span>
      </div>
    );
  const { value, name } = headline(estimate);
  return (
    <div role="gridcell" className="estimate">
      <button
        type="button"
        className="plain"
        tabIndex={selected ? 0 : -1}
        title="How the method comes to this"
        onClick={() => onEstimate(row)}
      >
        <span className="value">{value}</span>
        <small>{name},</small>
        <small>whole incident</small>
        {estimate.grade === null ? null : <small>{estimate.grade}</small>}
        {estimate.override === null ? null : <small>set by a person</small>}
      </button>
    </div>
  );
}

function Status({ row }: { row: Row }): ReactNode {
  return (
    <div role="gridcell" className="standing">
      <StatusMark status={row.status} />
      {row.marks.map(mark => (
        <span key={mark} className="label">
          {MARK_WORDS[mark]}
        </span>
      ))}
    </div>
  );
}

/** A victim group of an incident. Wide: a line of the table; narrow: a block of its own. */
export const LedgerRow = memo(function LedgerRow(props: RowProps): ReactNode {
  const { row, index, selected, changed, picked, follows, last, onSelect } = props;
  return (
    <div
      role="row"
      className="ledger-row"
      id={`row-${row.id}`}
      aria-rowindex={index + 2}
      aria-selected={selected}
      aria-label={tellRow(row)}
      tabIndex={selected ? 0 : -1}
      data-changed={changed}
      data-picked={picked}
      data-follows={follows}
      data-last={last}
      onClick={() => onSelect(row)}
    >
      <Where row={row} tabbable={selected} />
      <People row={row} />
      <Figures {...props} />
      <Status row={row} />
      <div role="gridcell" className="reach">
        <span>{counted(row.reports, 'report')},</span> <span>{counted(row.origins, 'origin')}</span>
        {changed ? <span className="label">just changed</span> : null}
        {picked ? <span className="label">waits for the other row</span> : null}
      </div>
      <EstimateCell {...props} />
    </div>
  );
});
