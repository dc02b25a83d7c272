/** A file open for writing. Positions are bytes from its beginning. */
export interface WritableFile {
  /** Writes all of the bytes; a short write is carried on. */
  write(bytes: Uint8Array, position: number): Promise<void>;
  /** Resolves when what was written is on the disk. */
  sync(): Promise<void>;
  truncate(length: number): Promise<void>;
  close(): Promise<void>;
}

/**
 * What the record asks of a file system. Paths are relative to the ledger's folder, with `/`. A new name in a folder
 * lasts only after `syncFolder`, a file's bytes only after `sync`: tests put a layer here that takes that at its word.
 */
export interface FileLayer {
  /** Opens a file that is there, or makes it. */
  open(path: string): Promise<WritableFile>;
  /** Bytes from an offset on, fewer at the end of the file; null where there is no such file. */
  read(path: string, offset?: number, length?: number): Promise<Uint8Array | null>;
  /** Null where there is no such file. */
  size(path: string): Promise<number | null>;
  /** Names in a folder, sorted; none where there is no such folder. */
  list(folder: string): Promise<string[]>;
  makeFolder(path: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  /** Does nothing where there is no such file. */
  remove(path: string): Promise<void>;
  syncFolder(path: string): Promise<void>;
}
