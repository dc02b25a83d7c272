import { z } from 'zod';
import { zClaim } from './claim.js';
import { zDecision } from './decisions.js';
import { zReport } from './report.js';
import { zEstimate, zLedgerRow } from './rows.js';
import { zId, zPlace } from './values.js';

/** What a report did to a toll. */
export const zHistoryStep = z.object({
  claim: zId,
  report: zId,
  published: z.string().nullable(),
  cause: z.string(),
  lower: z.int().nullable(),
  upper: z.int().nullable(),
  detail: z.string(),
});

export const zRelation = z.object({ from: zId, to: zId, type: z.string(), reason: z.string() });

/** Two sets of tellings that were joined, or may be the same: the values compared, each with its score (−1 … 1). */
export const zLink = z.object({
  left: zId,
  right: zId,
  score: z.number(),
  comparisons: z.array(z.object({ field: z.string(), left: z.string(), right: z.string(), score: z.number() })),
});

/** A profile's result whole: every claim it used or left aside, with the reason. */
export const zProfileResult = z.object({
  ...zEstimate.shape,
  follows: z.string(),
  parts: z.array(
    z.object({
      label: z.string(),
      groups: z.array(z.string()),
      values: z.record(z.string(), z.union([z.number(), z.string(), z.null()])),
    }),
  ),
  chosen: z.array(z.object({ claim: zId, why: z.string() })),
  excluded: z.array(z.object({ claim: zId, why: z.string() })),
});

/** One incident or series with all that a dossier prints. */
export const zIncident = z
  .object({
    id: zId,
    kind: z.enum(['incident', 'series']),
    earliest: z.string().nullable(),
    latest: z.string().nullable(),
    places: z.array(zPlace),
    rows: z.array(zLedgerRow),
    history: z.record(z.string(), z.array(zHistoryStep)),
    relations: z.array(zRelation),
    /** Claims by id: those that harm somebody and those attached (denials, caveats, responsibility). */
    claims: z.array(zClaim),
    attached: z.array(zId),
    reports: z.array(zReport),
    origins: z.int(),
    links: z.array(zLink),
    review: z.array(zLink),
    profiles: z.array(zProfileResult),
    decisions: z.array(zDecision),
  })
  .meta({ id: 'Incident' });

export type Incident = z.infer<typeof zIncident>;
export type HistoryStep = z.infer<typeof zHistoryStep>;
export type ProfileResult = z.infer<typeof zProfileResult>;
