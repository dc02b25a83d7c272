import { describe, expect, it } from 'vitest';
import { readConllu } from '../../src/parse/conllu.js';
import {
  childOf,
  childrenOf,
  isAncestor,
  matches,
  pathToRoot,
  subtree,
  subtreeSpan,
  tokenAt,
} from '../../src/parse/tree.js';

const { syntax } = readConllu(
  [
    '1\tTwo\ttwo\tNUM\tCD\t_\t2\tnummod\t_\t_',
    '2\tmen\tman\tNOUN\tNNS\t_\t4\tnsubj:pass\t_\t_',
    '3\twere\tbe\tAUX\tVBD\t_\t4\taux:pass\t_\t_',
    '4\tkilled\tkill\tVERB\tVBN\t_\t0\troot\t_\t_',
    '5\tin\tin\tADP\tIN\t_\t6\tcase\t_\t_',
    '6\tSur\tSur\tPROPN\tNNP\t_\t4\tobl\t_\t_',
  ].join('\n'),
);

describe('trees', () => {
  it('gathers what stands below a word', () => {
    expect(subtree(syntax, 5)).toEqual([4, 5]);
    expect(subtree(syntax, 3)).toEqual([0, 1, 2, 3, 4, 5]);
    const { start, end } = subtreeSpan(syntax, 1);
    expect(syntax.text.slice(start, end)).toBe('Two men');
  });

  it('finds dependents by relation, with or without subtype', () => {
    expect(childOf(syntax, 3, 'nsubj')?.text).toBe('men');
    expect(childOf(syntax, 3, 'nsubj:pass')?.text).toBe('men');
    expect(childOf(syntax, 3, 'obj')).toBeUndefined();
    expect(childrenOf(syntax, 3, 'nsubj', 'obl').map(token => token.text)).toEqual(['men', 'Sur']);
    expect(childrenOf(syntax, 0)).toEqual([]);
    expect(matches('nsubj', 'nsubj:pass')).toBe(false);
    expect(matches('nsubject', 'nsubj')).toBe(false);
  });

  it('walks up', () => {
    expect(pathToRoot(syntax, 4)).toEqual([4, 5, 3]);
    expect(isAncestor(syntax, 3, 4)).toBe(true);
    expect(isAncestor(syntax, 4, 3)).toBe(false);
    expect(isAncestor(syntax, 3, 3)).toBe(false);
  });

  it('refuses positions outside the text', () => {
    expect(() => tokenAt(syntax, 6)).toThrow(RangeError);
  });
});
