import type { z } from 'zod';
import type { zDecided, zNewAssessment } from '../../../src/contract/decisions.js';
import type { zLink, zRelation } from '../../../src/contract/incident.js';
import type { zAdded, zChange } from '../../../src/contract/jobs.js';
import type { zReportsPage } from '../../../src/contract/report.js';
import type { zProblem } from '../../../src/contract/status.js';
import type { zBounds, zMark, zScope, zVictims, zVictimStatus } from '../../../src/contract/values.js';

/** Types of the contract that it does not name itself. Types only: the shapes' library stays out of the page. */

export type Decided = z.infer<typeof zDecided>;
export type NewAssessment = z.infer<typeof zNewAssessment>;
export type Link = z.infer<typeof zLink>;
export type Relation = z.infer<typeof zRelation>;
export type Added = z.infer<typeof zAdded>;
export type Change = z.infer<typeof zChange>;
export type ReportsPage = z.infer<typeof zReportsPage>;
export type Problem = z.infer<typeof zProblem>;
/** People; null is open, both null unknown (never zero). */
export type Bounds = z.infer<typeof zBounds>;
export type Mark = z.infer<typeof zMark>;
export type Scope = z.infer<typeof zScope>;
export type Victims = z.infer<typeof zVictims>;
export type VictimStatus = z.infer<typeof zVictimStatus>;
