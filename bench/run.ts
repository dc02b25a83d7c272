import { benchColdStart } from './cold-start.js';
import { benchLinear } from './linear.js';
import { benchSpeed } from './speed.js';

// npm run bench [-- speed|start|linear]   Needs a build. Machines are noisy: read the ratios.
const only = process.argv[2];
if (!only || only === 'speed') benchSpeed();
if (!only || only === 'start') benchColdStart();
if (!only || only === 'linear') benchLinear();
