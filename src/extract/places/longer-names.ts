import type { Token } from '../../parse/token.js';
import { fame, type Report } from './evidence.js';
import type { PlaceName } from './place-name.js';
import { withParticles } from './unknown-runs.js';

/** Is a capitalised word part of a name, and of no kind that stands beside the name of a place? */
function isFree(token: Token | undefined, { words: { lexicon }, persons }: Report): boolean {
  if (!token || token.upos !== 'PROPN') return false;
  const word = token.lower.replace(/\.$/, '');
  return !(
    lexicon.titles.has(word) ||
    lexicon.types.has(word) ||
    lexicon.heads.has(word) ||
    lexicon.relations.has(word) ||
    lexicon.organisations.has(token.text) ||
    lexicon.sites.has(token.text) ||
    lexicon.commonWords.has(token.text) ||
    lexicon.givenNames.has(token.text) ||
    lexicon.hints.has(token.text) ||
    persons.words.has(token.text)
  );
}

/** A town of this fame lends its name to clubs and shops ("Dublin Singers"): there the town is told of all the same. */
const WELL_KNOWN = 1.5;
const CUE = /^(?:in|near|at|outside|inside|around|into|from|to)$/;

/** "in San Brunelo on Friday": the words around tell of a place, and of no firm in it. */
function isCued(name: PlaceName, last: number, { words: { tokens } }: Report): boolean {
  const [before, next] = [tokens[name.first - 1], tokens[last]];
  return CUE.test(before?.lower ?? '') && !/^(?:NOUN|PROPN|NUM|PART)$/.test(next?.upos ?? '');
}

/**
 * "San Brunelo", "Puerto Brenaz", "Cerro de las Brumas": of the longer name the gazetteer only has what such names begin
 * with. Nobody is told of in San or Puerto.
 */
export function isHeadOnly(name: PlaceName, report: Report): boolean {
  const { tokens, marks } = report.words;
  if (name.container || name.certain) return false;
  const runLast = marks.runLast[name.last - 1] ?? name.last;
  if (name.first === report.dateline) return runLast > name.last;
  if (marks.loud[name.first] || name.last > name.first + 1 || fame(name) >= WELL_KNOWN) return false;
  if (tokens[name.last]?.upos === 'PUNCT') return false;
  const last = withParticles(runLast, report.words);
  if (last === name.last || !isCued(name, last, report)) return false;
  for (let i = name.last; i < last; i++) if (marks.capital[i] && !isFree(tokens[i], report)) return false;
  return true;
}
