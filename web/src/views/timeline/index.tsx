import { useInfiniteQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import { AsOfNote, NothingHere, Waiting } from '../../charts/view-states.js';
import { FilterBar } from '../../filters/filter-bar.js';
import { useKeys } from '../../keys/use-keys.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { useAddress } from '../../state/use-address.js';
import { AsOf } from './as-of.js';
import { newsDaysOf } from './bins.js';
import { BinsTable } from './bins-table.js';
import { CausesLegend } from './causes-legend.js';
import { Histogram } from './histogram.js';
import { Lanes } from './lanes.js';
import { axisOf, type TimeAxisName } from './lane.js';
import { timelineQuery } from './timeline-query.js';
import '../../charts/charts.css';
import './timeline.css';

function AxisChoice({ axis }: { axis: TimeAxisName }): ReactNode {
  const [, change] = useAddress();
  return (
    <fieldset className="segments">
      <legend>Time</legend>
      {(['event', 'known'] as const).map(value => (
        <label key={value}>
          <input
            type="radio"
            name="time-axis"
            checked={axis === value}
            onChange={() => change({ axis: value === 'known' ? 'known' : undefined })}
          />
          {value === 'event' ? 'when it happened' : 'when it was published'}
        </label>
      ))}
    </fieldset>
  );
}

/** Says what drawing over the chart does, and offers the way back. */
function BrushNote({ axis }: { axis: TimeAxisName }): ReactNode {
  const [{ from, to }, change] = useAddress();
  return (
    <p className="quiet screen-only">
      {axis === 'event'
        ? 'Drag over the chart, or set From and To above: every view follows.'
        : 'Drag over the chart to see what was known by then.'}{' '}
      {from === undefined && to === undefined ? null : (
        <button type="button" onClick={() => change({ from: undefined, to: undefined })}>
          Show all days
        </button>
      )}
    </p>
  );
}

export default function TimelineView(): ReactNode {
  const [address] = useAddress();
  const query = useInfiniteQuery(timelineQuery(address));
  const axis = axisOf(address);
  const pages = query.data?.pages;
  const data = pages?.[0];
  const lanes = useMemo(() => pages?.flatMap(page => page.lanes) ?? [], [pages]);
  useKeys({ filter: () => document.querySelector<HTMLElement>('[data-filter]')?.focus() });
  return (
    <div className="timeline-view">
      <FilterBar />
      <div className="page">
        <header className="view-head">
          <h1>Timeline</h1>
          <AxisChoice axis={axis} />
          <AsOfNote />
        </header>
        {data === undefined ? null : (
          <AsOf
            published={data.published}
            recorded={data.recorded}
            newsDays={newsDaysOf(data)}
            busy={query.isFetching}
          />
        )}
        {query.error === null ? null : <ProblemNote error={query.error} again={() => void query.refetch()} />}
        {data === undefined && query.error === null ? <Waiting what="the timeline" /> : null}
        {data !== undefined && data.bins.length === 0 && lanes.length === 0 ? <NothingHere what="claims" /> : null}
        {data === undefined || (data.bins.length === 0 && lanes.length === 0) ? null : (
          <>
            <section aria-labelledby="bins-title" aria-busy={query.isPlaceholderData}>
              <h2 id="bins-title">
                Claims by {data.width} {axis === 'event' ? 'that they tell of' : 'of publication'}
              </h2>
              <BrushNote axis={axis} />
              <Histogram data={data} axis={axis} />
              <BinsTable data={data} />
            </section>
            <section aria-labelledby="lanes-title" aria-busy={query.isPlaceholderData}>
              <h2 id="lanes-title">Tolls, and how each moved</h2>
              {axis === 'known' ? <CausesLegend /> : null}
              <Lanes lanes={lanes} axis={axis} />
              {query.hasNextPage ? (
                <button type="button" className="screen-only" onClick={() => void query.fetchNextPage()}>
                  Show more tolls
                </button>
              ) : null}
            </section>
          </>
        )}
      </div>
    </div>
  );
}
