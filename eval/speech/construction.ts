import { readFileSync } from 'node:fs';
import type { Syntax, Token } from '../../src/parse/token.js';
import { type Roles, size, type Range } from './match.js';

/** How an attribution is made, read off its cue and content alone, the same for gold and prediction. */
export type Construction =
  | 'quotation'
  | 'reporting clause'
  | 'according to'
  | 'colon'
  | 'saying, no clause'
  | 'other verb, clause'
  | 'other verb, no clause'
  | 'noun cue'
  | 'no cue';

/** The constructions that put speech itself in somebody's mouth. */
export const SPEECH_PROPER: ReadonlySet<Construction> = new Set([
  'quotation',
  'reporting clause',
  'according to',
  'colon',
]);

const SAYING = new Set(
  readFileSync(new URL('verbs-of-saying.txt', import.meta.url), 'utf8')
    .split('\n')
    .filter(line => line !== '' && !line.startsWith('#')),
);

/** A text with its tokens and, for each character, whether it stands between quotation marks. Offsets are UTF-16 units. */
export interface Annotated {
  syntax: Syntax;
  quoted: Uint8Array;
}

/** Marks what stands between quotation marks of one paragraph; a mark that is not closed quotes to the paragraph's end. */
export function quotedCharacters(text: string): Uint8Array {
  const quoted = new Uint8Array(text.length);
  let open = '';
  for (let i = 0; i < text.length; i += 1) {
    const c = text[i] ?? '';
    if (c === '\n') open = '';
    else if (open === '' && /["“«]|``/.test(c)) open = c === '"' ? '"' : c === '“' ? '”' : '»';
    else if (c === open) open = '';
    else if (open !== '') quoted[i] = 1;
  }
  return quoted;
}

const tokensIn = ({ tokens }: Syntax, spans: readonly Range[]): Token[] =>
  tokens.filter(token => spans.some(span => token.start < span.end && token.end > span.start));

const holdsClause = (tokens: readonly Token[]): boolean => tokens.some(token => /^(?:VB[DZP]|MD)$/.test(token.xpos));

/**
 * The construction of an attribution. In this order: at least half of the content stands in quotation marks; the cue is a colon or
 * dash, or there is none and a colon follows the source; the cue is "according to" or a phrase like it; the cue's first verb is a
 * verb of saying, with or without a finite verb in the content; any other verb, likewise; a cue without a verb; none.
 */
export function constructionOf(text: Annotated, roles: Roles): Construction {
  const source = roles.source.at(-1);
  const inQuotes = roles.content.reduce((n, { start, end }) => {
    for (let i = start; i < end; i += 1) n += text.quoted[i] ?? 0;
    return n;
  }, 0);
  if (inQuotes * 2 >= size(roles.content) && inQuotes > 0) return 'quotation';
  const words = text.syntax.text;
  const cue = roles.cue.map(({ start, end }) => words.slice(start, end)).join(' ');
  if (/^(?::|[-–—]+)$/.test(cue) || (cue === '' && source && words[source.end] === ':')) return 'colon';
  if (/^(?:according to|as (?:\w+ )?by|in the (?:words|view|opinion) of|per\b)/i.test(cue)) return 'according to';
  if (cue === '') return 'no cue';
  const verb = tokensIn(text.syntax, roles.cue).find(token => token.upos === 'VERB');
  const clause = holdsClause(tokensIn(text.syntax, roles.content));
  if (!verb) return 'noun cue';
  if (SAYING.has(verb.lemma)) return clause ? 'reporting clause' : 'saying, no clause';
  return clause ? 'other verb, clause' : 'other verb, no clause';
}
