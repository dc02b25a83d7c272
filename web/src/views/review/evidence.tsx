import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Incident } from '../../../../src/contract/incident.js';
import type { Figure, LedgerRow } from '../../../../src/contract/rows.js';
import { incidentQuery, reportQuery } from '../../api/queries.js';
import type { Link as Likeness } from '../../api/types.js';
import { PartyMark } from '../../parts/party-mark.js';
import { Foreign, PlainText, Quote } from '../../parts/plain-text.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { bounds } from '../../words/numbers.js';
import { counted, LOSS_WORDS } from '../../words/terms.js';
import { moment } from '../../words/times.js';
import { claimOf, pairOf } from './item-words.js';
import type { Item } from './review-query.js';
import { Telling } from './telling.js';

const toldScore = (score: number): string => (score > 0.05 ? 'for one' : score < -0.05 ? 'for two' : 'neither');

/** The fields that were compared, with what each side says and which way that weighs (−1 for two … 1 for one). */
function Compared({ link }: { link: Likeness }): ReactNode {
  return (
    <div className="compared-frame" role="region" aria-label="Fields compared" tabIndex={0}>
      <table className="plain-table compared">
        <caption>
          Fields compared. Likeness {link.score.toFixed(2)}; one happening weighs towards 1, two towards −1.
        </caption>
        <thead>
          <tr>
            <th scope="col">Field</th>
            <th scope="col">First</th>
            <th scope="col">Second</th>
            <th scope="col">Speaks</th>
          </tr>
        </thead>
        <tbody>
          {link.comparisons.map(({ field, left, right, score }, index) => (
            <tr key={index} data-speaks={toldScore(score)}>
              <th scope="row">{field}</th>
              <td>
                <Foreign>{left === '' ? '–' : left}</Foreign>
              </td>
              <td>
                <Foreign>{right === '' ? '–' : right}</Foreign>
              </td>
              <td>
                {toldScore(score)} <span className="figure">{score.toFixed(2)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const isLink =
  ([left, right]: readonly [string, string]) =>
  (link: Likeness): boolean =>
    (link.left === left && link.right === right) || (link.left === right && link.right === left);

function PairEvidence({ pair, incident }: { pair: [string, string]; incident: Incident | undefined }): ReactNode {
  const link = [...(incident?.review ?? []), ...(incident?.links ?? [])].find(isLink(pair));
  return (
    <>
      <div className="tellings">
        <Telling claim={pair[0]} title="First telling" />
        <Telling claim={pair[1]} title="Second telling" />
      </div>
      {link === undefined ? null : <Compared link={link} />}
    </>
  );
}

function FigureEvidence({ figure }: { figure: Figure }): ReactNode {
  return (
    <li>
      <p className="evidence-who">
        <PartyMark party={figure.party.key} name={figure.who} />
        <b className="figure">{bounds(figure)}</b>
        <span className="label">
          {[
            figure.ownVoice ? 'the report’s own voice' : null,
            figure.loss === null ? null : LOSS_WORDS[figure.loss],
            figure.standing === 'current' ? null : figure.standing,
          ]
            .filter(part => part !== null)
            .join(' · ')}
        </span>
      </p>
      <blockquote className="evidence-quote">
        <Quote>{figure.quote}</Quote>
      </blockquote>
      <p className="label">
        {counted(figure.reports, 'report')}, {counted(figure.origins, 'origin')} · {moment(figure.published)} ·{' '}
        <Link href={`/report/${figure.report}?claim=${figure.claim}`}>
          Read or correct it in the report<span className="unseen"> ({figure.who})</span>
        </Link>
      </p>
    </li>
  );
}

function RowEvidence({ row }: { row: LedgerRow }): ReactNode {
  return (
    <ul className="evidence">
      {row.figures.map(figure => (
        <FigureEvidence key={figure.claim} figure={figure} />
      ))}
    </ul>
  );
}

function ReportEvidence({ id }: { id: string }): ReactNode {
  const { data, error, refetch } = useQuery(reportQuery(id));
  if (error !== null) return <ProblemNote error={error} again={() => void refetch()} />;
  if (data === undefined)
    return (
      <p className="quiet" aria-busy="true">
        Fetching the report …
      </p>
    );
  return (
    <>
      <p>
        {counted(data.claims.length, 'claim')} read in it.{' '}
        <Link href={`/report/${id}`}>Open it with everything marked</Link>
      </p>
      <div className="whole-report words" dir={data.direction} role="region" aria-label="The report" tabIndex={0}>
        <PlainText>{data.text}</PlainText>
      </div>
    </>
  );
}

/** The incident of an item and, where it is about one, the row. */
export function useEvidence(item: Item | undefined): {
  incident: Incident | undefined;
  row: LedgerRow | undefined;
  error: unknown;
  pending: boolean;
} {
  const id = item?.incident ?? null;
  const { data, error, isPending } = useQuery({ ...incidentQuery(id ?? ''), enabled: id !== null });
  const row = data?.rows.find(one => one.id === item?.row);
  return { incident: data, row, error, pending: id !== null && isPending };
}

/** What there is to judge an item by: words beside words. */
export function Evidence({ item }: { item: Item }): ReactNode {
  const { incident, row, error, pending } = useEvidence(item);
  const pair = pairOf(item.id);
  const claim = claimOf(item.id);
  if (item.report !== null) return <ReportEvidence id={item.report} />;
  return (
    <>
      {error === null || error === undefined ? null : <ProblemNote error={error} />}
      {pair === undefined ? null : <PairEvidence pair={pair} incident={incident} />}
      {claim === undefined ? null : <Telling claim={claim} title="The claim" />}
      {pending && pair === undefined && claim === undefined ? (
        <p className="quiet" aria-busy="true">
          Fetching the figures …
        </p>
      ) : null}
      {row === undefined || claim !== undefined ? null : <RowEvidence row={row} />}
      {incident !== undefined && row === undefined && item.row !== null ? (
        <p>The row stands no longer: it was settled, or reports changed it.</p>
      ) : null}
    </>
  );
}
