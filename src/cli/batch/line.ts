/** One line of a batch as it came in. */
export interface BatchLine {
  /** Counted from 1 over the whole input. */
  number: number;
  /** Bytes it took, without its line feed. */
  bytes: number;
  /** The line, or null when it could not be taken in. */
  text: string | null;
  problem: { code: string; message: string } | null;
}

/** Bytes a line may have unless told otherwise: far more than any report, little enough to keep many in memory. */
export const LINE_LIMIT = 16 * 1024 * 1024;

/** The line that stands in place of a reading. */
export const failedLine = (id: string, code: string, message: string): string =>
  JSON.stringify({ format: 1, id, error: { code, message } });

/** What a line without a usable id is called. */
export const lineName = (number: number): string => `line:${number}`;
