import { Fragment, type ReactNode } from 'react';
import { Link } from 'wouter';
import type { ReportText } from '../../../../src/contract/report.js';
import { Foreign, Words } from '../../parts/plain-text.js';
import { moment } from '../../words/times.js';
import { counted, plain } from '../../words/terms.js';

interface Props {
  report: ReportText;
  onRead: () => void;
}

function Origin({ report: { report } }: { report: ReportText }): ReactNode {
  if (report.origin === report.id) return <>its own copy</>;
  return (
    <>
      a copy of <Link href={`/report/${report.origin}`}>an earlier report</Link>
    </>
  );
}

function WordList({ texts }: { texts: readonly string[] }): ReactNode {
  return texts.map((text, index) => (
    <Fragment key={index}>
      {index === 0 ? null : ', '}
      <Words>{text}</Words>
    </Fragment>
  ));
}

function Versions({ report: { versions } }: { report: ReportText }): ReactNode {
  if (versions.length === 0) return null;
  return (
    <section className="note">
      <strong>The outlet changed it later</strong>
      <ul>
        {versions.map(version => (
          <li key={version.report}>
            <Link href={`/report/${version.report}`}>{moment(version.published)}</Link>
            {version.changes
              .filter(({ from, to }) => from.length + to.length > 0)
              .map((change, index) => (
                <p key={index}>
                  {plain(change.kind)}: <WordList texts={change.from} />
                  {change.from.length > 0 && change.to.length > 0 ? ' → ' : null}
                  <WordList texts={change.to} />
                </p>
              ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Facts({ report: whole }: { report: ReportText }): ReactNode {
  const { report } = whole;
  return (
    <p className="quiet">
      {report.outlet === null ? 'Outlet not known' : <Foreign>{report.outlet}</Foreign>}
      {report.agency === null ? null : (
        <>
          {' '}
          with <Foreign>{report.agency}</Foreign>
        </>
      )}
      {' · '}
      {report.published === null ? 'publication time not known' : `published ${moment(report.published)}`}
      {' · '}recorded {moment(report.recorded)}
      {' · '}language {report.language}
      {' · '}
      <Origin report={whole} />
      {' · '}
      {counted(report.claims, 'claim')}
      <br />
      {report.url === null ? null : (
        <>
          <bdi>{report.url}</bdi> ·{' '}
        </>
      )}
      capture <code title="SHA-256 of the bytes as received">{report.capture.slice(0, 12)}…</code>
    </p>
  );
}

/** What the report is, where it came from, and whether somebody has read it whole. */
export function ReportHead({ report, onRead }: Props): ReactNode {
  return (
    <header className="report-head">
      <h1 className="words" dir="auto">
        <Foreign>{report.report.title ?? 'Report without a title'}</Foreign>
      </h1>
      <Facts report={report} />
      <p>
        {report.report.read ? (
          <strong>Marked as fully read.</strong>
        ) : (
          <button type="button" onClick={onRead}>
            Mark as fully read <kbd>r</kbd>
          </button>
        )}
      </p>
      {report.notices.map(notice => (
        <p key={notice.code + notice.message} className="note">
          {notice.message}
        </p>
      ))}
      <Versions report={report} />
    </header>
  );
}
