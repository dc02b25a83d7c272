import { benchColdStart } from './cold-start.js';
import { benchLedger } from './ledger/ledger.js';
import { benchLinear } from './linear.js';
import { benchSpeed } from './speed.js';
import { benchWorkbench } from './workbench/workbench.js';

// npm run bench [-- speed|start|linear|ledger|workbench]   Needs a build; the young generation is as roomy as the workers' (package.json). Machines are noisy: read the ratios.
const [only, ...rest] = process.argv.slice(2);
if (!only || only === 'speed') await benchSpeed();
if (!only || only === 'start') benchColdStart();
if (!only || only === 'linear') await benchLinear();
if (!only || only === 'ledger') {
  const [largest, reports, folder] = rest;
  await benchLedger(largest ? Number(largest) : undefined, reports ? Number(reports) : undefined, folder);
}
if (only === 'workbench') await benchWorkbench(...rest.map(Number));
