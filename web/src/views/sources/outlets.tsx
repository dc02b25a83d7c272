import type { ReactNode } from 'react';
import { Foreign } from '../../parts/plain-text.js';
import { people } from '../../words/numbers.js';
import { languageName, tellPeriod } from './source-words.js';
import type { Outlet } from './sources-query.js';

const share = (count: number, most: number): string => `${((count / Math.max(1, most)) * 100).toFixed(2)}%`;

/** How many reports, and how many of them are the outlet's own copy: the full part is its own, the hollow one others'. */
function Volume({ outlet, most }: { outlet: Outlet; most: number }): ReactNode {
  return (
    <svg className="volume" width="100%" height="10" aria-hidden="true">
      <rect x="0" y="1" width={share(outlet.reports, most)} height="8" fill="var(--paper-3)" stroke="var(--line-2)" />
      <rect x="0" y="1" width={share(outlet.own, most)} height="8" fill="currentColor" />
    </svg>
  );
}

function OutletRow({ outlet, most }: { outlet: Outlet; most: number }): ReactNode {
  return (
    <tr role="row">
      <th scope="row" role="rowheader">
        {outlet.outlet === '' ? <i>No outlet named</i> : <Foreign>{outlet.outlet}</Foreign>}
      </th>
      <td role="cell" className="count">
        {people(outlet.reports)}
      </td>
      <td role="cell" className="count">
        {people(outlet.own)}
      </td>
      <td role="cell" className="volume-cell">
        <Volume outlet={outlet} most={most} />
      </td>
      <td role="cell">{outlet.languages.map(languageName).join(', ')}</td>
      <td role="cell">{tellPeriod(outlet)}</td>
    </tr>
  );
}

// A narrow screen draws the rows as blocks, which would take their roles away: they are written down.
/** Who sent how much, in which languages, from when to when. */
export function Outlets({ outlets, most }: { outlets: readonly Outlet[]; most: number }): ReactNode {
  return (
    <table role="table" className="plain-table outlets">
      <caption>
        Reports by outlet, the most first. A full bar is copy of its own; the hollow part stood elsewhere first.
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">
            Outlet
          </th>
          <th scope="col" role="columnheader" className="count">
            Reports
          </th>
          <th scope="col" role="columnheader" className="count">
            Own copy
          </th>
          <th scope="col" role="columnheader" className="volume-cell">
            <span className="unseen">Reports, drawn</span>
          </th>
          <th scope="col" role="columnheader">
            Languages
          </th>
          <th scope="col" role="columnheader">
            First to last (UTC)
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {outlets.map(outlet => (
          <OutletRow key={outlet.outlet} outlet={outlet} most={most} />
        ))}
      </tbody>
    </table>
  );
}
