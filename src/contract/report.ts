import { z } from 'zod';
import { zClaim } from './claim.js';
import { zId, zSpan } from './values.js';

/** A published text, without its words. */
export const zReport = z
  .object({
    id: zId,
    outlet: z.string().nullable(),
    agency: z.string().nullable(),
    url: z.string().nullable(),
    title: z.string().nullable(),
    published: z.string().nullable(),
    recorded: z.string(),
    language: z.string(),
    /** SHA-256 (hex) of the bytes as received. */
    capture: z.string(),
    /** The earliest report of the same original copy; itself where it is its own. */
    origin: zId,
    claims: z.int(),
    tolls: z.int(),
    /** Somebody marked it as fully read. */
    read: z.boolean(),
  })
  .meta({ id: 'Report' });

/** A stretch of the text to mark. `id` is the claim's, attribution's … in this report. */
export const zHighlight = z.object({
  kind: z.enum(['attribution', 'cue', 'content', 'figure', 'toll', 'place', 'time', 'actor']),
  start: z.int(),
  end: z.int(),
  id: z.string(),
  /** What the stretch was read as, for a tooltip: a resolved day, a place's full name, a claimant. */
  label: z.string(),
});

/** The report with everything read in it. Offsets are code points of `text`. */
export const zReportText = z
  .object({
    report: zReport,
    text: z.string(),
    /** `left` to `right`, or the other way. */
    direction: z.enum(['ltr', 'rtl']),
    highlights: z.array(zHighlight),
    claims: z.array(zClaim),
    /** Stretches that stand in an earlier report of another origin first. */
    syndicated: z.array(z.object({ ...zSpan.shape, origin: zId, outlet: z.string() })),
    /** Later versions by the same outlet, earliest first, and what each changed. */
    versions: z.array(
      z.object({
        report: zId,
        published: z.string().nullable(),
        changes: z.array(z.object({ kind: z.string(), from: z.array(z.string()), to: z.array(z.string()) })),
      }),
    ),
    notices: z.array(z.object({ code: z.string(), message: z.string() })),
  })
  .meta({ id: 'ReportText' });

export const zReportsPage = z
  .object({ reports: z.array(zReport), next: z.string().nullable(), total: z.int() })
  .meta({ id: 'ReportsPage' });

export type Report = z.infer<typeof zReport>;
export type Highlight = z.infer<typeof zHighlight>;
export type ReportText = z.infer<typeof zReportText>;
export type ReportsPage = z.infer<typeof zReportsPage>;
