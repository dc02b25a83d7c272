import type { Role } from './line.js';

/** Words of the report that a row stands on. `focus`: UTF-16 offsets that must survive shortening (a figure). */
export interface Quotation {
  text: string;
  focus?: readonly [number, number];
}

/** A remark under a row or a group. Sign and word say what it is; the role only colours it. */
export interface Note {
  mark: string;
  word: string;
  text: string;
  role: Role;
}

export interface Column {
  title: string;
  align?: 'left' | 'right';
  /** The most of a line's cells this column may take, as a fraction. */
  share: number;
  role?: Role;
}

export interface Row {
  /** One text a column. */
  cells: string[];
  /** The same row for a narrow page: lines, the first of which leads. */
  folded: string[];
  quotation: Quotation | null;
  notes: Note[];
  /** How deep the row stands under others: 0, or 1 for a part, 2 for a part of a part. */
  depth: number;
  /** Rule and confidence, for -v. */
  made: string | null;
}

export interface Group {
  heading: string | null;
  /** Said behind the heading of the whole group ("· single source"). */
  aside?: string;
  rows: Row[];
  notes: Note[];
  /** A line before the group that starts another block ("background (…)"). */
  block?: string;
}

export type SectionName = 'tolls' | 'negatives' | 'said' | 'happened' | 'stances';

/** One section of a digest or of the ledger, free of any layout: rendered as text or as Markdown. */
export interface Section {
  name: SectionName | 'incident';
  title: string;
  columns: Column[];
  /** Whether text shows the columns' titles; figures need them, names and words speak for themselves. */
  headed: boolean;
  groups: Group[];
  /** Remarks on the whole section. */
  notes: Note[];
  /** Said in place of rows when there are none; null leaves the section out. */
  empty: string | null;
}
