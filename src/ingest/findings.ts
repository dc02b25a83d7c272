import type { Document, FieldSource } from '../model/document.js';
import type { Notice } from '../model/errors.js';

/** A header field and where it was found. */
export interface Found<T> {
  value: T;
  source: FieldSource;
}

/** Header fields as the layout of the copy gives them; the first find of a field stands. */
export class Findings {
  title: Found<string> | null = null;
  outlet: Found<string> | null = null;
  agency: Found<string> | null = null;
  authors: Found<string[]> | null = null;
  published: Found<string> | null = null;
  updated: Found<string> | null = null;
  url: Found<string> | null = null;
  language: Found<string> | null = null;
  dateline: Document['dateline'] = null;
  readonly notices: Notice[] = [];

  set<K extends 'title' | 'outlet' | 'agency' | 'authors' | 'published' | 'updated' | 'url' | 'language'>(
    field: K,
    value: string | string[] | null | undefined,
    source: FieldSource,
  ): void {
    if (this[field] !== null || value === null || value === undefined || value.length === 0) return;
    Object.assign(this, { [field]: { value, source } });
  }

  notice(code: string, message: string): void {
    if (!this.notices.some(notice => notice.code === code)) this.notices.push({ code, message });
  }

  /** Field name → where its value was found. */
  sources(): Record<string, FieldSource> {
    const fields = ['title', 'outlet', 'agency', 'authors', 'published', 'updated', 'url', 'language'] as const;
    const found: Record<string, FieldSource> = {};
    for (const field of fields) {
      const value = this[field];
      if (value) found[field] = value.source;
    }
    if (this.dateline) found.dateline = 'dateline';
    return found;
  }
}
