import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { displayWidth } from '../../src/cli/layout/display-width.js';
import type { Reading } from '../../src/model/reading.js';
import { VERSION } from '../../src/version.js';
import { type BuiltCommand, buildCommand } from './support/built-command.js';

let command: BuiltCommand;
let server: Server;
let site: string;

beforeAll(async () => {
  command = await buildCommand();
  server = createServer((request, response) => {
    if (request.url === '/report')
      response.setHeader('content-type', 'text/html; charset=utf-8').end(readFileSync('samples/news.html'));
    else response.writeHead(404).end('no such page');
  });
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}, 60_000);
afterAll(() => {
  server.close();
  command.remove();
});

const run: BuiltCommand['run'] = (...args) => command.run(...args);
const temp = (name: string, content: string | Uint8Array): string => {
  const path = join(command.dir, name);
  writeFileSync(path, content);
  return path;
};

describe('samples', () => {
  it.each(['wire.txt', 'statement.md', 'news.html', 'quiet.txt'])(
    '%s is read, every span cutting out its words',
    async name => {
      const { code, stdout, stderr } = await run(['read', `samples/${name}`, '--format', 'json']);
      expect(stderr).toBe('');
      expect(code).toBe(0);
      const reading = JSON.parse(stdout) as Reading;
      const points = [...reading.document.text];
      const check = (value: unknown): void => {
        if (value === null || typeof value !== 'object') return;
        const { start, end, text } = value as { start?: unknown; end?: unknown; text?: unknown };
        if (typeof start === 'number' && typeof end === 'number' && typeof text === 'string')
          expect(points.slice(start, end).join('')).toBe(text);
        Object.values(value).forEach(check);
      };
      check({ ...reading, document: null });
      expect(reading.document.published).not.toBeNull();
    },
  );

  it('prints a digest that fits a pipe of 100 cells', async () => {
    const { code, stdout } = await run(['read', 'samples/wire.txt']);
    expect(code).toBe(0);
    expect(stdout.split('\n')[0]).toBe('Veldany and Sorrin trade blame as border fighting enters third day');
    expect(stdout).toContain('WHO SAID WHAT');
    for (const line of stdout.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(100);
  });

  it('tells rival tolls of the wire sample side by side and its background apart', async () => {
    const { stdout } = await run(['read', 'samples/wire.txt', '--only', 'tolls', '--width', '160']);
    const [now = '', before = ''] = stdout.split('background (other happenings, never added)');
    expect(now).toMatch(/killed · Veldanian soldiers\n {2}enemy loss[^\n]* 41 [\s\S]*?\n {2}own loss[^\n]* ≥ 6 /);
    expect(now).not.toContain('> 70');
    expect(before).toContain('> 70');
  });

  it('finds no toll where there is none', async () => {
    expect((await run(['read', 'samples/quiet.txt'])).stdout).toContain('TOLLS  none in this report');
  });
});

describe('forms', () => {
  it('gives a list for several reports and one reading for one', async () => {
    const { stdout } = await run(['read', 'samples/wire.txt', 'samples/quiet.txt', '--format', 'json']);
    expect((JSON.parse(stdout) as Reading[]).map(reading => reading.id)).toEqual([
      'samples/wire.txt',
      'samples/quiet.txt',
    ]);
  });

  it('gives a line a report', async () => {
    const { stdout } = await run(['read', 'samples/wire.txt', 'samples/quiet.txt', '--format', 'jsonl']);
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map(line => (JSON.parse(line) as Reading).id),
    ).toHaveLength(2);
  });

  it('gives one head of a table for several reports', async () => {
    const { stdout } = await run(['read', 'samples/wire.txt', 'samples/quiet.txt', '--format', 'csv']);
    expect(stdout.match(/^report,title,/gm)).toHaveLength(1);
    expect(stdout).toMatch(/\r\nsamples\/quiet\.txt,/);
  });

  it('gives Markdown', async () => {
    expect((await run(['read', 'samples/wire.txt', '--format', 'md'])).stdout).toMatch(/^# Veldany and Sorrin/);
  });

  it('reads standard input, with what the caller knows of it', async () => {
    const args = [
      'read',
      '-',
      '--format',
      'json',
      '--published',
      '2031-05-15',
      '--title',
      'T',
      '--outlet',
      'O',
      '--language',
      'en',
    ];
    const { stdout } = await run(args, { input: 'Shells fell on Thursday.' });
    expect(JSON.parse(stdout)).toMatchObject({
      id: 'stdin',
      document: { published: '2031-05-15', title: 'T', outlet: 'O', fieldSources: { published: 'given' } },
    });
  });

  it('tells a page from standard input by how it begins', async () => {
    const { stdout } = await run(['read', '-', '--format', 'json'], { input: readFileSync('samples/news.html') });
    expect(JSON.parse(stdout)).toMatchObject({
      document: { title: 'Ferry hit off Port Sela, officials give different tolls', outlet: 'The Coast Post' },
    });
  });
});

describe('width and colour', () => {
  it('takes the width from the flag, else from COLUMNS', async () => {
    const widest = (text: string): number => Math.max(...text.split('\n').map(displayWidth));
    expect(widest((await run(['read', 'samples/wire.txt', '--width', '60'])).stdout)).toBeLessThanOrEqual(60);
    expect(widest((await run(['read', 'samples/wire.txt'], { env: { COLUMNS: '60' } })).stdout)).toBeLessThanOrEqual(
      60,
    );
  });

  it('has no colour in a pipe, but has it when forced', async () => {
    const plain = await run(['read', 'samples/wire.txt']);
    const coloured = await run(['read', 'samples/wire.txt'], { env: { FORCE_COLOR: '1' } });
    expect(plain.stdout).not.toContain('\u001b');
    expect(coloured.stdout).toContain('\u001b[1m');
    expect(coloured.stdout.replace(/\u001b\[[\d;]*m/g, '')).toBe(plain.stdout);
  });
});

describe('exit codes', () => {
  it.each<[string, string[], string]>([
    ['no command', [], 'What is to be done?'],
    ['an unknown command', ['raed'], 'Did you mean "counterclaim read"?'],
    ['an unknown flag', ['read', 'a', '--fromat', 'csv'], 'Did you mean --format?'],
    ['nothing to read', ['read'], 'What is to be read?'],
    ['a place behind the end', ['explain', 'samples/quiet.txt', '--at', '999999'], 'behind the end'],
    ['words that are not there', ['explain', 'samples/quiet.txt', '--find', 'no such words'], 'has no "no such words"'],
    ['help on nothing known', ['help', 'nothing'], 'There is no help on "nothing"'],
  ])('2 for %s', async (_, args, message) => {
    const { code, stdout, stderr } = await run(args);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(message);
  });

  it('3 for what cannot be read, each with what to do', async () => {
    mkdirSync(join(command.dir, 'folder'), { recursive: true });
    const inputs: [string, string][] = [
      [temp('empty.txt', ''), 'empty'],
      [temp('blank.txt', ' \n\n'), 'white space'],
      [temp('picture.txt', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)), 'PNG'],
      [join(command.dir, 'none.txt'), 'There is no such file.'],
      [join(command.dir, 'folder'), 'It is a folder.'],
    ];
    for (const [path, message] of inputs) {
      const { code, stdout, stderr } = await run(['read', path]);
      expect([code, stdout]).toEqual([3, '']);
      expect(stderr).toContain(`counterclaim: ${path}: `);
      expect(stderr).toContain(message);
    }
  });

  it('4 for an address that leads inside, and 0 when that is allowed', async () => {
    const refused = await run(['read', `${site}/report`]);
    expect([refused.code, refused.stdout]).toEqual([4, '']);
    expect(refused.stderr).toContain('127.0.0.1');
    const allowed = await run(['read', `${site}/report`, '--allow-private', '--format', 'json']);
    expect(allowed.code).toBe(0);
    expect(JSON.parse(allowed.stdout)).toMatchObject({
      id: `${site}/report`,
      document: { url: expect.any(String), retrieved: expect.stringMatching(/^20/) },
    });
    expect((await run(['read', `${site}/none`, '--allow-private'])).code).toBe(3);
    expect((await run(['read', 'ftp://example.org/a'])).code).toBe(4);
  });

  it('5 when one of several cannot be read, and the others are', async () => {
    const { code, stdout, stderr } = await run([
      'read',
      'samples/quiet.txt',
      join(command.dir, 'none.txt'),
      '--format',
      'jsonl',
    ]);
    expect(code).toBe(5);
    expect(stdout.trimEnd().split('\n')).toHaveLength(1);
    expect(stderr).toContain('none.txt');
  });

  it('5 for a language without resources, with a notice in the digest', async () => {
    const { code, stdout } = await run(['read', '-', '--language', 'fr'], {
      input: 'Les autorités ont déclaré que douze personnes avaient été tuées.',
    });
    expect(code).toBe(5);
    expect(stdout).toContain('! ');
    expect(stdout).toContain('French');
  });
});

describe('help', () => {
  it.each([[['--help']], [['help']], [['read', '--help']], [['help', 'read']], [['explain', '-h']]])(
    '%j teaches on standard output',
    async args => {
      const { code, stdout } = await run(args);
      expect(code).toBe(0);
      expect(stdout).toMatch(/^ {2}counterclaim (read|explain) /m);
      expect(stdout.length).toBeGreaterThan(300);
      for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(120);
    },
  );

  it('tells the version', async () => expect((await run(['--version'])).stdout).toBe(`counterclaim ${VERSION}\n`));
});

describe('explain', () => {
  it('finds words over a line break and tells the rule', async () => {
    const { code, stdout } = await run(['explain', 'samples/wire.txt', '--find', 'told  reporters']);
    expect(code).toBe(0);
    expect(stdout).toContain('attribution');
    expect(stdout).toContain('rule ');
  });

  it('gives the same as JSON', async () => {
    const { stdout } = await run(['explain', 'samples/wire.txt', '--find', 'told reporters', '--format', 'json']);
    const explanation = JSON.parse(stdout) as { asked: { start: number }; items: { layer: string }[] };
    expect(explanation.items.map(item => item.layer)).toContain('attribution');
    const { stdout: byOffset } = await run([
      'explain',
      'samples/wire.txt',
      '--at',
      String(explanation.asked.start),
      '--format',
      'json',
    ]);
    expect((JSON.parse(byOffset) as { words: string }).words).toBe('t');
  });
});

it('says what to do when the program is not built', async () => {
  const bare = join(command.dir, 'bare');
  mkdirSync(join(bare, 'bin'), { recursive: true });
  writeFileSync(join(bare, 'bin/counterclaim.mjs'), readFileSync('bin/counterclaim.js'));
  const { execFile } = await import('node:child_process');
  const { code, stderr } = await new Promise<{ code: unknown; stderr: string }>(done =>
    execFile(process.execPath, [join(bare, 'bin/counterclaim.mjs'), '--help'], (error, _, stderr) =>
      done({ code: error?.code, stderr }),
    ),
  );
  expect(code).toBe(1);
  expect(stderr).toContain('npm ci --ignore-scripts && npm run build');
});
