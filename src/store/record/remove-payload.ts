import { RecordDamagedError } from '../../model/ledger/errors.js';
import type { FileLayer } from '../files/file-layer.js';
import { formatRemoved, parsePayload, parsePayloadValue } from './lines.js';
import { payloadFile } from './segments.js';
import type { Location } from './segment-writer.js';

/** The payload standing at a place, or null where it was removed. */
export async function readPayload(files: FileLayer, seq: number, at: Location): Promise<unknown> {
  const bytes = await files.read(payloadFile(at.segment), at.offset, at.length);
  const found = bytes && parsePayload(bytes);
  if (found?.seq !== seq)
    throw new RecordDamagedError(
      { file: payloadFile(at.segment), line: null, byte: at.offset },
      `the payload of entry ${seq} was expected here`,
    );
  return 'removedBy' in found ? null : parsePayloadValue(found.json);
}

/**
 * Writes over a payload and its salt, in place. Interrupted, it is done again: the tombstone was synced before.
 * What the disk itself keeps of the old bytes (copies on write, worn blocks) is out of reach.
 */
export async function removePayload(files: FileLayer, seq: number, tombstone: number, at: Location): Promise<void> {
  const handle = await files.open(payloadFile(at.segment));
  try {
    await handle.write(Buffer.from(formatRemoved(seq, tombstone, at.length)), at.offset);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
