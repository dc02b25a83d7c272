import { EXIT } from '../exit-codes.js';
import { fileProblem } from '../input/file-problem.js';

/** An interrupt (Ctrl-C) that lets what is under way be finished. */
export interface Interrupt {
  signal: AbortSignal;
  /** The items of a stream until the interrupt; what the interrupt breaks off ends quietly. */
  until<T>(stream: AsyncIterable<T>): AsyncGenerator<T>;
  release(): void;
}

/** The first SIGINT or SIGTERM stops taking input in; a second one ends the process at once. */
export function catchInterrupt(stop: () => void): Interrupt {
  const controller = new AbortController();
  const onSignal = (): void => {
    if (controller.signal.aborted) process.exit(EXIT.interrupted);
    controller.abort();
    stop();
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  async function* until<T>(stream: AsyncIterable<T>): AsyncGenerator<T> {
    try {
      yield* stream;
    } catch (error) {
      if (!controller.signal.aborted) throw fileProblem(error);
    }
  }
  const release = (): void => {
    process.off('SIGINT', onSignal);
    process.off('SIGTERM', onSignal);
  };
  return { signal: controller.signal, until, release };
}
