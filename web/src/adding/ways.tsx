import { type DragEvent, type FormEvent, type ReactNode, useRef, useState } from 'react';
import type { Job, NewReport } from '../../../src/contract/jobs.js';
import { addFiles, addReport } from '../api/client.js';

/** Hands something in; resolves to whether it was taken. */
export type Send = (asked: () => Promise<Job>) => Promise<boolean>;

interface Props {
  send: Send;
  busy: boolean;
}

const DAY = '\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}(:\\d{2})?Z)?';

const filled = (form: HTMLFormElement): Record<string, string> =>
  Object.fromEntries(
    [...new FormData(form)].flatMap(([name, value]) =>
      typeof value === 'string' && value.trim() !== '' ? [[name, value.trim()]] : [],
    ),
  );

/** What the report does not say itself. Left empty, the text is searched for it. */
function Given(): ReactNode {
  return (
    <div className="add-fields">
      <label className="field">
        <span>Title (empty: as the text has it)</span>
        <input name="title" maxLength={1000} dir="auto" />
      </label>
      <label className="field">
        <span>Outlet</span>
        <input name="outlet" maxLength={200} dir="auto" />
      </label>
      <label className="field">
        <span>Published, UTC (2031-05-15T14:05Z, or the day)</span>
        <input name="published" pattern={DAY} title="2031-05-15, or with the time in UTC: 2031-05-15T14:05Z" />
      </label>
      <label className="field">
        <span>Language (en, ar …; empty: found out)</span>
        <input name="language" maxLength={20} />
      </label>
    </div>
  );
}

export function PasteForm({ send, busy }: Props): ReactNode {
  const onSubmit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget;
    if (await send(() => addReport(filled(form) as NewReport))) form.reset();
  };
  return (
    <form onSubmit={event => void onSubmit(event)}>
      <label className="field">
        <span>The report’s text</span>
        <textarea name="text" rows={9} required dir="auto" data-first maxLength={4_194_304} />
      </label>
      <Given />
      <div className="actions">
        <button type="submit" className="chief" disabled={busy}>
          Read it
        </button>
      </div>
    </form>
  );
}

export function AddressForm({ send, busy }: Props): ReactNode {
  const onSubmit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget;
    if (await send(() => addReport(filled(form) as NewReport))) form.reset();
  };
  return (
    <form onSubmit={event => void onSubmit(event)}>
      <label className="field">
        <span>Address of the page</span>
        <input name="url" type="url" required placeholder="https://" data-first maxLength={4000} />
      </label>
      <p className="quiet">This server fetches it. Only public addresses are asked; what needs a sign-in, paste.</p>
      <Given />
      <div className="actions">
        <button type="submit" className="chief" disabled={busy}>
          Fetch and read it
        </button>
      </div>
    </form>
  );
}

export function FilesForm({ send, busy }: Props): ReactNode {
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const take = async (files: readonly File[]): Promise<void> => {
    if (files.length > 0 && !busy) await send(() => addFiles(files));
    if (input.current !== null) input.current.value = '';
  };
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    void take([...event.dataTransfer.files]);
  };
  return (
    <label
      className="drop"
      data-over={over}
      onDragOver={event => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <b>Drop files here, or choose them</b>
      <span className="quiet">
        Text, web pages, or batches of lines (.jsonl): up to 1,000 reports, 64 MiB. They are read as soon as they are
        here.
      </span>
      <input
        ref={input}
        type="file"
        multiple
        data-first
        disabled={busy}
        aria-label="Files to add"
        onChange={event => void take([...(event.target.files ?? [])])}
      />
    </label>
  );
}
