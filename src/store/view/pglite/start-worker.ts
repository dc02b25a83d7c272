import { Worker } from 'node:worker_threads';
import type { WorkerInput } from './protocol.js';

/** Registers the TypeScript loader first: only where the program runs from its sources. */
const FROM_SOURCE = `
  const { workerData } = require('node:worker_threads');
  import('tsx/esm/api').then(({ register }) => { register(); return import(workerData.module); });
`;

/** The thread's file: beside the bundle, or beside this source. */
export function startWorker(input: WorkerInput): Worker {
  // What goes in and out lives shortly: a roomy young generation keeps collecting it cheap.
  const options = { stdout: false, stderr: false, resourceLimits: { maxYoungGenerationSizeMb: 64 } };
  if (!import.meta.url.endsWith('.ts'))
    return new Worker(new URL('./database-worker.js', import.meta.url), { ...options, workerData: input });
  const module = new URL('./worker.ts', import.meta.url).href;
  return new Worker(FROM_SOURCE, { ...options, eval: true, workerData: { ...input, module } });
}
