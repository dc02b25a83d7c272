import { type ReactNode, useMemo } from 'react';
import { Link } from 'wouter';
import type { Incident } from '../../../../src/contract/incident.js';
import type { Figure, LedgerRow } from '../../../../src/contract/rows.js';
import { History } from '../../claim/history.js';
import { Axis, describeScale } from '../../parts/axis.js';
import { PartyMark, slotOf } from '../../parts/party-mark.js';
import { Foreign, Quote } from '../../parts/plain-text.js';
import { RangeBar } from '../../parts/range-bar.js';
import { makeScale, type Scale } from '../../parts/scale.js';
import { StatusMark } from '../../parts/status-mark.js';
import { bounds } from '../../words/numbers.js';
import { day } from '../../words/times.js';
import { AGGREGATION_WORDS, counted, LOSS_WORDS, MARK_WORDS } from '../../words/terms.js';
import { greatest } from '../ledger/rows.js';
import { inOrder, peopleOf } from '../ledger/row-words.js';

function FigureRow({ figure, scale }: { figure: Figure; scale: Scale }): ReactNode {
  return (
    <tr data-slot={slotOf(figure.party.key)} data-standing={figure.standing}>
      <th scope="row">
        <PartyMark party={figure.party.key} name={figure.who} />
        {figure.loss === null ? null : <small>{LOSS_WORDS[figure.loss]}</small>}
        {figure.ownVoice ? <small>own voice</small> : null}
      </th>
      <td className="bar">
        <RangeBar lower={figure.lower} upper={figure.upper} loss={figure.loss} scale={scale} />
      </td>
      <td className="count">
        {bounds(figure)}
        {figure.standing === 'current' ? null : <small>{figure.standing}</small>}
      </td>
      <td>
        <Link href={`/report/${figure.report}?claim=${figure.claim}`}>
          <Quote>{figure.quote}</Quote>
        </Link>
        <small>
          {day(figure.published)} · {counted(figure.reports, 'report')}, {counted(figure.origins, 'origin')}
        </small>
      </td>
    </tr>
  );
}

function Group({ row, incident, scale }: { row: LedgerRow; incident: Incident; scale: Scale }): ReactNode {
  const aggregation = AGGREGATION_WORDS[row.aggregation];
  const steps = incident.history[row.id] ?? [];
  return (
    <section className="group">
      <h3>
        {row.harm}, <Foreign>{peopleOf(row)}</Foreign>
        {row.victims.side === null ? null : (
          <>
            {' '}
            of <Foreign>{row.victims.side.name}</Foreign>
          </>
        )}
        {aggregation === undefined ? null : ` (${aggregation})`}
      </h3>
      <p className="group-status">
        <StatusMark status={row.status} />
        <span>{bounds(row)}</span>
        <span className="quiet">
          {counted(row.claimants, 'claimant')}, {counted(row.origins, 'origin')}
          {row.marks.length === 0 ? null : `; ${row.marks.map(mark => MARK_WORDS[mark]).join('; ')}`}
        </span>
      </p>
      <table>
        <caption className="unseen">{describeScale(scale)}</caption>
        <thead>
          <tr>
            <th scope="col">Who says so</th>
            <th scope="col">
              <Axis scale={scale} />
            </th>
            <th scope="col" className="count">
              Figure
            </th>
            <th scope="col">In which words</th>
          </tr>
        </thead>
        <tbody>
          {inOrder(row.figures).map(figure => (
            <FigureRow key={figure.claim} figure={figure} scale={scale} />
          ))}
        </tbody>
      </table>
      {steps.length < 2 ? null : (
        <details className="steps" open>
          <summary>How the figure moved, report by report</summary>
          <History steps={steps} claims={incident.claims} />
        </details>
      )}
    </section>
  );
}

/** Every victim group with each claimant's figure on one axis, and how it moved. */
export function Figures({ incident }: { incident: Incident }): ReactNode {
  const scale = useMemo(() => makeScale('log', greatest(incident.rows)), [incident.rows]);
  return (
    <section>
      <h2>The figures, side by side</h2>
      <p className="quiet">{describeScale(scale)}.</p>
      {incident.rows.map(row => (
        <Group key={row.id} row={row} incident={incident} scale={scale} />
      ))}
    </section>
  );
}
