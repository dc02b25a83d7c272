// A worker for tests of the pool: answers a line in capitals, and falls over, hangs back or refuses to start on demand.
import { parentPort, workerData } from 'node:worker_threads';

if (workerData?.dieAtStart) throw new Error('no resources');
parentPort.on('message', ({ number, text }) => {
  if (text === 'throw') throw new Error('a bug');
  if (text === 'exit') process.exit(7);
  parentPort.postMessage({ number, out: text.toUpperCase() });
});
parentPort.postMessage({ ready: true });
