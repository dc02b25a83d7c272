import type { ReactNode } from 'react';
import type { Figure, LedgerRow } from '../../../../src/contract/rows.js';
import { PartyMark, slotOf } from '../../parts/party-mark.js';
import { Words } from '../../parts/plain-text.js';
import { RangeBar } from '../../parts/range-bar.js';
import type { Scale } from '../../parts/scale.js';
import { shortBounds } from '../../words/numbers.js';
import { LOSS_WORDS } from '../../words/terms.js';
import { tellFigure } from './row-words.js';

interface Props {
  figure: Figure;
  row: LedgerRow;
  scale: Scale;
  open: boolean;
  tabbable: boolean;
  onOpen: (claim: string) => void;
}

/** One claimant's figure: who, where on the axis, how many. The whole line opens the words. */
export function FigureLine({ figure, row, scale, open, tabbable, onOpen }: Props): ReactNode {
  const unknown = figure.lower === null && figure.upper === null;
  return (
    <button
      type="button"
      className="figure-line"
      data-slot={slotOf(figure.party.key)}
      data-standing={figure.standing}
      data-claim={figure.claim}
      aria-label={`${tellFigure(figure, row)}. Open the words`}
      aria-pressed={open}
      tabIndex={tabbable ? 0 : -1}
      onClick={() => onOpen(figure.claim)}
    >
      <span className="who">
        <PartyMark party={figure.party.key} name={figure.who} />
        {figure.loss === null ? null : <small>{LOSS_WORDS[figure.loss]}</small>}
      </span>
      <span className="bar">
        {unknown ? <span className="no-figure">{figure.words === null ? 'no figure' : ''}</span> : null}
        <RangeBar lower={figure.lower} upper={figure.upper} loss={figure.loss} scale={scale} />
      </span>
      <span className="count">
        {unknown && figure.words !== null ? <Words>{figure.words}</Words> : shortBounds(figure)}
        {figure.standing === 'current' ? null : <small>{figure.standing}</small>}
      </span>
    </button>
  );
}
