import { z } from 'zod';
import { zAggregation, zHarm, zId, zMark, zParty, zPlace, zProfileId, zStatus, zVictims } from './values.js';

/** One figure of one claimant in a victim group, with every report that carries it. */
export const zFigure = z
  .object({
    /** The claim whose report was published first: its words open with one click. */
    claim: zId,
    report: zId,
    /** Who says so, as named; the outlet or agency where the report speaks in its own voice. */
    who: z.string(),
    party: zParty,
    ownVoice: z.boolean(),
    lower: z.int().nullable(),
    upper: z.int().nullable(),
    /** The figure in the report's own words ("dozens"); null where no figure stands. */
    words: z.string().nullable(),
    quote: z.string(),
    /** Whose losses the claimant counts; null where it cannot be told. */
    loss: z.enum(['own', 'enemy']).nullable(),
    standing: z.enum(['current', 'superseded', 'withdrawn', 'denied']),
    reports: z.int(),
    origins: z.int(),
    published: z.string().nullable(),
    claims: z.array(zId),
  })
  .meta({ id: 'Figure' });

/** What a profile makes of an incident, in short. Values are people; null is unknown, never zero. */
export const zEstimate = z
  .object({
    profile: zProfileId,
    values: z.record(z.string(), z.union([z.number(), z.string(), z.null()])),
    /** Figures that the method's own tables print where a value is unknown. */
    printed: z.record(z.string(), z.number()),
    grade: z.string().nullable(),
    provisional: z.boolean(),
    /** Put in place by a person: id of the assessment. */
    override: z.string().nullable(),
    notes: z.array(z.string()),
  })
  .meta({ id: 'Estimate' });

/** A row of the ledger: one victim group of one incident (or series), each claimant's figure side by side. */
export const zLedgerRow = z
  .object({
    id: z.string(),
    incident: zId,
    kind: z.enum(['incident', 'series']),
    harm: zHarm,
    victims: zVictims,
    aggregation: zAggregation,
    status: zStatus,
    marks: z.array(zMark),
    lower: z.int().nullable(),
    upper: z.int().nullable(),
    claimants: z.int(),
    reports: z.int(),
    origins: z.int(),
    place: zPlace.nullable(),
    earliest: z.string().nullable(),
    latest: z.string().nullable(),
    published: z.string().nullable(),
    figures: z.array(zFigure),
    estimate: zEstimate.nullable(),
  })
  .meta({ id: 'LedgerRow' });

export const zRowsPage = z
  .object({
    rows: z.array(zLedgerRow),
    /** Cursor of the next page; null on the last. */
    next: z.string().nullable(),
    /** Rows that the filter leaves, all pages together. */
    total: z.int(),
    incidents: z.int(),
    reports: z.int(),
    origins: z.int(),
    /** Greatest figure among them, in people: the axis that all rows share. Null where none has a figure. */
    max: z.int().nullable(),
  })
  .meta({ id: 'RowsPage' });

export type Figure = z.infer<typeof zFigure>;
export type Estimate = z.infer<typeof zEstimate>;
export type LedgerRow = z.infer<typeof zLedgerRow>;
export type RowsPage = z.infer<typeof zRowsPage>;
