/**
 * Makes eval/trees/news.conllu from the annotated reports news-*.txt.
 *
 *   npx tsx eval/trees/build.ts
 *
 * One sentence a line (`||` parts several), blank lines between paragraphs, `# ` before a
 * headline. Braces hold what was settled by hand for each verb of saying:
 * `{said<governor>killed}` gives its subject and the head of what is said, `~` for none;
 * `said#2` is the second "said". All other arcs are the parser's own and are not scored.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createParser } from '../../src/parse/create-parser.js';
import { writeConllu } from '../../src/parse/conllu.js';
import type { Block, Syntax, Token } from '../../src/parse/token.js';

const DIR = 'eval/trees';
const bytes = readFileSync('resources/models/en-parse.bin');
const parser = createParser(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));

interface Settled {
  verb: string;
  subject: string;
  content: string;
}

function settledOf(line: string): { text: string; settled: Settled[] } {
  const braces = /\s*\{([^}]*)\}\s*$/.exec(line);
  const settled: Settled[] = [];
  for (const item of braces?.[1]?.split(' ') ?? []) {
    const parts = /^([^<]+)<([^>~]*)(?:~?)(?:>(.+))?$/.exec(item);
    if (!parts) throw new Error(`cannot read ${item}`);
    settled.push({ verb: parts[1] ?? '', subject: parts[2] ?? '', content: parts[3] ?? '' });
  }
  return { text: braces ? line.slice(0, braces.index) : line.trimEnd(), settled };
}

function find(tokens: readonly Token[], name: string): Token {
  const [word = '', nth = '1'] = name.split('#');
  const found = tokens.filter(token => token.text === word)[Number(nth) - 1];
  if (!found) throw new Error(`no "${name}" in: ${tokens.map(token => token.text).join(' ')}`);
  return found;
}

function under(tokens: readonly Token[], token: Token, top: Token): boolean {
  for (let at: Token | undefined = token; at; at = tokens[at.head]) if (at === top) return true;
  return false;
}

/** Hangs `token` from `head`; if `head` stood below it, `head` takes its place. */
function hang(syntax: Syntax, token: Token, head: Token, deprel: string): void {
  if (under(syntax.tokens, head, token)) {
    head.head = token.head;
    head.deprel = token.deprel;
  }
  token.head = head.index;
  token.deprel = deprel;
}

function settle(
  syntax: Syntax,
  tokens: readonly Token[],
  { verb, subject, content }: Settled,
  report: Set<Token>,
): void {
  const said = find(tokens, verb);
  report.add(said);
  for (const token of tokens) {
    if (token.head !== said.index) continue;
    if (token.deprel.startsWith('nsubj') && token.text !== subject) token.deprel = 'dep';
    if (token.deprel === 'ccomp' && token.text !== content) {
      if (content) token.deprel = 'dep';
      else hang(syntax, said, token, 'parataxis');
    }
  }
  if (content) hang(syntax, find(tokens, content), said, 'ccomp');
  if (!subject) return;
  const who = find(tokens, subject);
  if (who.head !== said.index || !who.deprel.startsWith('nsubj')) hang(syntax, who, said, 'nsubj');
}

let out = '';
for (const name of readdirSync(DIR)
  .filter(entry => /^news-\w+\.txt$/.test(entry))
  .sort()) {
  for (const paragraph of readFileSync(`${DIR}/${name}`, 'utf8').split(/\n\n+/)) {
    for (const block of blocksOf(paragraph)) out += blockConllu(block);
  }
}
writeFileSync(`${DIR}/news.conllu`, out);

function blocksOf(paragraph: string): { title: boolean; lines: string[] }[] {
  const lines = paragraph.split('\n').filter(line => line.trim());
  const titles = lines.filter(line => line.startsWith('# ')).map(line => ({ title: true, lines: [line.slice(2)] }));
  const rest = lines.filter(line => !line.startsWith('# '));
  return rest.length ? [...titles, { title: false, lines: rest }] : titles;
}

function blockConllu({ title, lines }: { title: boolean; lines: string[] }): string {
  let text = '';
  const blocks: Block[] = [];
  const settled: Settled[][] = [];
  for (const line of lines) {
    const read = settledOf(line);
    read.text.split(' || ').forEach((sentence, i) => {
      if (text) text += ' ';
      blocks.push({ start: text.length, end: text.length + sentence.length, kind: 'title' });
      settled.push(i === 0 ? read.settled : []);
      text += sentence;
    });
  }
  const syntax = parser.parse(text, blocks);
  const report = new Set<Token>();
  for (const sentence of syntax.sentences) {
    const tokens = syntax.tokens.slice(sentence.first, sentence.last);
    for (const item of settled[sentence.block] ?? []) settle(syntax, tokens, item, report);
    sentence.block = 0;
  }
  return marked(writeConllu(syntax), syntax, report, title);
}

/** Notes the settled verbs in the last column, and headlines in a comment. */
function marked(conllu: string, syntax: Syntax, report: ReadonlySet<Token>, title: boolean): string {
  let at = 0;
  const lines = conllu.split('\n').map(line => {
    if (!/^\d/.test(line)) return line;
    const token = syntax.tokens[at++];
    if (!token || !report.has(token)) return line;
    return line.endsWith('\t_') ? `${line.slice(0, -1)}Report=Yes` : `${line}|Report=Yes`;
  });
  return lines.join('\n').replace('# newpar', title ? '# newpar\n# kind = title' : '# newpar');
}
