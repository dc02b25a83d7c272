import type { Notice } from './errors.js';
import type { Span } from './span.js';

export type PartKind = 'title' | 'prose' | 'heading' | 'caption' | 'cell' | 'byline' | 'credit' | 'advert' | 'prompt';

/** Where a cell stands in the tables of a document. All numbers count from 0; a cell that spans several columns or rows stands in the first. */
export interface TableCell {
  table: number;
  row: number;
  column: number;
  /** The mark-up or the layout says that the cell names its column. */
  head: boolean;
}

/** A stretch of the document of one kind. Offsets are UTF-16 units of `Document.text`. */
export interface Part extends Span {
  kind: PartKind;
  /** This prose goes on with the sentence that the prose part before it broke off (a page break, an advert between). */
  continues?: boolean;
  /** Of a part of kind "cell". */
  cell?: TableCell;
}

/** Where a field's value was found. */
export type FieldSource =
  | 'json-ld'
  | 'opengraph'
  | 'meta'
  | 'time'
  | 'dateline'
  | 'byline'
  | 'credit'
  | 'text'
  | 'url'
  | 'given';

/** A report as text and header fields, before anything is extracted. Offsets are UTF-16 units of `text`. */
export interface Document {
  id: string;
  text: string;
  title: string | null;
  authors: string[];
  outlet: string | null;
  /** The wire agency named in the copy (AFP, Reuters), or null. */
  agency: string | null;
  url: string | null;
  /** ISO 8601 date or date and time. */
  published: string | null;
  updated: string | null;
  retrieved: string | null;
  fieldSources: Record<string, FieldSource>;
  /** The dateline at the head of the copy ("KABALA, March 3"): words of its place and of its date. */
  dateline: { place: Span | null; time: Span | null } | null;
  /** BCP 47 primary tag, or "und". */
  language: string;
  /** Hex SHA-256 of the captured bytes; of the UTF-8 text when only text was given. */
  sha256: string;
  parts: Part[];
  notices: Notice[];
}
