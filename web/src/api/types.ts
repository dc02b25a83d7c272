import type { z } from 'zod';
import type { zDecided } from '../../../src/contract/decisions.js';
import type { zLink } from '../../../src/contract/incident.js';
import type { zAdded, zChange } from '../../../src/contract/jobs.js';
import type { zProblem } from '../../../src/contract/status.js';
import type { zBounds, zScope, zVictimStatus } from '../../../src/contract/values.js';

/** Types of the contract that it does not name itself. Types only: the shapes' library stays out of the page. */

export type Decided = z.infer<typeof zDecided>;
export type Link = z.infer<typeof zLink>;
export type Added = z.infer<typeof zAdded>;
export type Change = z.infer<typeof zChange>;
export type Problem = z.infer<typeof zProblem>;
/** People; null is open, both null unknown (never zero). */
export type Bounds = z.infer<typeof zBounds>;
export type Scope = z.infer<typeof zScope>;
export type VictimStatus = z.infer<typeof zVictimStatus>;
