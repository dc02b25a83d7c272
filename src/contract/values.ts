import { z } from 'zod';

/** Shapes that several answers share. Names are those of the ledger's model; days and times are ISO 8601. */

export const zHarm = z.enum(['killed', 'injured', 'captured', 'missing', 'displaced', 'released', 'casualties']);
export const zStatus = z.enum(['single-source', 'repeated', 'corroborated', 'contested', 'unresolved']);
export const zMark = z.enum(['denied', 'superseded', 'withdrawn', 'caveat', 'group-differs', 'own-losses-admitted']);
export const zVictimStatus = z.enum(['civilian', 'combatant', 'mixed', 'unknown']);
export const zScope = z.enum(['incident', 'operation', 'period', 'background']);
export const zAggregation = z.enum(['incident', 'operation', 'period', 'unknown']);
export const zProfileId = z.string().regex(/^[a-z][a-z0-9-]{1,31}$/);
/** Permanent ids: `c…` claims and incidents (`-2` where two stand on the same words), `r…` reports, `j…` judgements, `a…` assessments. */
export const zId = z.string().regex(/^[a-z][0-9a-z]{3,31}(-\d{1,4})?$/);

/** Offsets are code points of the report's text; `end` is exclusive. */
export const zTextSpan = z.object({ start: z.int().min(0), end: z.int().min(0), text: z.string() });
/** The same without its words. */
export const zSpan = z.object({ start: z.int().min(0), end: z.int().min(0) });

export const zParty = z
  .object({
    key: z.string(),
    name: z.string(),
    kind: z.string(),
    wikidata: z.string().nullable(),
    iso: z.string().nullable(),
  })
  .meta({ id: 'Party' });

/** `precision` is UCDP's where_prec, 1 (exact) to 7 (world); null coordinates were never made up. */
export const zPlace = z
  .object({
    text: z.string(),
    name: z.string(),
    country: z.string().nullable(),
    lat: z.number().nullable(),
    lon: z.number().nullable(),
    kind: z.string(),
    geonames: z.number().nullable(),
    precision: z.number().nullable(),
  })
  .meta({ id: 'Place' });

/** Bounds are people; null is open. Both null is unknown, never zero. */
export const zBounds = z.object({ lower: z.int().nullable(), upper: z.int().nullable() });

export const zVictims = z
  .object({
    side: zParty.nullable(),
    status: zVictimStatus,
    subgroup: z.string().nullable(),
    wordings: z.array(z.string()),
  })
  .meta({ id: 'Victims' });

export type Party = z.infer<typeof zParty>;
export type Place = z.infer<typeof zPlace>;
export type TextSpan = z.infer<typeof zTextSpan>;
export type Harm = z.infer<typeof zHarm>;
export type GroupStatus = z.infer<typeof zStatus>;
export type GroupMark = z.infer<typeof zMark>;
