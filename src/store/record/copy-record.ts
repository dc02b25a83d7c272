import { CounterclaimError } from '../../model/errors.js';
import type { FileLayer } from '../files/file-layer.js';
import { createRecord } from './create-record.js';
import { FORMAT_FILE } from './format.js';
import { CAPTURES, listSegments, PAYLOADS, payloadFile, RECORD, recordFile } from './segments.js';

async function copy(from: FileLayer, to: FileLayer, path: string): Promise<void> {
  const bytes = (await from.read(path)) ?? new Uint8Array();
  const file = await to.open(path);
  try {
    await file.write(bytes, 0);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The folder that an export goes to, and that there is nothing in it. */
export async function mustBeEmpty(to: FileLayer): Promise<void> {
  await to.makeFolder('.');
  const there = await to.list('.');
  if (there.length > 0)
    throw new CounterclaimError('export-exists', `The folder for the export already holds "${there[0]}".`);
}

/** Copies FORMAT, record, payloads and captures into an empty folder. Nothing may be appended meanwhile. */
export async function copyRecord(from: FileLayer, to: FileLayer): Promise<void> {
  await mustBeEmpty(to);
  await createRecord(to, 0, Buffer.from((await from.read(FORMAT_FILE)) ?? new Uint8Array()).toString('utf8'));
  for (const folder of await from.list(CAPTURES)) {
    await to.makeFolder(`${CAPTURES}/${folder}`);
    for (const name of await from.list(`${CAPTURES}/${folder}`))
      if (!name.endsWith('.tmp')) await copy(from, to, `${CAPTURES}/${folder}/${name}`);
    await to.syncFolder(`${CAPTURES}/${folder}`);
  }
  for (const segment of await listSegments(from, RECORD)) {
    await copy(from, to, payloadFile(segment));
    await copy(from, to, recordFile(segment));
  }
  for (const folder of [CAPTURES, PAYLOADS, RECORD]) await to.syncFolder(folder);
}
