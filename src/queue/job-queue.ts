/** Work that is done one after the other, outside of any request. */
export interface JobQueue {
  /** Puts work at the end; it is done when all before it is. Its errors are its own to tell. */
  add(work: (signal: AbortSignal) => Promise<void>): Queued;
  /** Takes nothing more, lets what is under way come to its next pause, and resolves when it has. */
  close(): Promise<void>;
}

export interface Queued {
  /** Asks the work to stop; what waits is never begun. */
  stop(): void;
  done: Promise<void>;
}

/** A queue within the process: what waits is lost when it ends, what was recorded is not. */
export function inProcessQueue(): JobQueue {
  let last: Promise<void> = Promise.resolve();
  const all = new AbortController();
  return {
    add(work) {
      const own = new AbortController();
      const signal = AbortSignal.any([own.signal, all.signal]);
      const done = last.then(() => work(signal)).catch(() => undefined);
      last = done;
      return { stop: () => own.abort(), done };
    },
    async close() {
      all.abort();
      await last;
    },
  };
}
