import { type ReactNode, useRef } from 'react';
import { Link } from 'wouter';
import { PartyMark } from '../../parts/party-mark.js';
import { Foreign } from '../../parts/plain-text.js';
import { useLinked } from '../../state/use-address.js';
import { bounds } from '../../words/numbers.js';
import { moment } from '../../words/times.js';
import { CAUSE_WORDS, numbered } from './drift.js';
import { DriftChart } from './drift-chart.js';
import type { Lane } from './lane.js';

/** One toll whole: its steps drawn, and the same steps as a table with the way to the words of each. */
export function DriftPanel({ lane }: { lane: Lane }): ReactNode {
  const linked = useLinked();
  const table = useRef<HTMLTableElement>(null);
  const steps = numbered(lane.steps);
  const pick = (number: number): void =>
    table.current?.querySelector<HTMLElement>(`[data-step="${number}"] a`)?.focus();
  return (
    <div className="drift">
      <DriftChart label={`${lane.harm}, ${lane.label}`} steps={steps} onPick={pick} />
      <div className="drift-table" tabIndex={0} role="region" aria-label={`Steps of ${lane.label} as a table`}>
        <table className="plain-table" ref={table}>
          <caption>Each step of this toll, in the order in which it was published</caption>
          <thead>
            <tr>
              <th scope="col">#</th>
              <th scope="col">Published</th>
              <th scope="col">Who</th>
              <th scope="col">People</th>
              <th scope="col">What changed, and why</th>
              <th scope="col">Words</th>
            </tr>
          </thead>
          <tbody>
            {steps.map(({ step, number }) => (
              <tr key={number} data-step={number}>
                <td>{number}</td>
                <td>{moment(step.at)}</td>
                <td>
                  {step.who === '' ? (
                    <span className="quiet">not named</span>
                  ) : (
                    <PartyMark party={step.party} name={step.who} />
                  )}
                </td>
                <td className="figure">{bounds(step)}</td>
                <td>
                  <b>{CAUSE_WORDS[step.cause] ?? step.cause}</b> <Foreign>{step.detail}</Foreign>
                </td>
                <td>
                  <Link href={linked('/ledger', { row: lane.row, claim: step.claim })}>
                    Words<span className="unseen"> of step {number}</span>
                  </Link>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="actions screen-only">
        <Link className="button" href={linked('/ledger', { row: lane.row })}>
          Row in the ledger
        </Link>
        <Link className="button" href={`/incident/${lane.incident}`}>
          Dossier
        </Link>
      </div>
    </div>
  );
}
