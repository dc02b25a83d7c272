import { z } from 'zod';
import { zFigure } from './rows.js';
import { zHarm, zId, zParty, zPlace, zStatus } from './values.js';

/** Two figures set against each other, quote against quote. */
export const zPair = z.object({
  row: z.string(),
  incident: zId,
  harm: zHarm,
  people: z.string(),
  /** Column of the matrix that the pair's row stands in. */
  group: z.string(),
  place: z.string().nullable(),
  day: z.string().nullable(),
  type: z.enum(['contradicts', 'rival', 'denies']),
  reason: z.string(),
  left: zFigure,
  right: zFigure,
  /** Distance between the ranges in people, relative to the greater bound: 0 … 1; null where open. */
  size: z.number().nullable(),
});

/** Claimant × victim group: whose losses each party tells, own and enemy told apart. */
export const zContradictions = z
  .object({
    parties: z.array(zParty),
    groups: z.array(z.object({ key: z.string(), label: z.string(), harm: zHarm })),
    cells: z.array(
      z.object({
        party: z.string(),
        group: z.string(),
        loss: z.enum(['own', 'enemy', 'other']),
        claims: z.int(),
        contested: z.int(),
        /** Rows of the ledger that the cell stands for. */
        rows: z.int(),
        lower: z.int().nullable(),
        upper: z.int().nullable(),
      }),
    ),
    pairs: z.array(zPair),
    next: z.string().nullable(),
  })
  .meta({ id: 'Contradictions' });

/** Events and claims by day, and the steps of each toll. */
export const zTimeline = z
  .object({
    /** Days or wider bins, ISO 8601 of their first day; counts of claims by event time and by publication. */
    bins: z.array(z.object({ day: z.string(), happened: z.int(), published: z.int() })),
    width: z.enum(['day', 'week', 'month']),
    lanes: z.array(
      z.object({
        row: z.string(),
        incident: zId,
        label: z.string(),
        harm: zHarm,
        status: zStatus,
        earliest: z.string().nullable(),
        latest: z.string().nullable(),
        steps: z.array(
          z.object({
            at: z.string().nullable(),
            who: z.string(),
            /** Key of the party that answers for it; empty where the claim is no longer held. */
            party: z.string(),
            lower: z.int().nullable(),
            upper: z.int().nullable(),
            cause: z.string(),
            detail: z.string(),
            claim: zId,
          }),
        ),
      }),
    ),
    /** Earliest and latest moment of either clock, for the as-of slider. */
    published: z.object({ from: z.string().nullable(), to: z.string().nullable() }),
    recorded: z.object({ from: z.string().nullable(), to: z.string().nullable() }),
    next: z.string().nullable(),
  })
  .meta({ id: 'Timeline' });

/** Incidents on the ground. `area`: a province or country, to be drawn as such and never as a point. */
export const zMapView = z
  .object({
    placed: z.array(
      z.object({
        incident: zId,
        place: zPlace,
        area: z.boolean(),
        mode: z.string().nullable(),
        harms: z.array(
          z.object({ harm: zHarm, lower: z.int().nullable(), upper: z.int().nullable(), status: zStatus }),
        ),
        status: zStatus.nullable(),
        earliest: z.string().nullable(),
        latest: z.string().nullable(),
        reports: z.int(),
      }),
    ),
    /** `label`: the place as named, and the harm; days stand beside it. */
    unplaced: z.array(
      z.object({
        incident: zId,
        why: z.string(),
        label: z.string(),
        earliest: z.string().nullable(),
        latest: z.string().nullable(),
        reports: z.int(),
      }),
    ),
  })
  .meta({ id: 'MapView' });

/** Who speaks for whom, and who stands how to whom. */
export const zActors = z
  .object({
    parties: z.array(
      z.object({
        party: zParty,
        claims: z.int(),
        speakers: z.array(z.object({ key: z.string(), name: z.string(), kind: z.string(), claims: z.int() })),
        /** Keys that a person merged into this one. */
        merged: z.array(z.string()),
      }),
    ),
    stances: z.array(
      z.object({
        from: z.string(),
        to: z.string(),
        attitude: z.string(),
        claims: z.int(),
        first: z.string().nullable(),
        last: z.string().nullable(),
        example: zId,
      }),
    ),
    next: z.string().nullable(),
  })
  .meta({ id: 'Actors' });

/** What a person should look at first. */
export const zReview = z
  .object({
    items: z.array(
      z.object({
        id: z.string(),
        kind: z.enum(['contested', 'unsure-pair', 'single-source', 'low-confidence', 'unread']),
        incident: zId.nullable(),
        row: z.string().nullable(),
        other: zId.nullable(),
        report: zId.nullable(),
        title: z.string(),
        why: z.string(),
        /** Higher first. */
        value: z.number(),
        assigned: z.string().nullable(),
        notes: z.array(z.object({ by: z.string(), at: z.string(), text: z.string() })),
        /** Coders who have decided; what they decided stays hidden from one who has not. */
        coders: z.array(z.string()),
        agreement: z.enum(['none', 'one', 'agree', 'differ']),
      }),
    ),
    next: z.string().nullable(),
    total: z.int(),
  })
  .meta({ id: 'Review' });

/** Outlets, what they sent, and the feeds that are fetched. */
export const zSources = z
  .object({
    outlets: z.array(
      z.object({
        outlet: z.string(),
        reports: z.int(),
        own: z.int(),
        languages: z.array(z.string()),
        first: z.string().nullable(),
        last: z.string().nullable(),
      }),
    ),
    feeds: z.array(
      z.object({
        id: z.string(),
        url: z.string(),
        name: z.string().nullable(),
        paused: z.boolean(),
        lastFetch: z.string().nullable(),
        lastError: z.string().nullable(),
        added: z.int(),
      }),
    ),
  })
  .meta({ id: 'Sources' });

export type Pair = z.infer<typeof zPair>;
export type Contradictions = z.infer<typeof zContradictions>;
export type Timeline = z.infer<typeof zTimeline>;
export type MapView = z.infer<typeof zMapView>;
export type Actors = z.infer<typeof zActors>;
export type Review = z.infer<typeof zReview>;
export type Sources = z.infer<typeof zSources>;
