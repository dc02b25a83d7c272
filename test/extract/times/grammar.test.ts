import { describe, expect, it } from 'vitest';
import { cutAtoms } from '../../../src/extract/times/atoms.js';
import { chooseMatches, compileGrammar, findMatches } from '../../../src/extract/times/grammar.js';
import { compileLexicon } from '../../../src/extract/times/lexicon.js';

const lexicon = compileLexicon([
  { word: 'may', class: 'MONTH', value: '5', case: 'capital' },
  { word: 'june', class: 'MONTH', value: '6', case: '' },
]);

function match(pattern: string, text: string, parts: Record<string, string>[] = []) {
  const grammar = compileGrammar(lexicon, parts, [{ rule: 'r', pattern, build: 'point', set: '' }]);
  const atoms = cutAtoms(text, []);
  return chooseMatches(findMatches(grammar, atoms), atoms.length).map(found =>
    found.groups.map(({ first, last, slots }) => [text.slice(atoms[first]?.start, atoms[last - 1]?.end), slots]),
  );
}

describe('pattern notation', () => {
  it('matches words, classes and optional elements', () => {
    expect(match('the? D1=day MONTH', 'on the 5 May and 6 june')).toEqual([
      [['the 5 May', { day: 5, month: 5 }]],
      [['6 june', { day: 6, month: 6 }]],
    ]);
  });

  it('asks for a capital where the word does', () => {
    expect(match('D1=day MONTH', 'all 5 may go')).toEqual([]);
    expect(match('Week D1=day', 'week 5, Week 6')).toEqual([[['Week 6', { day: 6 }]]]);
  });

  it('takes glue and refusals seriously', () => {
    expect(match('D1=a ~: ~D1=b', '5:6 and 5 : 6')).toEqual([[['5:6', { a: 5, b: 6 }]]]);
    expect(match('D1=a !MONTH=_', '5 june')).toEqual([]);
  });

  it('cuts out what stands in brackets, a group each', () => {
    expect(match('from [ D1=a ] to [ D1=b MONTH ]', 'from 3 to 5 June')).toEqual([
      [
        ['3', { a: 3 }],
        ['5 June', { b: 5, month: 6 }],
      ],
    ]);
  });

  it('never crosses a paragraph', () => {
    expect(match('D1=day MONTH', '5\n\nJune')).toEqual([]);
    expect(match('D1=day MONTH', '5\nJune')).toHaveLength(1);
  });

  it('uses named parts with their constants', () => {
    const parts = [{ name: 'm', pattern: 'MONTH', set: 'unit=M n=1' }];
    expect(match('in {m}', 'in June', parts)).toEqual([[['in June', { unit: 'M', n: 1, month: 6 }]]]);
  });

  it.each([['{nowhere}'], ['( a'], ['the?'], ['']])('refuses %j', pattern => {
    expect(() => match(pattern, 'x')).toThrowError(expect.objectContaining({ code: 'pattern-malformed' }));
  });

  it('refuses a part made of itself', () => {
    expect(() => match('{a}', 'x', [{ name: 'a', pattern: 'x {a}', set: '' }])).toThrowError(/itself/);
  });
});
