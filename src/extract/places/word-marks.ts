import type { Syntax, Token } from '../../parse/token.js';
import { beginsWithCapital } from '../../text/capital.js';
import type { ViewBlock } from '../../text/view.js';

/** What the shape of each word tells. Indexes are those of `syntax.tokens`. */
export interface WordMarks {
  /** Begins with a capital, and is a word. */
  capital: boolean[];
  /** A stretch of capitalised words (hyphens inside) that the word stands in: first, and last exclusive; 0–0 for none. */
  runFirst: Int32Array;
  runLast: Int32Array;
  /** Opens its sentence, or follows an opening quotation mark or a colon: its capital proves nothing. */
  initial: boolean[];
  /** Stands in a line where nearly all words are capitalised (a headline, a line in capitals). */
  loud: boolean[];
}

const AFTER_APOSTROPHE = /^['’‘ʻ]\p{Lu}/u;
const isCapital = (text: string): boolean => beginsWithCapital(text) || AFTER_APOSTROPHE.test(text);
const WORD = /\p{L}/u;
const OPENING = /^["“«‹‘'`([:–—-]+$/u;
/** A hyphen keeps a name together; these stand between words that are no part of one. */
const HYPHEN = /^[-‐‑]$/;

/** Parts of speech of words that make no name. */
const CLOSED: ReadonlySet<string> = new Set([
  'DET',
  'ADP',
  'PRON',
  'CCONJ',
  'SCONJ',
  'AUX',
  'PART',
  'NUM',
  'INTJ',
  'ADV',
]);

const touches = (a: Token | undefined, b: Token | undefined): boolean =>
  a !== undefined && b !== undefined && a.end === b.start;

/** Blocks in which at least four of five longer words begin with a capital. */
function loudBlocks(syntax: Syntax, capital: readonly boolean[], count: number): boolean[] {
  const words = new Uint32Array(count);
  const capitals = new Uint32Array(count);
  for (const token of syntax.tokens) {
    const block = syntax.sentences[token.sentence]?.block ?? 0;
    if (token.text.length < 4 || !WORD.test(token.text)) continue;
    words[block] = (words[block] ?? 0) + 1;
    if (capital[token.index]) capitals[block] = (capitals[block] ?? 0) + 1;
  }
  return Array.from(words, (n, i) => n > 2 && (capitals[i] ?? 0) >= 0.8 * n);
}

function markRuns(syntax: Syntax, marks: WordMarks): void {
  const { tokens } = syntax;
  let first = -1;
  const close = (last: number) => {
    for (let i = first; first >= 0 && i < last; i++) {
      marks.runFirst[i] = first;
      marks.runLast[i] = last;
    }
    first = -1;
  };
  tokens.forEach((token, i) => {
    const before = tokens[i - 1];
    if (first >= 0 && before?.sentence !== token.sentence) close(i);
    if (marks.capital[i]) {
      if (first < 0) first = i;
      return;
    }
    const joins = HYPHEN.test(token.text) && touches(before, token) && touches(token, tokens[i + 1]);
    if (!(joins && first >= 0 && marks.capital[i + 1])) close(i);
  });
  close(tokens.length);
}

/** Reads the shapes of a report's words once, for all who look for names. */
export function markWords(syntax: Syntax, blocks: readonly ViewBlock[]): WordMarks {
  const { tokens, sentences } = syntax;
  const capital = tokens.map(token => isCapital(token.text));
  const loud = loudBlocks(syntax, capital, Math.max(blocks.length, 1));
  const initial = tokens.map((token, i) => {
    const before = tokens[i - 1];
    // The hyphen inside a name opens nothing.
    const opened = before && OPENING.test(before.text) && !(HYPHEN.test(before.text) && touches(before, token));
    return sentences[token.sentence]?.first === i || opened === true;
  });
  const marks: WordMarks = {
    // "A", "In", "Two" open a sentence with a capital that is not theirs.
    capital: tokens.map(
      (token, i) => capital[i] === true && !(initial[i] && CLOSED.has(token.upos) && token.text !== 'The'),
    ),
    runFirst: new Int32Array(tokens.length),
    runLast: new Int32Array(tokens.length),
    initial,
    loud: tokens.map(token => loud[sentences[token.sentence]?.block ?? 0] ?? false),
  };
  markRuns(syntax, marks);
  return marks;
}

/** A dateline's place ends where the dateline does, whatever capital the text behind it begins with. */
export function closeRun(marks: WordMarks, first: number, last: number): void {
  if (first < 0 || last <= first) return;
  const end = marks.runLast[first] ?? last;
  for (let i = first; i < last; i++) [marks.runFirst[i], marks.runLast[i]] = [first, last];
  for (let i = last; i < end; i++) [marks.runFirst[i], marks.runLast[i]] = [last, end];
}
