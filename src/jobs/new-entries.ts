import { captureKey, type NewEntry, readingKey } from '../model/ledger/record.js';
import type { Reading } from '../model/reading.js';
import { reportId } from './report-id.js';

/** A report as it came in. */
export interface Incoming {
  bytes: Uint8Array;
  mediaType: string | null;
  /** Id that whoever handed it in uses; null for a file or page without one. */
  given: string | null;
  /** What was said of the report beside its text. */
  header: Readonly<Record<string, string | null>>;
  retrieved: string | null;
}

export interface ReportEntries {
  report: string;
  entries: NewEntry[];
}

/** What the record takes in for one report: its bytes, and what was read from them. */
export function entriesOf(incoming: Incoming, reading: Reading, sha256: (bytes: Uint8Array) => string): ReportEntries {
  const capture = sha256(incoming.bytes);
  const { url, outlet } = reading.document;
  const report = reportId({ url: incoming.header['url'] ?? url, outlet, given: incoming.given, capture });
  return {
    report,
    entries: [
      {
        kind: 'capture',
        key: captureKey(report, capture),
        payload: {
          report,
          capture,
          bytes: incoming.bytes.length,
          mediaType: incoming.mediaType,
          given: incoming.header,
          retrieved: incoming.retrieved,
        },
        capture: incoming.bytes,
      },
      {
        kind: 'reading',
        key: readingKey(report, capture, reading.extractor),
        payload: { report, capture, reading },
      },
    ],
  };
}
