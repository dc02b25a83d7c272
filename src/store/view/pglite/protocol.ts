/** What the main thread asks of the database's thread. */
export type Ask =
  | { id: number; ask: 'query'; text: string; values: readonly unknown[] }
  | { id: number; ask: 'dump' }
  | { id: number; ask: 'close' };

/** An answer, or the database's error with its fields. `id` 0: it is open, or could not be opened. */
export type Answer =
  | {
      id: number;
      rows: Record<string, unknown>[];
      command: string;
      rowCount: number | null;
      /** Columns whose values are the text of JSON. */
      json: string[];
    }
  | { id: number; bytes: Uint8Array }
  | { id: number; error: { message: string; fields: Record<string, unknown> } };

export interface WorkerInput {
  /** Folder of the database; null keeps it in memory. */
  folder: string | null;
  /** File of a dumped database to begin a new folder with. */
  template: string | null;
}
