import { type ReactNode, useId } from 'react';
import { besideMark } from '../../charts/fit-labels.js';
import type { TimeScale } from '../../charts/time-scale.js';
import { DAY, makeTimeScale, millis } from '../../charts/time-scale.js';
import { TimeAxis } from '../../charts/time-axis.js';
import { useWidth } from '../../charts/use-width.js';
import { Foreign } from '../../parts/plain-text.js';
import { StatusMark } from '../../parts/status-mark.js';
import { useAddress } from '../../state/use-address.js';
import { shortBounds } from '../../words/numbers.js';
import { day, days } from '../../words/times.js';
import { lastTold } from './drift.js';
import { DriftPanel } from './drift-panel.js';
import type { Lane, TimeAxisName } from './lane.js';

/** The stretch that all tolls together cover on an axis; undefined where none has a day. */
export function reachOf(lanes: readonly Lane[], axis: TimeAxisName): { from: number; to: number } | undefined {
  const moments = lanes
    .flatMap(lane => (axis === 'event' ? [lane.earliest, lane.latest] : lane.steps.map(({ at }) => at)))
    .flatMap(iso => millis(iso) ?? []);
  if (moments.length === 0) return undefined;
  const [from, to] = moments.reduce(
    ([low, high], at) => [Math.min(low, at), Math.max(high, at)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
  return { from: from ?? 0, to: (to ?? 0) + (axis === 'event' ? DAY : 0) };
}

/** What a lane's strip says, in words. */
function tellWhen(lane: Lane, axis: TimeAxisName): string {
  if (axis === 'event') return days(lane.earliest, lane.latest);
  const known = lane.steps.map(({ at }) => at).filter(at => at !== null);
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined) return 'time of publication not known';
  return first.slice(0, 10) === last?.slice(0, 10) ? day(first) : `${day(first)} – ${day(last ?? null)}`;
}

const HEIGHT = 20;

/** Pixels that the lane's marks take on the axis; undefined where it has no day. */
function marksOf(lane: Lane, axis: TimeAxisName, scale: TimeScale): { from: number; to: number } | undefined {
  if (axis === 'event') {
    const [from, to] = [millis(lane.earliest ?? lane.latest), millis(lane.latest ?? lane.earliest)];
    if (from === undefined || to === undefined) return undefined;
    const start = scale.x(from);
    return { from: start, to: Math.max(start + 5, scale.x(to + DAY)) };
  }
  const moments = lane.steps.flatMap(({ at }) => millis(at) ?? []).map(at => scale.x(at));
  return moments.length === 0 ? undefined : { from: Math.min(...moments) - 5, to: Math.max(...moments) + 5 };
}

interface StripProps {
  lane: Lane;
  axis: TimeAxisName;
  scale: TimeScale;
  width: number;
}

/** A lane's marks on the axis, with their days beside them; where there is no room for those, under them. */
function Strip({ lane, axis, scale, width }: StripProps): ReactNode {
  const marks = marksOf(lane, axis, scale);
  const when = tellWhen(lane, axis);
  const label = marks === undefined ? undefined : besideMark(marks, when, width);
  return (
    <>
      <svg className="chart" width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} aria-hidden="true">
        <line className="chart-grid" x1="0" x2={width} y1="10" y2="10" />
        {axis === 'event' ? (
          <rect
            className="strip-span"
            x={marks?.from ?? 0}
            width={marks === undefined ? 0 : marks.to - marks.from}
            y="5"
            height="10"
          />
        ) : (
          <KnownStrip lane={lane} scale={scale} />
        )}
        {label === undefined ? null : (
          <text className="strip-when" x={label.x} y="14" textAnchor={label.anchor}>
            {when}
          </text>
        )}
      </svg>
      <span className={label === undefined ? 'lane-when' : 'unseen'}>{when}</span>
    </>
  );
}

