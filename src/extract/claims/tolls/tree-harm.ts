import type { Token } from '../../../parse/token.js';
import type { Draft } from '../../draft.js';
import { readChain } from './chain.js';
import type { Found } from './found.js';
import type { Group } from './group.js';
import type { TollLexicon } from './lexicon.js';
import { peopleNoun } from './people.js';
import { harmVerb, isBe } from './words.js';

// Where words between figure and predicate are many, the tree tells what belongs together.

const NOMINAL = new Set(['NOUN', 'PROPN', 'NUM', 'PRON', 'ADJ']);

/** The token that stands for a group in its tree: the noun, else the figure's top word; then up through coordination. */
function nodeOf(draft: Draft, group: Group, lexicon: TollLexicon): Token | null {
  const { tokens } = draft.syntax;
  let at = tokens[group.partitive === null ? (group.noun ?? group.first) : group.first];
  for (let steps = 0; at && steps < 6; steps += 1) {
    const head = tokens[at.head];
    if (!head) return at;
    const inside = head.index >= group.first && head.index <= group.last;
    const nominal = at.deprel === 'nummod' || at.deprel === 'conj' || at.deprel === 'det';
    // "lost 30 beds and four doctors": what the first of a list shares, the second need not.
    const thing = at.deprel === 'conj' && head.upos === 'NOUN' && !peopleNoun(draft.syntax, head.index, lexicon);
    if (!inside && (thing || !(nominal && NOMINAL.has(head.upos)))) return at;
    at = head;
  }
  return at ?? null;
}

/** First token of the verb group of a predicate: its leftmost auxiliary. */
function chainStart(draft: Draft, predicate: number): number {
  const { tokens, children } = draft.syntax;
  const own = (children[predicate] ?? []).filter(c => c < predicate && /^(?:aux|cop)/.test(tokens[c]?.deprel ?? ''));
  return own[0] ?? predicate;
}

/** "killed him and two neighbours": hung on the verb as a second clause, the group is a second object. */
function joinsObject(draft: Draft, node: Token, group: Group): boolean {
  const { tokens } = draft.syntax;
  const before = tokens[group.left - 2];
  return (
    node.deprel === 'conj' &&
    tokens[group.left - 1]?.lower === 'and' &&
    before?.upos === 'PRON' &&
    before.deprel === 'obj' &&
    before.head === node.head
  );
}

/** Harm by the tree alone: subject of a harmed predicate, or object of a verb of harm at a distance. */
export function harmByTree(draft: Draft, group: Group, lenient: boolean, lexicon: TollLexicon): Found | null {
  const { tokens } = draft.syntax;
  const node = nodeOf(draft, group, lexicon);
  const head = node && tokens[node.head];
  if (!node || !head) return null;
  if (node.deprel.startsWith('nsubj') && head.index > node.index) {
    const start = chainStart(draft, head.index);
    if (start <= group.last) return null;
    const found = readChain(draft, start, group, lenient, lexicon);
    return found && { ...found, rule: `${found.rule}-tree` };
  }
  if (
    (node.deprel === 'obj' || joinsObject(draft, node, group)) &&
    head.index < node.index &&
    head.upos === 'VERB' &&
    node.index - head.index < 12
  ) {
    const verb = harmVerb(
      draft.syntax,
      head.index,
      { forms: ['base', 'third', 'past', 'ing'], frame: 'obj', group, lenient },
      lexicon,
    );
    if (verb && !isBe(tokens[head.index - 1]))
      return {
        harm: verb.harm,
        predicate: head.index,
        role: 'object',
        doubt: null,
        unreal: false,
        rule: `toll-object-${verb.lemma}-tree`,
      };
  }
  return null;
}
