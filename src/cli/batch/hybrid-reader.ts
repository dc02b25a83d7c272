/** How much is read in the main thread before worker threads are worth their start. */
const INLINE_LINES = 16;
const INLINE_BYTES = 256 * 1024;
const INLINE_LINE_BYTES = 64 * 1024;

type Read = (number: number, text: string) => Promise<string>;

/**
 * Reads the first short lines where it stands, so that a small batch starts no thread;
 * from the first long line on, or once some were read, everything goes to the pool.
 */
export function hybridReader(here: (number: number, text: string) => string, pool: Read): Read {
  let lines = 0;
  let bytes = 0;
  let pooled = false;
  return async (number, text) => {
    lines++;
    bytes += text.length;
    pooled ||= lines > INLINE_LINES || bytes > INLINE_BYTES || text.length > INLINE_LINE_BYTES;
    return pooled ? pool(number, text) : here(number, text);
  };
}
