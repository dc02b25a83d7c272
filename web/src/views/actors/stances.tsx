import { type ReactNode, useMemo, useState } from 'react';
import { PartyMark } from '../../parts/party-mark.js';
import { Foreign } from '../../parts/plain-text.js';
import { day, days } from '../../words/times.js';
import { counted } from '../../words/terms.js';
import { ATTITUDES, attitudeOf, inTime, makeStances, periodsOf, stretchOf } from './actor-words.js';
import type { Stance } from './actors-query.js';

/** So many rows and columns stand at first. */
const SHOWN = 10;

interface Props {
  stances: readonly Stance[];
  nameOf: (key: string) => string;
  open: string | undefined;
  onOpen: (stance: Stance) => void;
}

/** When it was said, first to last; reports that bear no date have none. */
const tellWhen = ({ first, last }: Stance): string =>
  first === null ? 'not dated' : days(first.slice(0, 10), (last ?? first).slice(0, 10));

export function Attitude({ attitude }: { attitude: string }): ReactNode {
  const { word, sign, tone } = attitudeOf(attitude);
  return (
    <span className="attitude" data-tone={tone}>
      <span className="attitude-sign" aria-hidden="true">
        {sign}
      </span>
      {word}
    </span>
  );
}

function StanceCell({ stance, nameOf, open, onOpen }: Omit<Props, 'stances'> & { stance: Stance }): ReactNode {
  return (
    <button
      type="button"
      className="stance-cell"
      aria-pressed={open === stance.example}
      onClick={() => onOpen(stance)}
      title="Open the words of the first claim"
    >
      <Attitude attitude={stance.attitude} />
      <span className="unseen">
        {nameOf(stance.from)} {attitudeOf(stance.attitude).word} {nameOf(stance.to)},
      </span>
      <span className="label">
        {counted(stance.claims, 'claim')}, {tellWhen(stance)}
      </span>
    </button>
  );
}

/** Who stands how to whom: who takes the stand down, towards whom across. A table, so that it is its own alternative. */
export function StanceTable({ stances, nameOf, open, onOpen }: Props): ReactNode {
  const [all, setAll] = useState(false);
  const matrix = useMemo(() => makeStances(stances), [stances]);
  const from = all ? matrix.from : matrix.from.slice(0, SHOWN);
  const to = all ? matrix.to : matrix.to.slice(0, SHOWN);
  const hidden = matrix.from.length - from.length + matrix.to.length - to.length;
  return (
    <>
      <ul className="stance-legend" aria-label="Signs">
        {Object.keys(ATTITUDES).map(attitude => (
          <li key={attitude}>
            <Attitude attitude={attitude} />
          </li>
        ))}
      </ul>
      <div className="stance-frame" tabIndex={0} role="region" aria-label="Matrix of stances">
        <table className="stance-table">
          <caption className="unseen">Stances of each party (rows) towards each other (columns)</caption>
          <thead>
            <tr>
              <th scope="col">Who</th>
              {to.map(key => (
                <th key={key} scope="col">
                  <span className="label">towards</span>
                  <br />
                  <PartyMark party={key} name={nameOf(key)} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {from.map(who => (
              <tr key={who}>
                <th scope="row">
                  <PartyMark party={who} name={nameOf(who)} />
                </th>
                {to.map(whom => (
                  <td key={whom}>
                    {matrix.at(who, whom).map(stance => (
                      <StanceCell key={stance.attitude} stance={stance} nameOf={nameOf} open={open} onOpen={onOpen} />
                    ))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {hidden > 0 ? (
        <button type="button" onClick={() => setAll(true)}>
          {hidden} more parties
        </button>
      ) : null}
    </>
  );
}

/** So many stances are listed in time at first. */
const LISTED = 60;

/** Stances in the order in which they were first taken, each over the stretch in which it was heard. */
export function StancesInTime({ stances, nameOf, onOpen }: Omit<Props, 'open'>): ReactNode {
  const [all, setAll] = useState(false);
  const ordered = useMemo(() => inTime(stances), [stances]);
  const periodOf = useMemo(() => periodsOf(stances), [stances]);
  const listed = all ? ordered : ordered.slice(0, LISTED);
  const [start, end] = stretchOf(stances);
  return (
    <>
      {start === undefined ? null : (
        <p className="stance-axis label" aria-hidden="true">
          <span>{day(start)}</span>
          <span>{day(end ?? start)}</span>
        </p>
      )}
      <ol className="stances-in-time">
        {listed.map(stance => {
          const period = periodOf(stance);
          return (
            <li key={`${stance.from} ${stance.to} ${stance.attitude}`}>
              <button type="button" className="plain stance-line" onClick={() => onOpen(stance)}>
                <b>
                  <Foreign>{nameOf(stance.from)}</Foreign>
                </b>{' '}
                <Attitude attitude={stance.attitude} />{' '}
                <b>
                  <Foreign>{nameOf(stance.to)}</Foreign>
                </b>
              </button>
              <span className="label">
                {tellWhen(stance)}, {counted(stance.claims, 'claim')}
              </span>
              <svg className="stance-period" width="100%" height="12" aria-hidden="true">
                <line x1="0" x2="100%" y1="6" y2="6" stroke="var(--line)" />
                {period === undefined ? null : (
                  <>
                    <line
                      x1={`${period.from.toFixed(2)}%`}
                      x2={`${period.to.toFixed(2)}%`}
                      y1="6"
                      y2="6"
                      stroke="currentColor"
                      strokeWidth="3"
                    />
                    <circle
                      cx={`${period.to.toFixed(2)}%`}
                      cy="6"
                      r="4"
                      fill="var(--paper)"
                      stroke="currentColor"
                      strokeWidth="1.5"
                    />
                    <circle cx={`${period.from.toFixed(2)}%`} cy="6" r="4" fill="currentColor" />
                  </>
                )}
              </svg>
            </li>
          );
        })}
      </ol>
      {listed.length < ordered.length ? (
        <button type="button" onClick={() => setAll(true)}>
          {ordered.length - listed.length} more
        </button>
      ) : null}
    </>
  );
}
