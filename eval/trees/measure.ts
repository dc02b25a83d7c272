/**
 * Scores a parser on eval/trees/news.conllu from its raw text: sentence ends, and the
 * subjects and clausal complements of the verbs of saying that were settled by hand.
 */
import { readConllu } from '../../src/parse/conllu.js';
import type { Block, Parser, Syntax, Token } from '../../src/parse/token.js';

export interface F1 {
  correct: number;
  system: number;
  gold: number;
  f1: number;
}

export interface NewsScores {
  sentences: F1;
  subjects: F1;
  /** Subjects again, a name counting as found by any of its words ("Anton Relic" by "Relic"). */
  names: F1;
  complements: F1;
  misses: string[];
}

interface Counts {
  correct: number;
  system: number;
  gold: number;
}

const tally = (): Counts => ({ correct: 0, system: 0, gold: 0 });
const place = (span: { start: number; end: number }): string => `${span.start}:${span.end}`;

function scored({ correct, system, gold }: Counts): F1 {
  return { correct, system, gold, f1: (200 * correct) / (system + gold) };
}

/** Settled verbs and kinds of paragraphs, which CoNLL-U keeps in its last column and comments. */
function marks(conllu: string): { report: boolean[]; titles: boolean[] } {
  const report: boolean[] = [];
  const titles: boolean[] = [];
  for (const line of conllu.split('\n')) {
    if (line === '# newpar') titles.push(false);
    else if (line === '# kind = title') titles[titles.length - 1] = true;
    else if (/^\d+\t/.test(line)) report.push(/Report=Yes/.test(line));
  }
  return { report, titles };
}

function blocksOf(gold: Syntax, titles: readonly boolean[]): Block[] {
  const blocks: Block[] = [];
  for (const { block, start, end } of gold.sentences) {
    const known = blocks[block];
    if (known) known.end = end;
    else blocks[block] = { start, end, kind: titles[block] ? 'title' : 'prose' };
  }
  return blocks;
}

function dependent(syntax: Syntax, head: Token, wanted: (deprel: string) => boolean): Token | undefined {
  const child = (syntax.children[head.index] ?? []).find(i => wanted(syntax.tokens[i]?.deprel ?? ''));
  return child === undefined ? undefined : syntax.tokens[child];
}

type Same = (gold: Token, mine: Token) => boolean;

const exactly: Same = (gold, mine) => place(gold) === place(mine);

/** Both stand in one run of proper nouns. */
function oneName(tokens: readonly Token[]): Same {
  return (gold, mine) => {
    if (exactly(gold, mine)) return true;
    const [from, to] = gold.start < mine.start ? [gold, mine] : [mine, gold];
    const at = tokens.findIndex(token => place(token) === place(from));
    const run = tokens.slice(at, tokens.findIndex(token => place(token) === place(to)) + 1);
    return (
      at >= 0 &&
      run.length > 0 &&
      run.length <= 6 &&
      run.every(token => token.upos === 'PROPN' && /^\p{Lu}/u.test(token.text))
    );
  };
}

function count(counts: Counts, gold: Token | undefined, mine: Token | undefined, alike: Same): boolean {
  if (gold) counts.gold += 1;
  if (mine) counts.system += 1;
  const same = Boolean(gold && mine && alike(gold, mine));
  if (same) counts.correct += 1;
  return same || (!gold && !mine);
}

export function measureNews(parser: Parser, conllu: string): NewsScores {
  const gold = readConllu(conllu).syntax;
  const { report, titles } = marks(conllu);
  const mine = parser.parse(gold.text, blocksOf(gold, titles));
  const at = new Map(mine.tokens.map(token => [place(token), token]));
  const subjects = tally();
  const names = tally();
  const complements = tally();
  const misses: string[] = [];
  const prose = (syntax: Syntax) => syntax.sentences.filter(sentence => !titles[sentence.block]).map(place);
  const ends = new Set(prose(mine));
  const goldEnds = prose(gold);
  const sentences = { correct: goldEnds.filter(end => ends.has(end)).length, system: ends.size, gold: goldEnds.length };
  for (const end of goldEnds)
    if (!ends.has(end))
      misses.push(`sentence: ${gold.text.slice(...(end.split(':').map(Number) as [number, number]))}`);
  for (const token of gold.tokens) {
    if (!report[token.index]) continue;
    const said = at.get(place(token));
    const check = (kind: string, counts: Counts, wanted: (deprel: string) => boolean) => {
      const truth = dependent(gold, token, wanted);
      const found = said && dependent(mine, said, wanted);
      if (kind === 'subject') count(names, truth, found, oneName(mine.tokens));
      if (count(counts, truth, found, exactly)) return;
      const sentence = gold.sentences[token.sentence];
      misses.push(
        `${kind} of ${token.text}: ${found?.text ?? '–'} for ${truth?.text ?? '–'}: ${gold.text.slice(sentence?.start, sentence?.end)}`,
      );
    };
    check('subject', subjects, deprel => deprel.startsWith('nsubj'));
    check('complement', complements, deprel => deprel === 'ccomp');
  }
  return {
    sentences: scored(sentences),
    subjects: scored(subjects),
    names: scored(names),
    complements: scored(complements),
    misses,
  };
}
