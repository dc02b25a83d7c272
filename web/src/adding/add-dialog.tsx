import { type ReactNode, useState } from 'react';
import { Dialog } from '../parts/dialog.js';
import { ProblemNote } from '../parts/problem-note.js';
import { useStore } from '../state/store.js';
import { JobProgress } from './job-progress.js';
import { follow, started } from './started.js';
import { AddressForm, FilesForm, PasteForm, type Send } from './ways.js';
import './adding.css';

const WAYS = [
  { way: 'text', title: 'Paste text', Form: PasteForm },
  { way: 'files', title: 'Files', Form: FilesForm },
  { way: 'address', title: 'An address', Form: AddressForm },
] as const;

interface Props {
  /** As the address has it; anything else is the first. */
  way: string;
  onWay: (way: string) => void;
  onClose: () => void;
}

/** Handing reports in, and seeing what they do to the ledger. Closed, the reading goes on. */
export default function AddDialog({ way, onWay, onClose }: Props): ReactNode {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const jobs = useStore(started).filter(({ feed }) => feed === null);
  const { Form, way: here } = WAYS.find(one => one.way === way) ?? WAYS[0];
  const send: Send = async asked => {
    setBusy(true);
    setError(undefined);
    try {
      follow(await asked());
      return true;
    } catch (refused) {
      setError(refused);
      return false;
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog title="Add reports" onClose={onClose}>
      <div className="add-ways" role="group" aria-label="How to hand them in">
        {WAYS.map(one => (
          <button key={one.way} type="button" aria-pressed={one.way === here} onClick={() => onWay(one.way)}>
            {one.title}
          </button>
        ))}
      </div>
      <Form send={send} busy={busy} />
      {error === undefined ? null : <ProblemNote error={error} />}
      {jobs.map(({ job }) => (
        <JobProgress key={job} id={job} />
      ))}
    </Dialog>
  );
}
