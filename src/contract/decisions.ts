import { z } from 'zod';
import { zId } from './values.js';

/** A person's decision as the record keeps it; nothing is deleted, undoing is a decision of its own. */
export const zDecision = z
  .object({
    id: z.string(),
    kind: z.string(),
    left: z.string(),
    right: z.string().nullable(),
    verdict: z.enum(['same', 'different', 'unsure']),
    change: z.record(z.string(), z.unknown()).nullable(),
    by: z.string(),
    at: z.string(),
    reason: z.string(),
    undoes: z.string().nullable(),
    /** Taken back by a later decision. */
    undone: z.boolean(),
  })
  .meta({ id: 'Decision' });

/** What a person asks to be recorded. A reason is asked for every time. */
export const zNewDecision = z
  .object({
    kind: z.string().max(64),
    left: z.string().max(200),
    right: z.string().max(200).nullable().optional(),
    verdict: z.enum(['same', 'different', 'unsure']).optional(),
    change: z.record(z.string(), z.unknown()).optional(),
    reason: z.string().trim().min(1).max(2000),
    by: z.string().trim().min(1).max(200).optional(),
  })
  .meta({ id: 'NewDecision' });

/** A person's figures in place of a profile's. */
export const zNewAssessment = z
  .object({
    target: z.string().max(200),
    profile: z.string().max(32),
    values: z.record(z.string(), z.union([z.number(), z.string(), z.null()])),
    reason: z.string().trim().min(1).max(2000),
    by: z.string().trim().min(1).max(200).optional(),
  })
  .meta({ id: 'NewAssessment' });

/** What stands after a decision: its own id, and the incidents that changed. */
export const zDecided = z
  .object({ decision: z.string(), incidents: z.array(zId), seq: z.int() })
  .meta({ id: 'Decided' });

export type Decision = z.infer<typeof zDecision>;
export type NewAssessment = z.infer<typeof zNewAssessment>;
export type NewDecision = z.infer<typeof zNewDecision>;
export type Decided = z.infer<typeof zDecided>;
