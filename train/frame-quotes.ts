/**
 * Sentences of the treebank set in frames of saying: `"S," X said.`, `S, said X.`,
 * `X said: "S."`. What is said hangs from the verb as its clausal complement, as in
 * the treebank's own quotations.
 */
import type { GoldSentence, GoldToken } from './corpus.js';
import { readTable } from './lexicons.js';

interface Phrase {
  tokens: GoldToken[];
  /** Position of its head among its tokens. */
  top: number;
}

export interface Frames {
  subjects: Phrase[];
  verbs: Phrase[];
}

function word(form: string, upos: string, xpos: string, deprel: string, head: number): GoldToken {
  return { start: 0, end: 0, form, lemma: form, upos, xpos, head, deprel };
}

function phrase(text: string): Phrase {
  const rows = text.split(' ').map(item => item.split('|'));
  const top = rows.findIndex(row => row[4] === '0');
  return {
    top,
    tokens: rows.map(([form = '', upos = '', xpos = '', deprel = '', head]) =>
      word(form, upos, xpos, deprel, Number(head) - 1),
    ),
  };
}

export function readFrames(path: string): Frames {
  const rows = readTable(path);
  const of = (kind: string) => rows.filter(row => row[0] === kind).map(row => phrase(row[1] ?? ''));
  return { subjects: of('subject'), verbs: of('verb') };
}

/** Builds a sentence from parts whose tops are joined once all places are known. */
class Draft {
  tokens: GoldToken[] = [];

  /** Position of the part's top. */
  add(part: readonly GoldToken[], top: number): number {
    const base = this.tokens.length;
    for (const token of part) this.tokens.push({ ...token, head: token.head < 0 ? -1 : base + token.head });
    return base + top;
  }

  mark(form: string, xpos: string, head: number): void {
    this.tokens.push(word(form, 'PUNCT', xpos, 'punct', head));
  }

  join(dependent: number, head: number, deprel: string): void {
    const token = this.tokens[dependent];
    if (token) Object.assign(token, { head, deprel });
  }
}

/** Fit to be quoted: a plain full sentence, its final stop the last word. */
function quotable({ tokens }: GoldSentence): boolean {
  const last = tokens.at(-1);
  if (tokens.length < 5 || tokens.length > 28 || last?.form !== '.') return false;
  if (tokens.some(token => token.head === tokens.length - 1 || /^["“”]|''|``/.test(token.form))) return false;
  const root = tokens.findIndex(token => token.head < 0);
  return tokens.some(token => token.head === root && token.deprel.startsWith('nsubj'));
}

/** One framed sentence; `random` in [0, 1). */
function framed(said: readonly GoldToken[], { subjects, verbs }: Frames, random: () => number): GoldSentence {
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const subject = pick(subjects);
  const verb = pick(verbs);
  const root = said.findIndex(token => token.head < 0);
  const curly = random() < 0.4;
  const [open, close] = curly ? ['“', '”'] : ['"', '"'];
  const draft = new Draft();
  const style = random();
  const quoted = random() < 0.6;
  let top: number;
  let who: number;
  let what: number;
  if (style < 0.2) {
    who = draft.add(capital(subject.tokens), subject.top);
    top = draft.add(verb.tokens, verb.top);
    draft.mark(':', ':', -2);
    if (quoted) draft.mark(open, '``', -3);
    what = draft.add(said, root);
    draft.mark('.', '.', -2);
    if (quoted) draft.mark(close, "''", -3);
  } else {
    if (quoted && random() < 0.75) draft.mark(open, '``', -3);
    what = draft.add(said, root);
    draft.mark(',', ',', -2);
    if (quoted) draft.mark(close, "''", -3);
    if (style < 0.4 && verb.tokens.length === 1) {
      top = draft.add(verb.tokens, verb.top);
      who = draft.add(subject.tokens, subject.top);
    } else {
      who = draft.add(subject.tokens, subject.top);
      top = draft.add(verb.tokens, verb.top);
    }
    draft.mark('.', '.', -2);
  }
  draft.join(top, -1, 'root');
  draft.join(who, top, 'nsubj');
  draft.join(what, top, 'ccomp');
  for (const token of draft.tokens) {
    if (token.head === -2) token.head = top;
    else if (token.head === -3) token.head = what;
  }
  return { start: 0, end: 0, tokens: draft.tokens };
}

function capital(tokens: readonly GoldToken[]): GoldToken[] {
  return tokens.map((token, i) =>
    i === 0 ? { ...token, form: token.form.charAt(0).toUpperCase() + token.form.slice(1) } : token,
  );
}

/** `share` of the quotable sentences once more, framed. */
export function framedSentences(
  sentences: readonly GoldSentence[],
  frames: Frames,
  share: number,
  random: () => number,
): GoldSentence[] {
  const found: GoldSentence[] = [];
  for (const sentence of sentences) {
    if (quotable(sentence) && random() < share) found.push(framed(sentence.tokens.slice(0, -1), frames, random));
  }
  return found;
}
