import { type ReactNode, useState } from 'react';
import { useWidth } from '../../charts/use-width.js';
import type { Party } from '../../../../src/contract/values.js';
import { PartyMark, slotOf } from '../../parts/party-mark.js';
import { Foreign } from '../../parts/plain-text.js';
import { StatusGlyph } from '../../parts/status-mark.js';
import { bounds, shortBounds } from '../../words/numbers.js';
import { counted } from '../../words/terms.js';
import type { Cell, Chosen, Group, Matrix as Shape } from './cells.js';
import { LOSS_TOLD, LossGlyph } from './loss-glyph.js';

/** So many rows and columns stand at first; the rest is one button away. */
const GROUPS = 16;
const PARTIES = 8;

interface CellProps {
  cell: Cell;
  party: Party;
  group: Group;
  chosen: boolean;
  onChoose: (chosen: Chosen | undefined) => void;
}

function tellCell(cell: Cell, party: Party, group: Group): string {
  const contested = cell.contested === 0 ? 'none contested' : `${cell.contested} contested`;
  const figure = isOpen(cell) ? `figures of ${counted(cell.rows, 'row')}` : bounds(cell);
  return `${party.name}, ${group.harm}, ${group.label}: ${figure}, ${LOSS_TOLD[cell.loss]}; ${counted(cell.claims, 'claim')}, ${contested}. Show the pairs`;
}

const isOpen = ({ lower, upper }: Cell): boolean => lower === null && upper === null;

/** How many claims, and how many of them disputed; not said twice where the claims stand in place of a figure. */
function Claims({ cell }: { cell: Cell }): ReactNode {
  if (cell.contested > 0)
    return (
      <span className="cell-claims status" data-status="contested">
        <StatusGlyph status="contested" />
        {cell.contested} of {cell.claims}
      </span>
    );
  return isOpen(cell) ? null : <span className="cell-claims">{counted(cell.claims, 'claim')}</span>;
}

function CellButton({ cell, party, group, chosen, onChoose }: CellProps): ReactNode {
  return (
    <button
      type="button"
      className="matrix-cell"
      data-loss={cell.loss}
      data-slot={slotOf(party.key)}
      data-contested={cell.contested > 0}
      aria-pressed={chosen}
      aria-label={tellCell(cell, party, group)}
      onClick={() => onChoose(chosen ? undefined : { party: party.key, group: group.key })}
    >
      <span className="cell-figure">
        <LossGlyph loss={cell.loss} />
        <b>{isOpen(cell) ? counted(cell.claims, 'claim') : shortBounds(cell)}</b>
      </span>
      {cell.loss === 'other' ? null : <span className="cell-loss">{LOSS_TOLD[cell.loss]}</span>}
      <Claims cell={cell} />
    </button>
  );
}

function Rest({ what, count, onAll }: { what: string; count: number; onAll: () => void }): ReactNode {
  if (count <= 0) return null;
  return (
    <button type="button" onClick={onAll}>
      {count} more {what}
    </button>
  );
}

/** Pixels of the column of victim groups, and of a claimant's, generously. */
const [HEAD_PX, PARTY_PX] = [240, 165];

interface Props {
  matrix: Shape;
  chosen: Chosen | undefined;
  onChoose: (chosen: Chosen | undefined) => void;
}

/** Claimants across, the people they count down: who says what of whose losses. A table, so that it is also its own alternative. */
export function Matrix({ matrix, chosen, onChoose }: Props): ReactNode {
  const [all, setAll] = useState({ groups: false, parties: false });
  const [frame, width] = useWidth<HTMLDivElement>();
  const room = Math.max(PARTIES, Math.floor((width - HEAD_PX) / PARTY_PX));
  const parties = all.parties ? matrix.parties : matrix.parties.slice(0, room);
  // A row whose claimants all wait behind the button would stand empty.
  const told = matrix.groups.filter(({ key }) => parties.some(party => matrix.at(party.key, key).length > 0));
  const groups = all.groups ? matrix.groups : told.slice(0, GROUPS);
  return (
    <>
      <div
        ref={frame}
        className="matrix-frame"
        tabIndex={0}
        role="region"
        aria-label="Matrix of claimants and victim groups"
      >
        <table className="matrix">
          <caption className="unseen">
            Figures of each claimant (columns) for each victim group (rows), most disputed first
          </caption>
          <thead>
            <tr>
              <th scope="col">Victim group</th>
              {parties.map(party => (
                <th key={party.key} scope="col">
                  <PartyMark party={party.key} name={party.name} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {groups.map(group => (
              <tr key={group.key}>
                <th scope="row">
                  <span className="matrix-harm">{group.harm}</span> <Foreign>{group.label}</Foreign>
                </th>
                {parties.map(party => (
                  <td key={party.key}>
                    {matrix.at(party.key, group.key).map(cell => (
                      <CellButton
                        key={cell.loss}
                        cell={cell}
                        party={party}
                        group={group}
                        chosen={chosen?.party === party.key && chosen.group === group.key}
                        onChoose={onChoose}
                      />
                    ))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="actions screen-only">
        <Rest
          what="victim groups"
          count={matrix.groups.length - groups.length}
          onAll={() => setAll({ ...all, groups: true })}
        />
        <Rest
          what="claimants"
          count={matrix.parties.length - parties.length}
          onAll={() => setAll({ ...all, parties: true })}
        />
      </div>
    </>
  );
}
