import { type PointerEvent, type ReactNode, useState } from 'react';
import type { Timeline } from '../../../../src/contract/views.js';
import { makeCountScale } from '../../charts/count-scale.js';
import { TimeAxis } from '../../charts/time-axis.js';
import { dayOf, makeTimeScale, millis, type TimeScale } from '../../charts/time-scale.js';
import { useWidth } from '../../charts/use-width.js';
import { useAddress } from '../../state/use-address.js';
import { day, days } from '../../words/times.js';
import { binAt, brushedDays, countOf, endOfBin, spanOf } from './bins.js';
import type { TimeAxisName } from './lane.js';
import { endOf } from './stops.js';

const HEIGHT = 148;
const FOOT = 122;
const HEAD = 10;
const LEFT = 34;

interface BrushProps {
  data: Timeline;
  scale: TimeScale;
  width: number;
  axis: TimeAxisName;
}

/** A brush shorter than this is a click, and takes the bin it falls on; pixels. */
const CLICK = 4;

/** Drawn over by the pointer; the two day fields do the same by keyboard. */
function Brush({ data, scale, width, axis }: BrushProps): ReactNode {
  const [, change] = useAddress();
  const [range, setRange] = useState<[number, number]>();
  const at = (event: PointerEvent<SVGRectElement>): number =>
    scale.at(event.clientX - event.currentTarget.getBoundingClientRect().left + LEFT);
  const done = (): void => {
    if (range === undefined) return;
    setRange(undefined);
    const [start, end] = range;
    // The axis is the world's clock, whatever clock was read before.
    if (axis === 'known') change({ asOf: dayOf(end), clock: undefined });
    else change(Math.abs(scale.x(start) - scale.x(end)) < CLICK ? binAt(data, start) : brushedDays(start, end));
  };
  const drawn = range === undefined ? undefined : range.map(scale.x).toSorted((a, b) => a - b);
  return (
    <g aria-hidden="true">
      {drawn === undefined || axis === 'known' ? null : (
        <rect
          className="brushed"
          x={drawn[0]}
          width={Math.max(1, (drawn[1] ?? 0) - (drawn[0] ?? 0))}
          y={HEAD}
          height={FOOT - HEAD}
        />
      )}
      {range === undefined || axis === 'event' ? null : (
        <line className="as-of-line" x1={scale.x(range[1])} x2={scale.x(range[1])} y1={0} y2={FOOT} />
      )}
      <rect
        className="brush"
        x={LEFT}
        y={0}
        width={Math.max(0, width - LEFT)}
        height={FOOT}
        onPointerDown={event => {
          event.currentTarget.setPointerCapture(event.pointerId);
          setRange([at(event), at(event)]);
        }}
        onPointerMove={event => {
          if (range !== undefined) setRange([range[0], at(event)]);
        }}
        onPointerUp={done}
        onPointerCancel={() => setRange(undefined)}
      />
    </g>
  );
}

function Bars({ data, axis, scale }: { data: Timeline; axis: TimeAxisName; scale: TimeScale }): ReactNode {
  const greatest = Math.max(0, ...data.bins.map(bin => countOf(bin, axis)));
  const counts = makeCountScale(greatest, HEAD, FOOT);
  return (
    <g>
      {counts.ticks.map(tick => (
        <g key={tick} aria-hidden="true">
          <line className="chart-grid" x1={LEFT} x2="100%" y1={counts.y(tick)} y2={counts.y(tick)} />
          <text x={LEFT - 6} y={counts.y(tick) + 4} textAnchor="end">
            {tick}
          </text>
        </g>
      ))}
      {data.bins.map(bin => {
        const count = countOf(bin, axis);
        const x = scale.x(millis(bin.day) ?? 0);
        const wide = scale.x(endOfBin(bin.day, data.width)) - x;
        if (count === 0) return null;
        const gap = Math.min(2, wide * 0.2);
        return (
          <rect
            key={bin.day}
            className="bar"
            data-axis={axis}
            x={x + gap / 2}
            width={Math.max(1.5, wide - gap)}
            y={counts.y(count)}
            height={FOOT - counts.y(count)}
          >
            <title>{`${data.width === 'day' ? day(bin.day) : days(bin.day, dayOf(endOfBin(bin.day, data.width) - 1))}: ${count}`}</title>
          </rect>
        );
      })}
    </g>
  );
}

/** How many claims tell of each day, or were published on it. */
export function Histogram({ data, axis }: { data: Timeline; axis: TimeAxisName }): ReactNode {
  const [{ asOf, clock }] = useAddress();
  const [frame, width] = useWidth<HTMLDivElement>();
  const span = spanOf(data.bins, axis, data.width);
  if (span === undefined)
    return <p className="quiet">No claim here has a {axis === 'known' ? 'time of publication' : 'day'}.</p>;
  const limit = clock === 'recorded' || asOf === undefined ? undefined : endOf(asOf);
  const to = axis === 'known' && limit !== undefined ? Math.max(span.to, limit) : span.to;
  const scale = makeTimeScale(span.from, to, width - LEFT);
  const shifted: TimeScale = { ...scale, x: at => scale.x(at) + LEFT, at: x => scale.at(x - LEFT) };
  return (
    <div className="chart-frame" ref={frame}>
      {width === 0 ? (
        <div className="chart-waiting" />
      ) : (
        <svg
          className="chart"
          width={width}
          height={HEIGHT}
          viewBox={`0 0 ${width} ${HEIGHT}`}
          role="img"
          aria-label={tellBins(data, axis)}
        >
          <Bars data={data} axis={axis} scale={shifted} />
          <TimeAxis scale={shifted} y={FOOT} width={width} left={LEFT} />
          {axis === 'known' && limit !== undefined ? (
            <line className="as-of-line" x1={shifted.x(limit)} x2={shifted.x(limit)} y1={0} y2={FOOT} />
          ) : null}
          <Brush data={data} scale={shifted} width={width} axis={axis} />
        </svg>
      )}
    </div>
  );
}

function tellBins({ bins, width }: Timeline, axis: TimeAxisName): string {
  const counted = bins.filter(bin => countOf(bin, axis) > 0);
  const most = counted.reduce((best, bin) => (countOf(bin, axis) > countOf(best, axis) ? bin : best), counted[0]!);
  return `Claims by ${width} ${axis === 'known' ? 'of publication' : 'of what they tell'}, ${counted.length} with any; most on ${day(most.day)}: ${countOf(most, axis)}. The table below has every count.`;
}
