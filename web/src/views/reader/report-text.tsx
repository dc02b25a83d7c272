import { Fragment, memo, type ReactNode, type RefObject, useMemo } from 'react';
import type { ReportText } from '../../../../src/contract/report.js';
import { splitOdd } from '../../words/odd-characters.js';
import type { CodePoints } from '../../words/code-points.js';
import { cutSegments, type Line, lineBreaks, type Segment, toLines } from './segments.js';

interface Props {
  report: ReportText;
  points: CodePoints;
  chosen: string | undefined;
  hidden: ReadonlySet<string>;
  root: RefObject<HTMLDivElement | null>;
  onChoose: (claim: string) => void;
}

function useLines(report: ReportText, points: CodePoints): Line[] {
  return useMemo(
    () =>
      toLines(
        cutSegments(points.length, report, lineBreaks(points.text)),
        ({ start, end }) => points.slice(start, end) === '\n',
      ),
    [report, points],
  );
}

/** The segment's characters; those not to be obeyed stand as elements that count as the units they stand for. */
function Characters({ text }: { text: string }): ReactNode {
  return splitOdd(text).map((piece, index) =>
    piece.odd === null ? (
      <Fragment key={index}>{piece.text}</Fragment>
    ) : (
      <span
        key={index}
        className="odd-character"
        data-units={piece.text.length}
        title="A character that is not seen, shown by its name"
      >
        {piece.odd}
      </span>
    ),
  );
}

interface StretchProps {
  segment: Segment;
  points: CodePoints;
  chosen: boolean;
  /** It is the figure of the claim chosen. */
  figure: boolean;
  hidden: ReadonlySet<string>;
  onChoose: (claim: string) => void;
}

function Stretch({ segment, points, chosen, figure, hidden, onChoose }: StretchProps): ReactNode {
  const { start, end, kinds, labels, claims, syndicated } = segment;
  const shown = kinds.filter(kind => !hidden.has(kind));
  const claim = claims[0];
  return (
    <span
      data-start={points.unit(start)}
      data-chosen={chosen || undefined}
      data-figure={figure || undefined}
      data-claim={claim}
      className={
        [...shown.map(kind => `is-${kind}`), syndicated === null ? '' : 'is-copied'].join(' ').trim() || undefined
      }
      title={shown.length > 0 && labels.length > 0 ? labels.join('; ') : undefined}
      onClick={
        claim === undefined ? undefined : () => document.getSelection()?.isCollapsed !== false && onChoose(claim)
      }
    >
      <Characters text={points.slice(start, end)} />
    </span>
  );
}

interface LineProps {
  line: Line;
  report: ReportText;
  points: CodePoints;
  chosen: string | undefined;
  hidden: ReadonlySet<string>;
  onChoose: (claim: string) => void;
}

const ShownLine = memo(function ShownLine({ line, report, points, chosen, hidden, onChoose }: LineProps): ReactNode {
  const figure =
    chosen === undefined ? undefined : (report.claims.find(claim => claim.id === chosen)?.toll?.figure ?? undefined);
  let copied: number | null = null;
  return (
    <p dir="auto">
      {line.segments.map(segment => {
        const begins = segment.syndicated !== null && segment.syndicated !== copied;
        copied = segment.syndicated;
        const from = begins ? report.syndicated[segment.syndicated ?? 0] : undefined;
        return (
          <Fragment key={segment.start}>
            {from === undefined ? null : (
              <a className="copied-from" data-units="0" href={`/report/${from.origin}`}>
                copied, first in <bdi>{from.outlet}</bdi>
              </a>
            )}
            <Stretch
              segment={segment}
              points={points}
              chosen={chosen !== undefined && segment.claims.includes(chosen)}
              figure={figure !== undefined && figure.start <= segment.start && segment.end <= figure.end}
              hidden={hidden}
              onChoose={onChoose}
            />
          </Fragment>
        );
      })}
    </p>
  );
});

const holds = (line: Line, claim: string | undefined): boolean =>
  claim !== undefined && line.segments.some(segment => segment.claims.includes(claim));

/** The report's text as text: every stretch that something was read from is marked, none of it acts. */
export function ReportBody({ report, points, chosen, hidden, root, onChoose }: Props): ReactNode {
  const lines = useLines(report, points);
  return (
    <div ref={root} className="report-text words" dir={report.direction} lang={report.report.language}>
      {lines.map(line => (
        <ShownLine
          key={line.start}
          line={line}
          report={report}
          points={points}
          chosen={holds(line, chosen) ? chosen : undefined}
          hidden={hidden}
          onChoose={onChoose}
        />
      ))}
    </div>
  );
}
