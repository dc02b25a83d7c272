import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileProblem } from '../../src/cli/input/file-problem.js';
import type { Reading } from '../../src/model/reading.js';
import { type BuiltCommand, buildCommand } from '../cli/support/built-command.js';
import { groundingProblems } from '../support/grounding.js';

let command: BuiltCommand;
beforeAll(async () => {
  command = await buildCommand();
}, 60_000);
afterAll(() => command.remove());

const SENTENCE = 'The ministry of Karvel said on Thursday that 12 soldiers were killed near the river.';
const file = (name: string, content: string | Uint8Array): string => {
  const path = join(command.dir, name);
  writeFileSync(path, content);
  return path;
};
const swapped = (bytes: Buffer): Buffer => Buffer.from(bytes).swap16();

describe('what is no report: exit code 3, and a message that says what to do', () => {
  it.each<[string, string, string | Uint8Array, RegExp]>([
    ['an empty file', 'empty.txt', '', /empty: there is no report to read/],
    ['white space', 'white.txt', ' \r\n\t\u00a0\u2003', /only white space/],
    ['a PNG', 'a.txt', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), /PNG image.*Hand in the text/],
    ['a PNG that is called a page', 'a.html', Buffer.from('89504e470d0a1a0a', 'hex'), /PNG image/],
    ['a JPEG', 'b.txt', Buffer.from('ffd8ffe000104a464946', 'hex'), /JPEG image/],
    ['a PDF', 'a.pdf', '%PDF-1.7\n%âãÏÓ\n', /a PDF.*pdftotext/],
    ['a ZIP', 'a.zip', Buffer.from('504b030414000000', 'hex'), /ZIP archive.*Save the document as/],
    ['a gzip', 'a.gz', Buffer.from('1f8b0800', 'hex'), /gzip archive.*gunzip/],
    ['any binary', 'a.bin', Uint8Array.from({ length: 9000 }, (_, i) => (i * 7919) % 29), /binary file.*Hand in/],
    ['UTF-16 without its mark', 'le.txt', Buffer.from(SENTENCE, 'utf16le'), /UTF-16 without.*iconv -f UTF-16LE/],
    ['the same the other way', 'be.txt', swapped(Buffer.from(SENTENCE, 'utf16le')), /iconv -f UTF-16BE/],
    ['a page without text', 'no.html', '<!doctype html><html><body><script>1</script></body></html>', /no text/],
    [
      '50 MB of one line',
      'line.txt',
      `${SENTENCE} `.repeat(620_000),
      /52,\d{3},\d{3} characters.*may have 4,194,304.*--jsonl/,
    ],
    [
      '50 MB in one paragraph of a page',
      'big.html',
      `<p>${`${SENTENCE} `.repeat(620_000)}</p>`,
      /characters.*Divide it/,
    ],
  ])('%s', async (_, name, content, message) => {
    const path = file(name, content);
    const { code, stdout, stderr } = await command.run(['read', path]);
    expect([code, stdout]).toEqual([3, '']);
    expect(stderr.split('\n')).toHaveLength(2);
    expect(stderr).toMatch(message);
    expect(stderr).toContain(`counterclaim: ${path}: `);
  });

  it('a file that cannot be had', async () => {
    mkdirSync(join(command.dir, 'folder'), { recursive: true });
    symlinkSync('loop', join(command.dir, 'loop'));
    const inputs: [string, RegExp][] = [
      ['none.txt', /There is no such file/],
      ['folder', /It is a folder\. Name the files in it/],
      ['loop', /a link that leads to itself/],
      [join('package.json', 'inside.txt'), /a part of the path is a file/],
      ['x'.repeat(300), /name is too long/],
    ];
    for (const [name, message] of inputs)
      for (const flags of [[], ['--jsonl']]) {
        const { code, stdout, stderr } = await command.run(['read', ...flags, join(command.dir, name)]);
        expect([code, stdout]).toEqual([3, '']);
        expect(stderr).toMatch(message);
      }
  });

  // Asked directly, since root may read everything.
  it.each(['EACCES', 'EPERM'])('a file that may not be read (%s)', code => {
    const refused = Object.assign(new Error(`${code}: permission denied`), { code });
    expect(fileProblem(refused)).toMatchObject({
      code: 'input-unreadable',
      message: expect.stringMatching(/may not be read: ask for the right/) as unknown,
    });
  });
});

describe('what is damaged, and still a report', () => {
  const readingOf = async (
    name: string,
    content: string | Uint8Array,
  ): Promise<{ code: number | null; reading: Reading }> => {
    const args = ['read', file(name, content), '--format', 'json', '--published', '2031-05-15'];
    const { code, stdout } = await command.run(args);
    return { code, reading: JSON.parse(stdout) as Reading };
  };

  it.each<[string, string, string | Uint8Array, number, string[]]>([
    ['UTF-16 with its mark', 'le.txt', Buffer.from(`\ufeff${SENTENCE}`, 'utf16le'), 0, []],
    ['UTF-16 with its mark, the other way', 'be.txt', swapped(Buffer.from(`\ufeff${SENTENCE}`, 'utf16le')), 0, []],
    ['a mark of UTF-8', 'bom.txt', `\ufeff${SENTENCE}`, 0, []],
    [
      'broken UTF-8',
      'broken.txt',
      Buffer.concat([Buffer.from(SENTENCE), Buffer.from('20ffc32820', 'hex'), Buffer.from(SENTENCE)]),
      5,
      ['encoding-broken'],
    ],
    ['control characters', 'control.txt', `\u0007${SENTENCE}\u001b[31m\u0000\u0008`, 0, []],
    ['a page 100 000 levels deep', 'deep.html', `${'<div>'.repeat(100_000)}<p>${SENTENCE}`, 5, ['page-too-complex']],
    [
      'a page without an article',
      'bare.html',
      `<nav><a href="a">Home</a></nav><div>${SENTENCE}</div>`,
      0,
      ['article-not-found'],
    ],
  ])('%s', async (_, name, content, exit, notices) => {
    const { code, reading } = await readingOf(name, content);
    expect(code).toBe(exit);
    expect(reading.document.notices.map(notice => notice.code)).toEqual(expect.arrayContaining(notices));
    expect(groundingProblems(reading)).toEqual([]);
    expect(reading.claims.map(({ toll }) => toll?.lower)).toContain(12);
  });

  it('no control character of a report reaches the terminal', async () => {
    const path = file(
      'steer.txt',
      `\u001b]0;title\u0007${SENTENCE.replace('soldiers', '\u001b[31msoldiers\u202e')}\u001b[2J`,
    );
    for (const format of ['text', 'md']) {
      const { stdout } = await command.run(['read', path, '--format', format]);
      expect(stdout).toContain('killed');
      expect(stdout).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
    }
  });

  it('gives the same bytes twice', async () => {
    const path = file('twice.txt', `${SENTENCE}\n\n“${SENTENCE} \ud83d\ude91`);
    const [one, two] = await Promise.all([1, 2].map(() => command.run(['read', path, '--format', 'json'])));
    expect(one?.stdout).toBe(two?.stdout);
  });
});
