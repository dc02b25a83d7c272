import { describe, expect, it } from 'vitest';
import { readConllu, writeConllu } from '../../src/parse/conllu.js';
import { parse } from './model.js';

describe('CoNLL-U', () => {
  it('reads back what it wrote', () => {
    const syntax = parse('The army denied it. "We weren\'t there," a spokesman said; rebels disagreed.');
    const { syntax: again, problems } = readConllu(writeConllu(syntax));
    expect(problems).toEqual([]);
    expect(again.text.trim()).toBe(syntax.text);
    expect(again.tokens).toEqual(syntax.tokens);
    expect(again.children).toEqual(syntax.children);
    expect(again.sentences).toEqual(syntax.sentences);
  });

  it('passes over ranges, empty nodes and comments', () => {
    const input =
      "# text = don't\n1-2\tdon't\t_\t_\t_\t_\t_\t_\t_\t_\n1\tdo\tdo\tAUX\tVB\t_\t0\troot\t_\tSpaceAfter=No\n2\tn't\tnot\tPART\tRB\t_\t1\tadvmod\t_\t_\n2.1\tx\tx\tX\tX\t_\t_\t_\t_\t_\n";
    const { syntax, problems } = readConllu(input);
    expect(problems).toEqual([]);
    expect(syntax.text.trim()).toBe("don't");
    expect(syntax.tokens.map(token => token.head)).toEqual([-1, 0]);
  });

  it('leaves out a broken sentence, says where, and keeps the others', () => {
    const good = '1\tYes\tyes\tINTJ\tUH\t_\t0\troot\t_\t_\n';
    const { syntax, problems } = readConllu(`${good}\n1\tNo\tno\tINTJ\tUH\t_\t7\troot\t_\t_\n\n${good}`);
    expect(syntax.sentences).toHaveLength(2);
    expect(problems).toEqual([{ line: 3, message: expect.stringContaining('left out') as string }]);
  });
});
