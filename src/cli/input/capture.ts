/** A report as bytes, before anything is made of it. */
export interface Capture {
  bytes: Uint8Array;
  /** What the report goes by: the path or address as given, or "stdin". */
  name: string;
  /** Media type and charset that the transport told, when there was one. */
  mediaType: string | null;
  charset: string | null;
  /** Address after redirects, and when it was fetched; null for files. */
  url: string | null;
  retrieved: string | null;
}

/** Bytes a single report may have: far above any page, below what a string can hold. */
export const REPORT_LIMIT = 200 * 1024 * 1024;
