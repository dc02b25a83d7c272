import { type ReactNode, useState } from 'react';
import { type CountScale, makeCountScale } from '../../charts/count-scale.js';
import { stackLabels } from '../../charts/stack-labels.js';
import { TimeAxis } from '../../charts/time-axis.js';
import { makeTimeScale, type TimeScale } from '../../charts/time-scale.js';
import { useWidth } from '../../charts/use-width.js';
import { PartyGlyph, slotOf } from '../../parts/party-mark.js';
import { bounds, people, shortBounds } from '../../words/numbers.js';
import { moment } from '../../words/times.js';
import {
  CAUSE_WORDS,
  heldFigures,
  joinMarks,
  levelOf,
  type Held,
  type Mark,
  type Numbered,
  tellNumbers,
} from './drift.js';

const LEFT = 40;
const LINE = 17;
const LINES = 3;
const HEAD = LINES * LINE + 14;
const FOOT = HEAD + 150;
const HEIGHT = FOOT + 26;
/** Least side of what can be hit, pixels (WCAG 2.2, 2.5.8), and so the least distance of two marks. */
const TARGET = 25;
/** Pixels of a letter, generously, at the smallest size. */
const LETTER = 6.6;

function HeldLine({ held, time, counts }: { held: Held; time: TimeScale; counts: CountScale }): ReactNode {
  const [x1, x2] = [time.x(held.from), time.x(held.to)];
  const [low, high] = [held.lower, held.upper];
  if (low === null && high === null) return null;
  const [y1, y2] = [counts.y(high ?? low ?? 0), counts.y(low ?? high ?? 0)];
  return (
    <g className="held" data-slot={slotOf(held.party)}>
      {y1 === y2 ? null : <rect className="held-band" x={x1} width={x2 - x1} y={y1} height={y2 - y1} />}
      {/* An open end is broken, not drawn at a figure nobody gave. */}
      <line x1={x1} x2={x2} y1={y1} y2={y1} strokeDasharray={high === null || low === null ? '5 3' : undefined} />
      {y1 === y2 ? null : <line x1={x1} x2={x2} y1={y2} y2={y2} />}
    </g>
  );
}

const tellMark = ({ steps }: Mark): string =>
  steps
    .map(({ step, number }) => `${number}. ${step.who}: ${bounds(step)}, ${CAUSE_WORDS[step.cause] ?? step.cause}`)
    .join('; ');

const labelOf = ({ steps }: Mark): string => {
  const [first] = steps;
  const more = steps.length > 1 ? ` +${steps.length - 1}` : '';
  if (first === undefined) return '';
  return `${tellNumbers(steps)} ${CAUSE_WORDS[first.step.cause] ?? first.step.cause} ${shortBounds(first.step)}${more}`;
};

function Labels({ marks, width }: { marks: readonly Mark[]; width: number }): ReactNode {
  const texts = marks.map(labelOf);
  const places = stackLabels(
    marks.map((mark, index) => ({ x: mark.x - 4, width: (texts[index] ?? '').length * LETTER })),
    width,
    LINES,
  );
  return (
    <g aria-hidden="true">
      {marks.map((mark, index) => {
        const place = places[index];
        if (place == null) return null;
        const y = HEAD - 12 - place.line * LINE;
        return (
          <g key={mark.steps[0]?.number}>
            <line className="leader" x1={mark.x} x2={mark.x} y1={y + 4} y2={mark.y - 6} />
            <text className="step-label" x={place.x} y={y}>
              {texts[index]}
            </text>
          </g>
        );
      })}
    </g>
  );
}

interface MarksProps {
  marks: readonly Mark[];
  width: number;
  onPick: (number: number) => void;
}

