import { z } from 'zod';

/** A problem as RFC 9457 writes it (`application/problem+json`); `code` is stable, `what` says what to do. */
export const zProblem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    instance: z.string().optional(),
    code: z.string(),
    errors: z.array(z.object({ at: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: 'Problem' });

/** What the ledger holds, and by what it was read. */
export const zLedgerStatus = z
  .object({
    version: z.string(),
    store: z.enum(['embedded', 'postgres']),
    seq: z.int(),
    reports: z.int(),
    origins: z.int(),
    claims: z.int(),
    incidents: z.int(),
    /** Every profile that can be chosen, and the codebook it follows. */
    profiles: z.array(z.object({ id: z.string(), follows: z.string() })),
    /** Who decisions are recorded under where none is given. */
    user: z.string(),
  })
  .meta({ id: 'LedgerStatus' });

export type Problem = z.infer<typeof zProblem>;
export type LedgerStatus = z.infer<typeof zLedgerStatus>;
