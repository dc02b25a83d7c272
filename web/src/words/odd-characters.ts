/** A stretch of plain text, or one character that would act unseen, with its name. */
export interface Piece {
  text: string;
  odd: string | null;
}

const NAMES: Record<number, string> = {
  0x200b: 'ZWSP',
  0x200e: 'LRM',
  0x200f: 'RLM',
  0x202a: 'LRE',
  0x202b: 'RLE',
  0x202c: 'PDF',
  0x202d: 'LRO',
  0x202e: 'RLO',
  0x2066: 'LRI',
  0x2067: 'RLI',
  0x2068: 'FSI',
  0x2069: 'PDI',
  0x2060: 'WJ',
  0xfeff: 'BOM',
  0x061c: 'ALM',
};

// Controls but tab, line feed and carriage return; zero-width and bidirectional marks; interlinear and tag characters.
const ODD =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b\u200e\u200f\u061c\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu;

const nameOf = (code: number): string => NAMES[code] ?? `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;

/** Text cut at its control and direction characters, so that they can be shown instead of obeyed. */
export function splitOdd(text: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of text.matchAll(ODD)) {
    if (match.index > at) pieces.push({ text: text.slice(at, match.index), odd: null });
    pieces.push({ text: match[0], odd: nameOf(match[0].codePointAt(0) ?? 0) });
    at = match.index + match[0].length;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), odd: null });
  return pieces;
}
