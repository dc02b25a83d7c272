import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Incident } from '../../../../src/contract/incident.js';
import { statusQuery } from '../../api/queries.js';
import { Foreign } from '../../parts/plain-text.js';
import { ProfileResultView } from '../../profile/profile-result.js';
import { moment } from '../../words/times.js';
import { plain } from '../../words/terms.js';
import type { Source } from './sources.js';

/** What each published method makes of the same claims. */
export function Profiles({ incident }: { incident: Incident }): ReactNode {
  if (incident.profiles.length === 0) return null;
  return (
    <section>
      <h2>What published methods make of it</h2>
      <div className="profiles">
        {incident.profiles.map(result => (
          <ProfileResultView key={result.profile} result={result} claims={incident.claims} />
        ))}
      </div>
    </section>
  );
}

/** What people decided about this incident, those taken back as well. */
export function DecisionsMade({ incident }: { incident: Incident }): ReactNode {
  if (incident.decisions.length === 0) return null;
  return (
    <section>
      <h2>Decided by people</h2>
      <ul className="lines">
        {incident.decisions.map(decision => (
          <li key={decision.id}>
            <b>{plain(decision.kind)}</b>
            {decision.undone ? ' (taken back)' : ''}: <Foreign>{decision.reason}</Foreign>{' '}
            <span className="quiet">
              <Foreign>{decision.by}</Foreign>, {moment(decision.at)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function SourceList({ sources }: { sources: readonly Source[] }): ReactNode {
  return (
    <section>
      <h2>Sources</h2>
      <ol className="sources">
        {sources.map(({ number, report, copyOf }) => (
          <li key={report.id} id={`source-${number}`} value={number}>
            <a href={`/report/${report.id}`}>
              <Foreign>{report.title ?? 'Report without a title'}</Foreign>
            </a>
            . {report.outlet === null ? 'Outlet not known' : <Foreign>{report.outlet}</Foreign>}
            {report.agency === null ? null : (
              <>
                {' '}
                with <Foreign>{report.agency}</Foreign>
              </>
            )}
            , {moment(report.published)}.
            {copyOf === null ? null : ` A copy of source ${copyOf}: adds reach, no confirmation.`}
            <span className="quiet">
              {report.url === null ? null : (
                <>
                  {' '}
                  <bdi>{report.url}</bdi>
                </>
              )}{' '}
              SHA-256 <code>{report.capture}</code>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** How to read the page, and from which state of which ledger it was made. */
export function MethodNotes(): ReactNode {
  const { data } = useQuery(statusQuery);
  return (
    <section className="method-notes">
      <h2>How this was made</h2>
      <ul>
        <li>
          Figures are what somebody claimed, never what is established. Unknown is not zero; an open end stays open.
        </li>
        <li>Independence is counted by origin: copies of one text count as reach, not as confirmation.</li>
        <li>A total of a period or an operation is never added to an incident’s.</li>
        <li>Words are cut from the captured bytes; the SHA-256 of each capture stands with its source.</li>
        <li>Times of publication are UTC. Days of the event are the days that the reports name.</li>
      </ul>
      {data === undefined ? null : (
        <p className="quiet">
          Counterclaim {data.version}, record entry {data.seq.toLocaleString('en')}.
        </p>
      )}
    </section>
  );
}
