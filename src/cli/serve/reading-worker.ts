import { parentPort, workerData } from 'node:worker_threads';
import { createReader } from '../../create-reader.js';
import { CounterclaimError } from '../../model/errors.js';
import { createResources, type ResourceBundle } from '../../resources/resources.js';
import { readCapture } from './read-capture.js';
import type { ReadAnswer, ReadTask } from './reading-thread.js';

// Entry of a thread: reads reports one after the other, so that the server answers meanwhile.
const { bundle } = workerData as { bundle: ResourceBundle };
const reader = createReader(createResources(bundle));
const answer = (message: ReadAnswer): void => parentPort?.postMessage(message);

parentPort?.on('message', ({ id, capture, given }: ReadTask) => {
  readCapture(capture, given, reader).then(
    reading => answer({ id, reading }),
    (error: unknown) => {
      const code = error instanceof CounterclaimError ? error.code : 'read-failed';
      answer({ id, error: { code, message: error instanceof Error ? error.message : String(error) } });
    },
  );
});
