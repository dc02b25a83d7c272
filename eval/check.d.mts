export interface Located {
  start: number;
  end: number;
}
export function reportText(file: string, raw: string): string;
export function occurrences(text: string, words: string): number[];
/** Offsets in UTF-16 units, or a sentence that says why the words cannot be placed. */
export function locate(text: string, words: string, context?: string): Located | string;
export function locateAttribution(
  text: string,
  item: { in?: string; source?: string | null; cue?: string | null; content: string[] },
): { source: Located | null; cue: Located | null; content: Located[] } | string;
