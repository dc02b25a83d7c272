/** One report as a caller hands it in (a line of a batch). Only `id` and `text` are needed. */
export interface Report {
  id: string;
  text: string;
  title?: string | null;
  /** ISO 8601 date or date and time. */
  published?: string | null;
  url?: string | null;
  outlet?: string | null;
  /** BCP 47; detected when absent. */
  language?: string | null;
}
