import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Waiting } from '../../charts/view-states.js';
import { useKeys } from '../../keys/use-keys.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { useParam } from '../../state/use-param.js';
import { counted } from '../../words/terms.js';
import { Feeds } from './feeds.js';
import { Outlets } from './outlets.js';
import { outletsLike } from './source-words.js';
import { type Outlet, sourcesQuery } from './sources-query.js';
import '../../charts/charts.css';
import './sources.css';

function OutletsSection({ outlets }: { outlets: readonly Outlet[] }): ReactNode {
  const [typed = '', setTyped] = useParam('q');
  const shown = outletsLike(outlets, typed);
  const reports = outlets.reduce((sum, outlet) => sum + outlet.reports, 0);
  const most = outlets.reduce((greatest, outlet) => Math.max(greatest, outlet.reports), 0);
  const [, setWay] = useParam('add');
  if (outlets.length === 0)
    return (
      <div className="note">
        <strong>No report has come in yet</strong>
        <p>Paste one, drop files, give an address, or follow a feed.</p>
        <div className="actions">
          <button type="button" className="chief" onClick={() => setWay('text')}>
            Add reports
          </button>
        </div>
      </div>
    );
  return (
    <>
      <div className="outlets-head">
        <p aria-live="polite">
          <b>
            {shown.length === outlets.length
              ? `${outlets.length} outlets`
              : `${shown.length} of ${outlets.length} outlets`}
          </b>
          , {counted(reports, 'report')}
        </p>
        <label className="field">
          <span>Outlet or language</span>
          <input
            type="search"
            data-filter
            value={typed}
            onChange={event => setTyped(event.target.value, { replace: true })}
          />
        </label>
      </div>
      {shown.length === 0 ? (
        <p className="quiet">No outlet has these words in its name or languages.</p>
      ) : (
        <Outlets outlets={shown} most={most} />
      )}
    </>
  );
}

export default function SourcesView(): ReactNode {
  const { data, error, refetch } = useQuery(sourcesQuery);
  const [, setWay] = useParam('add');
  useKeys({ filter: () => document.querySelector<HTMLElement>('[data-filter]')?.focus() });
  return (
    <div className="page sources-view">
      <header className="view-head">
        <h1>Sources</h1>
        <button type="button" onClick={() => setWay('text')}>
          Add reports
        </button>
      </header>
      {error === null ? null : <ProblemNote error={error} again={() => void refetch()} />}
      {data === undefined && error === null ? <Waiting what="the sources" /> : null}
      {data === undefined ? null : (
        <div className="sources-parts">
          <section aria-labelledby="outlets-title">
            <h2 id="outlets-title">Outlets</h2>
            <OutletsSection outlets={data.outlets} />
          </section>
          <section aria-labelledby="feeds-title">
            <h2 id="feeds-title">Feeds</h2>
            <Feeds feeds={data.feeds} />
          </section>
        </div>
      )}
    </div>
  );
}
