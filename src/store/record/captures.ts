import { randomBytes } from 'node:crypto';
import { RecordDamagedError } from '../../model/ledger/errors.js';
import type { FileLayer } from '../files/file-layer.js';
import { sha256 } from './chain.js';
import { captureFile, CAPTURES } from './segments.js';

const AT_ONCE = 16;

/** Bytes kept by their digest, each once. */
export class Captures {
  private readonly files: FileLayer;
  /** Those whose place is known to be synced. */
  private readonly synced = new Set<string>();
  private readonly folders = new Set<string>();

  constructor(files: FileLayer) {
    this.files = files;
  }

  /** Writes what is not there yet; resolves when bytes and names are synced. */
  async put(captures: ReadonlyMap<string, Uint8Array>): Promise<void> {
    const fresh = [...captures].filter(([digest]) => !this.synced.has(digest));
    const touched = new Set<string>();
    for (const [digest] of fresh) touched.add(await this.folderOf(digest));
    for (let i = 0; i < fresh.length; i += AT_ONCE)
      await Promise.all(fresh.slice(i, i + AT_ONCE).map(([digest, bytes]) => this.write(digest, bytes)));
    await Promise.all([...touched].map(folder => this.files.syncFolder(folder)));
    for (const [digest] of fresh) this.synced.add(digest);
  }

  /** Bytes by digest; null where there are none, an error where they are others. */
  async get(digest: string): Promise<Uint8Array | null> {
    const file = captureFile(digest);
    const bytes = await this.files.read(file);
    if (bytes && sha256(bytes) !== digest)
      throw new RecordDamagedError({ file, line: null, byte: null }, 'the bytes are not those of its digest');
    return bytes;
  }

  async remove(digest: string): Promise<void> {
    this.synced.delete(digest);
    await this.files.remove(captureFile(digest));
    await this.files.syncFolder(`${CAPTURES}/${digest.slice(0, 2)}`);
  }

  private async folderOf(digest: string): Promise<string> {
    const folder = `${CAPTURES}/${digest.slice(0, 2)}`;
    if (!this.folders.has(folder)) {
      await this.files.makeFolder(folder);
      await this.files.syncFolder(CAPTURES);
      this.folders.add(folder);
    }
    return folder;
  }

  /** A name in place has its bytes synced: the bytes are, before they get the name. */
  private async write(digest: string, bytes: Uint8Array): Promise<void> {
    const file = captureFile(digest);
    const there = await this.files.read(file);
    if (there && sha256(there) === digest) return;
    const draft = `${file}.${randomBytes(6).toString('hex')}.tmp`;
    const handle = await this.files.open(draft);
    try {
      await handle.write(bytes, 0);
      await handle.sync();
    } catch (error) {
      await handle.close().catch(() => undefined);
      await this.files.remove(draft).catch(() => undefined);
      throw error;
    }
    await handle.close();
    await this.files.rename(draft, file);
  }
}
