import { z } from 'zod';
import { zHarm, zId, zProfileId, zStatus } from './values.js';

const zDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const zMoment = z.string().regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?Z)?$/);

/** What every list is narrowed to; the same names stand in the workbench's address. */
export const zFilter = z.object({
  /** Words of a name: any claimant, side, perpetrator or party. */
  actor: z.string().max(200).optional(),
  /** Words of a name: the claimant's party, or the side that lost people. */
  party: z.string().max(200).optional(),
  place: z.string().max(200).optional(),
  from: zDay.optional(),
  to: zDay.optional(),
  harm: zHarm.optional(),
  status: zStatus.optional(),
  /** Only what one incident, report or origin holds. */
  incident: zId.optional(),
  report: zId.optional(),
  /** West, south, east, north in degrees; west may be greater than east across the antimeridian. */
  bbox: z
    .string()
    .regex(/^-?\d+(\.\d+)?(,-?\d+(\.\d+)?){3}$/)
    .optional(),
  /** What could be known then: a day (its end) or a moment, UTC. */
  asOf: zMoment.optional(),
  /** Which clock `asOf` reads: the world's (`published`) or this ledger's (`recorded`). */
  clock: z.enum(['published', 'recorded']).optional(),
});

export const zPaging = z.object({
  limit: z.coerce.number().int().min(1).max(500).optional(),
  /** Cursor of the last row seen, as a list gave it. */
  after: z.string().max(1000).optional(),
});

export const zRowsQuery = zFilter.extend({
  ...zPaging.shape,
  profile: zProfileId.optional(),
  /** `latest`: last day first; `published`: latest news first; `spread`: widest disagreement first; `reach`: most reports first. */
  sort: z.enum(['latest', 'published', 'spread', 'reach']).optional(),
});

export type Filter = z.infer<typeof zFilter>;
export type RowsQuery = z.infer<typeof zRowsQuery>;
