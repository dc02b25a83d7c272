import type { PartKind } from '../model/document.js';

interface Entry {
  kind: PartKind;
  text: string;
  /** The most words such a line has. */
  most: number;
}

/** Lines of a page that are no prose, by how their words match. */
export interface LayoutWords {
  whole: ReadonlyMap<string, Entry>;
  /** By first word. */
  starts: ReadonlyMap<string, readonly Entry[]>;
  ends: readonly Entry[];
  brackets: readonly Entry[];
  /** Words of a share bar: a line of nothing but these. */
  every: ReadonlySet<string>;
}

type LayoutRow = Readonly<Record<string, string>>;

const KINDS = new Set<string>(['prose', 'heading', 'caption', 'byline', 'credit', 'advert', 'prompt']);

const firstWord = (text: string): string => /^[^\s]+/.exec(text)?.[0] ?? '';

export function compileLayout(rows: readonly LayoutRow[]): LayoutWords {
  const whole = new Map<string, Entry>();
  const starts = new Map<string, Entry[]>();
  const ends: Entry[] = [];
  const brackets: Entry[] = [];
  const every = new Set<string>();
  for (const row of rows) {
    const { kind = '', match, text = '' } = row;
    if (!KINDS.has(kind) || text === '') continue;
    const entry: Entry = { kind: kind as PartKind, text, most: Number(row.most) || 25 };
    if (match === 'whole') whole.set(text, entry);
    else if (match === 'every') every.add(text);
    else if (match === 'end') ends.push(entry);
    else if (match === 'bracket') brackets.push(entry);
    else starts.set(firstWord(text), [...(starts.get(firstWord(text)) ?? []), entry]);
  }
  return { whole, starts, ends, brackets, every };
}

/** Arrows, bullets and rules around a line's words. */
const ORNAMENT = /^[\s»›>→▶►•·|*_~=–—-]+|[\s»›>→▶►•·|*_~=–—-]+$/g;
const WORDS = /[^\s|·•/,]+/g;
const CLOSING = /[[(]([^[\]()]{2,80})[\])]\.?$/;
const BRACKETS = /^[[(]+|[\])]+$/g;
/** Lines longer than this are prose whatever they begin with. */
const LIMIT = 800;

/** Whether a line begins with whole words; "#" stands for a digit. */
function startsWith(line: string, text: string): boolean {
  if (text.endsWith('#')) return line.startsWith(text.slice(0, -1)) && /\d/.test(line.charAt(text.length - 1));
  return (
    line.startsWith(text) &&
    (!/[\p{L}\p{N}]$/u.test(text) || !/^[\p{L}\p{N}'’]/u.test(line.slice(text.length, text.length + 2)))
  );
}

const endsWith = (line: string, text: string): boolean =>
  line.endsWith(text) && (!/^[\p{L}\p{N}]/u.test(text) || !/[\p{L}\p{N}]$/u.test(line.slice(0, -text.length)));

/** The words of a line as they are compared: lower case, ornaments and a closing mark gone. */
const bare = (line: string): string => line.toLowerCase().replaceAll('’', "'").replace(ORNAMENT, '');

function isShareBar(line: string, words: LayoutWords): boolean {
  const parts = line.match(WORDS) ?? [];
  return parts.length > 0 && parts.length <= 16 && parts.every(word => words.every.has(word));
}

function matchStart(line: string, count: number, words: LayoutWords): Entry | undefined {
  return words.starts.get(firstWord(line))?.find(entry => count <= entry.most && startsWith(line, entry.text));
}

const BAR = /\s*[|•·]\s*/;

/** What kind of line of a page this is by its words; null when none of them tells. A bar of links is told by its every link. */
export function layoutKind(text: string, words: LayoutWords): PartKind | null {
  if (text.length > LIMIT) return null;
  const pieces = text.split(BAR).filter(piece => piece !== '');
  if (pieces.length < 2 || pieces.length > 12) return lineKind(text, words);
  const kinds = pieces.map(piece => lineKind(piece, words));
  return lineKind(text, words) ?? (kinds.every(kind => kind !== null) ? (kinds[0] ?? null) : null);
}

function lineKind(text: string, words: LayoutWords): PartKind | null {
  const line = bare(text);
  const unclosed = line.replace(BRACKETS, '');
  const whole = words.whole.get(line.replace(/[.:!]+$/, '')) ?? words.whole.get(unclosed.replace(/[.:!]+$/, ''));
  if (whole) return whole.kind;
  if (isShareBar(line, words)) return 'prompt';
  const count = line.split(' ').length;
  const start = matchStart(line, count, words) ?? matchStart(unclosed, count, words);
  if (start) return start.kind;
  const stop = unclosed.replace(/[.]$/, '');
  const end = words.ends.find(
    entry => count <= entry.most && (endsWith(line, entry.text) || endsWith(stop, entry.text)),
  );
  if (end) return end.kind;
  const bracket = CLOSING.exec(line)?.[1];
  if (!bracket) return null;
  return words.brackets.find(entry => startsWith(bracket, entry.text) || endsWith(bracket, entry.text))?.kind ?? null;
}
