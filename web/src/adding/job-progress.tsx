import { type ReactNode, useEffect, useRef } from 'react';
import { Link } from 'wouter';
import type { Job } from '../../../src/contract/jobs.js';
import { stopJob } from '../api/client.js';
import type { Added } from '../api/types.js';
import { Foreign } from '../parts/plain-text.js';
import { ProblemNote } from '../parts/problem-note.js';
import { announce, toast } from '../state/say.js';
import { counted } from '../words/terms.js';
import { JobChanges } from './job-changes.js';
import { STATE_WORDS, tellOutcome, tellProgress, whatToDoAbout } from './job-words.js';
import { hasEnded, letGo } from './started.js';
import { useJob } from './use-job.js';
import './adding.css';

/** So many reports are listed; those that were refused come first. */
const LISTED = 40;

function AddedLine({ added }: { added: Added }): ReactNode {
  const name = added.title ?? added.input;
  return (
    <li data-state={added.state}>
      {added.report === null || added.state === 'refused' ? (
        <Foreign>{name}</Foreign>
      ) : (
        <Link href={`/report/${added.report}`}>
          <Foreign>{name}</Foreign>
        </Link>
      )}
      <span className="label">
        {' '}
        {STATE_WORDS[added.state]}
        {added.state === 'added' ? `: ${counted(added.claims, 'claim')}, ${added.tolls} of them with figures` : ''}
      </span>
      {added.problem === null ? null : (
        <p className="job-refusal">
          <Foreign>{added.problem}</Foreign> {whatToDoAbout(added)}
        </p>
      )}
    </li>
  );
}

function Reports({ job }: { job: Job }): ReactNode {
  if (job.reports.length === 0) return null;
  const rank = ({ state }: Added): number => (state === 'refused' ? 0 : state === 'reading' ? 1 : 2);
  const listed = job.reports.toSorted((left, right) => rank(left) - rank(right)).slice(0, LISTED);
  return (
    <>
      <ul className="job-reports">
        {listed.map((added, index) => (
          <AddedLine key={index} added={added} />
        ))}
      </ul>
      {listed.length < job.reports.length ? (
        <p className="quiet">{job.reports.length - listed.length} more, not listed.</p>
      ) : null}
    </>
  );
}

async function stop(id: string): Promise<void> {
  try {
    await stopJob(id);
  } catch {
    toast({ text: 'It had ended already.' });
  }
}

/** The end of a job is said aloud once. */
function useSaid(job: Job | undefined): void {
  const said = useRef(false);
  useEffect(() => {
    if (job === undefined || said.current || !hasEnded(job)) return;
    said.current = true;
    announce([tellProgress(job), tellOutcome(job), `${job.changes.length} rows changed`].join('. '));
  }, [job]);
}

/** A job as it goes: how far, what became of each report, what changed in the ledger. */
export function JobProgress({ id }: { id: string }): ReactNode {
  const { job, error } = useJob(id);
  useSaid(job);
  if (job === undefined)
    return error === null || error === undefined ? (
      <p className="quiet">Asking how far it has come …</p>
    ) : (
      <ProblemNote error={error} />
    );
  const ended = hasEnded(job);
  return (
    <section className="job" aria-label="Reports being added" data-state={job.state}>
      <header>
        <b>{tellProgress(job)}</b>
        {ended ? (
          <button type="button" className="plain" onClick={() => letGo(id)}>
            Put away
          </button>
        ) : (
          <button type="button" onClick={() => void stop(id)}>
            Stop after this report
          </button>
        )}
      </header>
      {ended ? null : (
        <progress
          aria-label="Reports read"
          max={Math.max(1, job.total)}
          value={job.total === 0 ? undefined : job.done}
        />
      )}
      <p className="quiet">{tellOutcome(job)}</p>
      {job.problem === null ? null : (
        <div className="note" data-kind="problem">
          <Foreign>{job.problem}</Foreign>{' '}
          {job.done === 0 ? 'Nothing was added.' : 'What was added before stands; hand in the rest again.'}
        </div>
      )}
      <Reports job={job} />
      <JobChanges changes={job.changes} />
      {ended && job.changes.length === 0 && job.reports.some(one => one.state === 'added') ? (
        <p className="quiet">No row of the ledger changed: nobody’s figure in it is new.</p>
      ) : null}
    </section>
  );
}
