import { z } from 'zod';
import { zAggregation, zHarm, zId, zParty, zPlace, zScope, zSpan, zTextSpan, zVictimStatus } from './values.js';

/** One claim as one report carries it. */
export const zClaim = z
  .object({
    id: zId,
    report: zId,
    kind: z.string(),
    polarity: z.enum(['asserted', 'denied', 'unconfirmed', 'not-claimed', 'unverifiable']),
    certainty: z.string(),
    /** Null: the report's own voice. */
    claimant: z.object({ ...zParty.shape, party: zParty }).nullable(),
    voice: zParty,
    quote: z.array(zTextSpan),
    sentence: zSpan,
    toll: z
      .object({
        harm: zHarm,
        lower: z.int().nullable(),
        upper: z.int().nullable(),
        hedge: z.string(),
        figure: zTextSpan.nullable(),
        victims: z.object({
          text: z.string(),
          side: zParty.nullable(),
          status: zVictimStatus,
          subgroup: z.string().nullable(),
        }),
        perpetrator: zParty.nullable(),
        weapon: z.string().nullable(),
        scope: zScope,
        aggregation: zAggregation,
        accounting: z.string(),
        partOf: z.string().nullable(),
        derivation: z.string().nullable(),
      })
      .nullable(),
    event: z
      .object({ type: z.string(), mode: z.string().nullable(), status: z.string(), trigger: z.string() })
      .nullable(),
    responsible: zParty.nullable(),
    places: z.array(zPlace),
    when: z
      .object({ edtf: z.string().nullable(), earliest: z.string().nullable(), latest: z.string().nullable() })
      .nullable(),
    said: z.string().nullable(),
    /** Where it was said, in the report's words ("state television"); null where they do not tell. Only in answers about one claim or one report. */
    medium: zTextSpan.nullable().optional(),
    about: z.array(zId),
    /** A person put fields right. */
    corrected: z.boolean(),
    /** A person entered it by selecting its words. */
    entered: z.boolean(),
    /** The rule that read it, as the extractor names it; null for an entered one. */
    rule: z.string().nullable(),
  })
  .meta({ id: 'Claim' });

export type Claim = z.infer<typeof zClaim>;