/** Marks that take the focus; what they say stands beside them while they have it, or the pointer is over them. */
function Marks({ marks, width, onPick }: MarksProps): ReactNode {
  const [shown, setShown] = useState<number>();
  const tip = shown === undefined ? undefined : marks[shown];
  return (
    <>
      {marks.map((mark, index) => {
        const first = mark.steps[0];
        if (first === undefined) return null;
        return (
          <button
            key={first.number}
            type="button"
            className="step-mark"
            data-slot={slotOf(first.step.party)}
            data-cause={first.step.cause}
            style={{ left: mark.x, top: mark.y }}
            aria-label={`${tellMark(mark)}. Go to its line in the table`}
            onFocus={() => setShown(index)}
            onBlur={() => setShown(undefined)}
            onPointerEnter={() => setShown(index)}
            onPointerLeave={() => setShown(undefined)}
            onKeyDown={event => {
              if (event.key === 'Escape') setShown(undefined);
            }}
            onClick={() => onPick(first.number)}
          >
            <PartyGlyph slot={slotOf(first.step.party)} />
          </button>
        );
      })}
      {tip === undefined ? null : (
        <div
          className="chart-tip"
          aria-hidden="true"
          style={{ left: Math.max(0, Math.min(tip.x - 20, width - 240)), top: tip.y + 16 }}
        >
          {tip.steps.map(({ step, number }) => (
            <p key={number}>
              <b>
                {number}. {CAUSE_WORDS[step.cause] ?? step.cause}
              </b>
              <br />
              <bdi>{step.detail}</bdi>
              <br />
              {moment(step.at)}
            </p>
          ))}
        </div>
      )}
    </>
  );
}

interface Props {
  label: string;
  steps: readonly Numbered[];
  onPick: (number: number) => void;
}

function placeMarks(steps: readonly Numbered[], time: TimeScale, counts: CountScale): Mark[] {
  const marks = steps.flatMap((one): Mark[] => {
    const level = levelOf(one.step);
    return one.at === undefined || level === undefined ? [] : [{ x: time.x(one.at), y: counts.y(level), steps: [one] }];
  });
  return joinMarks(marks, TARGET);
}

/** How a toll moved, each claimant's figure a line in steps over the time of publication. */
export function DriftChart({ label, steps, onPick }: Props): ReactNode {
  const [frame, width] = useWidth<HTMLDivElement>();
  const moments = steps.flatMap(({ at }) => (at === undefined ? [] : [at]));
  if (moments.length === 0) return <p className="quiet">No step of this toll has a time of publication.</p>;
  const [first, last] = [Math.min(...moments), Math.max(...moments)];
  const room = Math.max((last - first) * 0.12, 3_600_000);
  const inner = makeTimeScale(first - room / 3, last + room, width - LEFT);
  const time: TimeScale = { ...inner, x: at => inner.x(at) + LEFT };
  const greatest = Math.max(1, ...steps.map(({ step }) => levelOf(step) ?? 0));
  const counts = makeCountScale(greatest, HEAD, FOOT);
  const marks = width === 0 ? [] : placeMarks(steps, time, counts);
  return (
    <div className="chart-frame drift-frame" ref={frame}>
      <svg
        className="chart"
        width={width}
        height={HEIGHT}
        viewBox={`0 0 ${width} ${HEIGHT}`}
        role="img"
        aria-label={`Drift of ${label}: every step stands in the table`}
      >
        {counts.ticks.map(tick => (
          <g key={tick} aria-hidden="true">
            <line className="chart-grid" x1={LEFT} x2={width} y1={counts.y(tick)} y2={counts.y(tick)} />
            <text x={LEFT - 6} y={counts.y(tick) + 4} textAnchor="end">
              {people(tick)}
            </text>
          </g>
        ))}
        <TimeAxis scale={time} y={FOOT} width={width} left={LEFT} />
        {heldFigures(steps, inner.to).map(held => (
          <HeldLine key={`${held.party} ${held.who} ${held.from}`} held={held} time={time} counts={counts} />
        ))}
        <Labels marks={marks} width={width} />
      </svg>
      <Marks marks={marks} width={width} onPick={onPick} />
    </div>
  );
}
