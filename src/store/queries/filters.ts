/** What a list of incidents or claims is narrowed to. Days are ISO 8601; both ends count. */
export interface LedgerFilter {
  /** Words of a name, folded: any claimant, side, perpetrator or party whose name holds them. */
  actor?: string;
  /** Words of a name, folded: side of the victims or party of the claimant. */
  party?: string;
  place?: string;
  from?: string;
  to?: string;
  harm?: string;
  status?: string;
  /** Moment of the ledger's own clock (ISO 8601 UTC). */
  recorded?: string;
}

export interface Page {
  limit: number;
  /** Cursor of the last row before the page, as a list gave it. */
  after?: string;
}

export interface Listed<T> {
  rows: T[];
  /** Cursor for the next page; null on the last. */
  next: string | null;
}

/** A cursor names the last row's sort key, so that rows added meanwhile neither repeat nor hide one. */
export const cursorOf = (...parts: readonly string[]): string =>
  Buffer.from(JSON.stringify(parts)).toString('base64url');

export function readCursor(cursor: string | undefined): string[] | null {
  if (cursor === undefined) return null;
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(parts) && parts.every(part => typeof part === 'string') ? parts : null;
  } catch {
    return null;
  }
}

/** For LIKE: the words as they stand, wherever they stand. */
export const holding = (words: string): string => `%${words.replace(/[\\%_]/g, '\\$&')}%`;
