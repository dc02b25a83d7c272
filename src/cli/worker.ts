import { parentPort, workerData } from 'node:worker_threads';
import { createReader } from '../create-reader.js';
import { createResources, type ResourceBundle } from '../resources/resources.js';
import type { Answer, Task } from './batch/pool.js';
import { readLine } from './batch/read-line.js';

// Entry of a worker thread: reads lines one after the other. The binaries in `workerData` are shared, not copied.
const { bundle } = workerData as { bundle: ResourceBundle };
const reader = createReader(createResources(bundle));
const answer = (message: Answer): void => parentPort?.postMessage(message);

parentPort?.on('message', ({ number, text }: Task) => answer({ number, out: readLine(reader, number, text) }));
answer({ ready: true });
