/**
 * CoNLL-U, the plain-text format of Universal Dependencies
 * (https://universaldependencies.org/format.html), out and in.
 */

import type { Sentence, Syntax, Token } from './token.js';

/** The text as CoNLL-U: ten columns, `# sent_id` and `# text` before each sentence. Features and enhanced arcs stay `_`. */
export function writeConllu(syntax: Syntax): string {
  return syntax.sentences.map(sentence => writeSentence(syntax, sentence)).join('');
}

function writeSentence(syntax: Syntax, sentence: Sentence): string {
  const lines = [`# sent_id = ${sentence.index + 1}`];
  if (sentence.index === 0 || syntax.sentences[sentence.index - 1]?.block !== sentence.block)
    lines.splice(0, 0, '# newpar');
  lines.push(`# text = ${syntax.text.slice(sentence.start, sentence.end).replace(/\s+/g, ' ')}`);
  for (const token of syntax.tokens.slice(sentence.first, sentence.last)) {
    const head = token.head < 0 ? 0 : token.head - sentence.first + 1;
    const next = syntax.tokens[token.index + 1];
    const misc = next && next.start === token.end ? 'SpaceAfter=No' : '_';
    const { text, lemma, upos, xpos, deprel } = token;
    lines.push([token.index - sentence.first + 1, text, lemma, upos, xpos, '_', head, deprel, '_', misc].join('\t'));
  }
  return `${lines.join('\n')}\n\n`;
}

export interface ConlluProblem {
  /** Line of the input, from 1. */
  line: number;
  message: string;
}

interface Draft {
  rows: { fields: string[]; line: number }[];
  newpar: boolean;
  line: number;
}

/**
 * Reads CoNLL-U. Ranges (`3-4`) and empty nodes (`5.1`) are passed over: words alone
 * make the text. A sentence with a malformed row is left out and reported.
 */
export function readConllu(input: string): { syntax: Syntax; problems: ConlluProblem[] } {
  const problems: ConlluProblem[] = [];
  const syntax: Syntax = { text: '', tokens: [], sentences: [], children: [] };
  let block = -1;
  for (const draft of drafts(input, problems)) {
    if (draft.newpar || block < 0) block += 1;
    addSentence(syntax, draft, block, problems);
  }
  syntax.children = syntax.tokens.map(() => []);
  for (const token of syntax.tokens) if (token.head >= 0) syntax.children[token.head]?.push(token.index);
  return { syntax, problems };
}

function drafts(input: string, problems: ConlluProblem[]): Draft[] {
  const found: Draft[] = [];
  let draft: Draft | null = null;
  input.split(/\r?\n/).forEach((content, i) => {
    if (content.trim() === '') {
      draft = null;
      return;
    }
    if (!draft) {
      draft = { rows: [], newpar: false, line: i + 1 };
      found.push(draft);
    }
    if (content.startsWith('#')) {
      if (/^#\s*new(?:par|doc)\b/.test(content)) draft.newpar = true;
      return;
    }
    const fields = content.split('\t');
    if (/^\d+[-.]\d+$/.test(fields[0] ?? '')) return;
    if (fields.length !== 10) problems.push({ line: i + 1, message: `${fields.length} columns instead of 10` });
    draft.rows.push({ fields, line: i + 1 });
  });
  return found.filter(entry => entry.rows.length > 0);
}

function addSentence(syntax: Syntax, draft: Draft, block: number, problems: ConlluProblem[]): void {
  const base = syntax.tokens.length;
  const index = syntax.sentences.length;
  const size = draft.rows.length;
  const bad = draft.rows.find(({ fields }, i) => {
    const head = Number(fields[6]);
    return (
      fields.length !== 10 ||
      Number(fields[0]) !== i + 1 ||
      !Number.isInteger(head) ||
      head < 0 ||
      head > size ||
      fields[6] === '_'
    );
  });
  if (bad) {
    problems.push({ line: bad.line, message: 'sentence left out: a row without a proper number or head' });
    return;
  }
  if (syntax.text && !/\s$/.test(syntax.text)) syntax.text += ' ';
  if (syntax.sentences.at(-1) && syntax.sentences.at(-1)?.block !== block) syntax.text = `${syntax.text.trimEnd()}\n\n`;
  for (const { fields } of draft.rows) {
    const [, text = '', lemma = '', upos = '', xpos = '', , head = '0', deprel = '', , misc = '_'] = fields;
    const start = syntax.text.length;
    syntax.text += text;
    const at = Number(head);
    const token: Token = {
      index: syntax.tokens.length,
      start,
      end: syntax.text.length,
      text,
      lower: text.toLowerCase(),
      lemma,
      upos,
      xpos,
      head: at === 0 ? -1 : base + at - 1,
      deprel,
      sentence: index,
    };
    syntax.tokens.push(token);
    if (!misc.includes('SpaceAfter=No')) syntax.text += ' ';
  }
  const members = syntax.tokens.slice(base);
  const root = members.find(token => token.head < 0)?.index ?? base;
  syntax.sentences.push({
    index,
    start: members[0]?.start ?? 0,
    end: members.at(-1)?.end ?? 0,
    first: base,
    last: base + size,
    root,
    block,
  });
}
