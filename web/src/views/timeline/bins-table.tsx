import type { ReactNode } from 'react';
import type { Timeline } from '../../../../src/contract/views.js';
import { dayOf } from '../../charts/time-scale.js';
import { day, days } from '../../words/times.js';
import { endOfBin } from './bins.js';

/** The counts of the chart above, one line a bin. */
export function BinsTable({ data }: { data: Timeline }): ReactNode {
  return (
    <details className="chart-table">
      <summary>These counts as a table</summary>
      <div tabIndex={0} role="region" aria-label="Counts as a table">
        <table className="plain-table">
          <caption>Claims by day; days of publication are UTC</caption>
          <thead>
            <tr>
              <th scope="col">{data.width === 'day' ? 'Day' : `First day of the ${data.width}`}</th>
              <th scope="col" className="count">
                tell of it
              </th>
              <th scope="col" className="count">
                published then
              </th>
            </tr>
          </thead>
          <tbody>
            {data.bins
              .filter(bin => bin.happened + bin.published > 0)
              .map(bin => (
                <tr key={bin.day}>
                  <th scope="row">
                    {data.width === 'day' ? day(bin.day) : days(bin.day, dayOf(endOfBin(bin.day, data.width) - 1))}
                  </th>
                  <td className="count">{bin.happened}</td>
                  <td className="count">{bin.published}</td>
                </tr>
              ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