const SHAPES: Record<string, string> = {
  'first-report': 'M-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0',
  update: 'M0-4.5 4.5 4h-9z',
  increment: 'M0-4.5 4.5 4h-9z',
  correction: 'M0 4.5 4.5-4h-9z',
  'other-claimant': 'M0-5 5 0 0 5-5 0z',
  'scope-change': 'M-4-4h8v8h-8z',
  retraction: 'M-4-4 4 4M4-4-4 4',
  repeat: 'M0-5V5',
};
const STROKED = new Set(['retraction', 'repeat']);

export function StepShape({ cause, x, y }: { cause: string; x: number; y: number }): ReactNode {
  return (
    <path
      className="step-shape"
      data-stroked={STROKED.has(cause)}
      data-cause={cause}
      transform={`translate(${x} ${y})`}
      d={SHAPES[cause] ?? SHAPES['repeat']}
    />
  );
}

function KnownStrip({ lane, scale }: { lane: Lane; scale: TimeScale }): ReactNode {
  // What changed stands above what was only told again.
  const steps = lane.steps.toSorted((a, b) => Number(b.cause === 'repeat') - Number(a.cause === 'repeat'));
  return steps.map((step, index) => {
    const at = millis(step.at);
    return at === undefined ? null : <StepShape key={index} cause={step.cause} x={scale.x(at)} y={10} />;
  });
}

interface LaneProps {
  lane: Lane;
  axis: TimeAxisName;
  scale: TimeScale | undefined;
  width: number;
  open: boolean;
  onToggle: () => void;
}

function LaneLine({ lane, axis, scale, width, open, onToggle }: LaneProps): ReactNode {
  const id = useId();
  const last = lastTold(lane.steps);
  return (
    <li className="lane" data-open={open}>
      <div className="lane-line">
        <button
          type="button"
          className="lane-name"
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={onToggle}
        >
          <span aria-hidden="true">{open ? '−' : '+'}</span>
          <span>
            <Foreign>{lane.label}</Foreign>
          </span>
        </button>
        <span className="lane-status">
          <StatusMark status={lane.status} />
        </span>
        <span className="lane-strip">
          {scale === undefined ? (
            <span className="lane-when">{tellWhen(lane, axis)}</span>
          ) : (
            <Strip lane={lane} axis={axis} scale={scale} width={width} />
          )}
        </span>
        <span className="lane-figure">
          <b>{last === undefined ? 'none stands' : shortBounds(last)}</b>
          <small className="quiet">
            {lane.steps.length} {lane.steps.length === 1 ? 'step' : 'steps'}
          </small>
        </span>
      </div>
      {open ? (
        <div id={id}>
          <DriftPanel lane={lane} />
        </div>
      ) : null}
    </li>
  );
}

interface Props {
  lanes: readonly Lane[];
  axis: TimeAxisName;
}

/** Tolls under each other on one axis; each opens to its drift. */
export function Lanes({ lanes, axis }: Props): ReactNode {
  const [{ row }, change] = useAddress();
  const [ruler, width] = useWidth<HTMLSpanElement>();
  const reach = reachOf(lanes, axis);
  const scale = reach === undefined || width === 0 ? undefined : makeTimeScale(reach.from, reach.to, width, 8);
  return (
    <div className="lanes">
      <div className="lane-line lane-head" aria-hidden="true">
        <span>People</span>
        <span>Status</span>
        <span ref={ruler}>
          {scale === undefined ? null : (
            <svg className="chart" width={width} height={22} viewBox={`0 0 ${width} 22`}>
              <TimeAxis scale={scale} y={1} width={width} />
            </svg>
          )}
        </span>
        <span className="lane-figure">Last figure</span>
      </div>
      <ol>
        {lanes.map(lane => (
          <LaneLine
            key={lane.row}
            lane={lane}
            axis={axis}
            scale={scale}
            width={width}
            open={row === lane.row}
            onToggle={() => change({ row: row === lane.row ? undefined : lane.row })}
          />
        ))}
      </ol>
    </div>
  );
}
