import { CounterclaimError } from '../../model/errors.js';
import type { FileLayer } from '../files/file-layer.js';
import { FORMAT_FILE, newFormat } from './format.js';
import { CAPTURES, PAYLOADS, RECORD } from './segments.js';

/** What may stand in a folder before its FORMAT does: a creation that was interrupted. */
const OWN = new Set([RECORD, PAYLOADS, CAPTURES, 'lock', `${FORMAT_FILE}.tmp`]);
const isOwn = (name: string): boolean => OWN.has(name) || name.startsWith('lock.');

/** Makes the folders of a new ledger, its FORMAT last, so that a folder with a FORMAT is whole. */
export async function createRecord(files: FileLayer, now: number, format = newFormat(now)): Promise<void> {
  if ((await files.size(FORMAT_FILE)) !== null) return;
  const foreign = (await files.list('.')).find(name => !isOwn(name));
  const begun = await files.list(RECORD);
  if (foreign !== undefined || begun.length > 0)
    throw new CounterclaimError(
      'ledger-missing',
      begun.length > 0
        ? `The folder holds a record (${RECORD}/${begun[0]}) but no FORMAT: restore the FORMAT before anything is added.`
        : `The folder holds "${foreign}" and is no ledger; name an empty folder or a new one.`,
    );
  for (const folder of [RECORD, PAYLOADS, CAPTURES]) await files.makeFolder(folder);
  const draft = `${FORMAT_FILE}.tmp`;
  const file = await files.open(draft);
  await file.write(Buffer.from(format), 0);
  await file.truncate(Buffer.byteLength(format));
  await file.sync();
  await file.close();
  await files.rename(draft, FORMAT_FILE);
  await files.syncFolder('.');
}
