import { describe, expect, it } from 'vitest';
import { parseExplain } from '../../../src/cli/args/explain-flags.js';
import { parseRead } from '../../../src/cli/args/read-flags.js';
import { suggest } from '../../../src/cli/args/suggest.js';

const refusal = (words: string[], parse: (words: string[]) => unknown = parseRead): string => {
  try {
    parse(words);
  } catch (error) {
    expect(error).toMatchObject({ code: 'usage' });
    return (error as Error).message;
  }
  throw new Error(`not refused: ${words.join(' ')}`);
};

describe('suggest', () => {
  it.each([
    ['fromat', 'format'],
    ['widht', 'width'],
    ['verb', 'verbose'],
    ['publihsed', 'published'],
    ['xyzzy', null],
    ['', null],
  ])('%j: %s', (word, meant) => expect(suggest(word, ['format', 'width', 'verbose', 'published'])).toBe(meant));
});

describe('parseRead', () => {
  it('takes files, standard input and flags in any order', () => {
    expect(parseRead(['a.txt', '-v', '--width', '80', '-', '--only=tolls,said'])).toMatchObject({
      inputs: ['a.txt', '-'],
      verbose: true,
      width: 80,
      only: ['tolls', 'said'],
      format: 'text',
      jsonl: false,
    });
  });

  it('takes what stands behind -- as a file', () =>
    expect(parseRead(['--', '--odd-name'])?.inputs).toEqual(['--odd-name']));

  it('reads standard input when a batch names no file', () =>
    expect(parseRead(['--jsonl'])).toMatchObject({ jsonl: true, inputs: [] }));

  it('asks for help', () => expect(parseRead(['--help'])).toBeNull());

  it.each([
    [['a', '--fromat', 'csv'], 'There is no flag --fromat. Did you mean --format?'],
    [['a', '--zzz'], 'There is no flag --zzz.'],
    [['a', '-q'], 'There is no flag -q.'],
    [['a', '--format', 'cvs'], 'There is no format "cvs". Did you mean "csv"?'],
    [['a', '--format'], '--format needs a value.'],
    [['a', '--verbose=yes'], '--verbose takes no value.'],
    [['a', '--width', 'wide'], '--width has to be a whole number'],
    [['a', '--width', '0'], 'at least 20'],
    [['a', '--only', 'toll'], 'Did you mean "tolls"?'],
    [['a', '--only', 'tolls', '--format', 'csv'], '--only goes with --format text and md.'],
    [['a', '--published', 'yesterday'], '--published has to be a date'],
    [['a', '--published', '2031-13-45'], '--published has to be a date'],
    [['a', '--language', 'English'], '--language has to be a language tag'],
    [[], 'What is to be read?'],
    [['-', '-'], 'only once'],
    [['a', '--skip', '1'], '--skip goes with --jsonl only.'],
    [['--jsonl', 'a', '--format', 'csv'], '--format does not go with --jsonl'],
    [['--jsonl', 'a', 'b'], 'one file'],
    [['--jsonl', '--skip', '1', '--resume', 'o'], 'do not go together'],
    [['--jsonl', '--threads', '0'], 'at least 1'],
  ])('refuses %j', (words, message) => expect(refusal(words)).toContain(message));
});

describe('parseExplain', () => {
  it('takes a place by offset or by words', () => {
    expect(parseExplain(['a', '--at', '0'])).toMatchObject({ input: 'a', at: 0, find: undefined });
    expect(parseExplain(['a', '--find', 'at least six'])).toMatchObject({ find: 'at least six' });
  });

  it.each([
    [['a'], 'Say where'],
    [['a', '--at', '1', '--find', 'x'], 'Say where'],
    [['--at', '1'], 'Name one file'],
    [['a', 'b', '--at', '1'], 'Name one file'],
    [['a', '--at', '-1'], '--at'],
    [['a', '--find', ' '], '--find needs words'],
  ])('refuses %j', (words, message) => expect(refusal(words, parseExplain)).toContain(message));
});
