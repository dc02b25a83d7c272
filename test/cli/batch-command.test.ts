import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltCommand, buildCommand, finished } from './support/built-command.js';

let command: BuiltCommand;
beforeAll(async () => {
  command = await buildCommand();
}, 60_000);
afterAll(() => command.remove());

const TEXTS = [
  'Shells fell on Telmi on Wednesday night, residents said.',
  'The ministry said at least six soldiers were killed.',
  'The army denied that it had fired on the town.',
  'Envoys met for two rounds of talks.',
];
const report = (i: number, text = TEXTS[i % TEXTS.length]): string =>
  JSON.stringify({ id: `r${i}`, text, published: '2031-05-15' });
const batch = (count: number): string => Array.from({ length: count }, (_, i) => `${report(i)}\n`).join('');
const lines = (text: string): string[] => text.split('\n').slice(0, -1);
const ids = (text: string): string[] => lines(text).map(line => (JSON.parse(line) as { id: string }).id);
const expected = (count: number): string[] => Array.from({ length: count }, (_, i) => `r${i}`);
const file = (name: string, content: string): string => {
  const path = join(command.dir, name);
  writeFileSync(path, content);
  return path;
};

describe('one line out for each line in', () => {
  it.each([1, 3])('keeps the order with %i threads, over the start of the threads too', async threads => {
    const { code, stdout, stderr } = await command.run(['read', '--jsonl', '--threads', String(threads)], {
      input: batch(60),
    });
    expect([code, stderr]).toEqual([0, '']);
    expect(ids(stdout)).toEqual(expected(60));
  });

  it('gives the same bytes whatever read a line', async () => {
    const input = batch(40);
    const [one, two] = await Promise.all(
      ['1', '2'].map(threads => command.run(['read', '--jsonl', '--threads', threads], { input })),
    );
    expect(one?.stdout).toBe(two?.stdout);
    const first = await command.run(['read', '--jsonl'], { input: input.slice(0, input.indexOf('\n')) });
    expect(one?.stdout.startsWith(first.stdout)).toBe(true);
  });

  it('reports bad lines in their place', async () => {
    const input = [
      'not json',
      report(1),
      '',
      '{"text":"no id"}',
      '{"id":"r4"}',
      '{"id":"r5","text":5}',
      report(6, 'x'.repeat(5000)),
      report(7),
    ].join('\n');
    const { code, stdout } = await command.run(['read', '--jsonl', '-', '--max-line', '4000'], { input });
    expect(code).toBe(5);
    const seen = lines(stdout).map(
      line => JSON.parse(line) as { id: string; error?: { code: string; message: string } },
    );
    expect(seen.map(({ id, error }) => [id, error?.code])).toEqual([
      ['line:1', 'line-not-json'],
      ['r1', undefined],
      ['line:3', 'line-empty'],
      ['line:4', 'report-id-missing'],
      ['r4', 'report-text-missing'],
      ['r5', 'report-field-type'],
      ['line:7', 'line-too-long'],
      ['r7', undefined],
    ]);
  });

  it('takes bytes that are not UTF-8 for one bad line', async () => {
    const input = Buffer.concat([
      Buffer.from(`${report(0)}\n`),
      Buffer.from([0x7b, 0xff, 0x0a]),
      Buffer.from(`${report(2)}\n`),
    ]);
    const { stdout } = await command.run(['read', '--jsonl'], { input });
    expect(ids(stdout)).toEqual(['r0', 'line:2', 'r2']);
  });

  it('gives nothing for nothing', async () =>
    expect(await command.run(['read', '--jsonl'])).toEqual({ code: 0, stdout: '', stderr: '' }));

  it('ends with 3 when no line could be read, and when there is no such file', async () => {
    expect((await command.run(['read', '--jsonl'], { input: 'a\nb\n' })).code).toBe(3);
    const { code, stderr } = await command.run(['read', '--jsonl', join(command.dir, 'none.jsonl')]);
    expect([code, stderr]).toEqual([3, 'counterclaim: There is no such file.\n']);
  });

  it('answers a line before the next one comes', async () => {
    const child = command.start(['read', '--jsonl']);
    const answers = createInterface(child.stdout);
    for (const i of [0, 1]) {
      const answer = once(answers, 'line') as Promise<[string]>;
      child.stdin.write(`${report(i)}\n`);
      expect(JSON.parse((await answer)[0])).toMatchObject({ id: `r${i}` });
    }
    child.stdin.end();
    expect((await once(child, 'close'))[0]).toBe(0);
  });
});

describe('going on after a break', () => {
  it('passes over the lines it is told to', async () => {
    const { stdout } = await command.run(['read', '--jsonl', '--skip', '3'], { input: batch(5) });
    expect(ids(stdout)).toEqual(['r3', 'r4']);
  });

  it('goes on behind a run that was killed half-way, and ends with what one run would have given', async () => {
    const input = file('in.jsonl', batch(400));
    const out = join(command.dir, 'out.jsonl');
    const child = command.start(['read', '--jsonl', input, '--resume', out]);
    const closed = once(child, 'close');
    const grown = (): boolean => {
      try {
        return readFileSync(out, 'utf8').includes('\n');
      } catch {
        return false;
      }
    };
    while (!grown()) await new Promise(resolve => setTimeout(resolve, 5));
    child.kill('SIGKILL');
    await closed;
    const before = readFileSync(out, 'utf8');
    // As a kill in the middle of a write leaves it.
    writeFileSync(out, `${before}{"format":1,"id":"r`);
    const { code, stdout } = await command.run(['read', '--jsonl', input, '--resume', out]);
    expect([code, stdout]).toEqual([0, '']);
    const whole = await command.run(['read', '--jsonl', input]);
    expect(readFileSync(out, 'utf8')).toBe(whole.stdout);
    expect(lines(before).length).toBeLessThan(400);
  });

  it('adds nothing to a run that is complete', async () => {
    const input = file('done-in.jsonl', batch(3));
    const out = join(command.dir, 'done-out.jsonl');
    await command.run(['read', '--jsonl', input, '--resume', out]);
    const before = readFileSync(out, 'utf8');
    expect((await command.run(['read', '--jsonl', input, '--resume', out])).code).toBe(0);
    expect(readFileSync(out, 'utf8')).toBe(before);
  });

  it('refuses to go on behind the output of another input', async () => {
    const out = file('other-out.jsonl', '{"format":1,"id":"somebody-else"}\n');
    const { code, stderr } = await command.run(['read', '--jsonl', file('mine.jsonl', batch(2)), '--resume', out]);
    expect(code).toBe(2);
    expect(stderr).toContain('does not belong to this input');
    expect(readFileSync(out, 'utf8')).toBe('{"format":1,"id":"somebody-else"}\n');
  });
});

describe('being stopped', () => {
  it('finishes the lines under way after an interrupt and ends with 130', async () => {
    const child = command.start(['read', '--jsonl', '--threads', '2']);
    const done = finished(child);
    // More than the threads can have in hand; standard input stays open.
    child.stdin.on('error', () => {});
    child.stdin.write(batch(300));
    await once(child.stdout, 'data');
    child.kill('SIGINT');
    const { code, stdout, stderr } = await done;
    expect([code, stderr]).toEqual([130, '']);
    const seen = ids(stdout);
    expect(seen).toEqual(expected(300).slice(0, seen.length));
    expect(stdout.endsWith('\n')).toBe(true);
  });

  it('ends at once after an interrupt while it waits for input', async () => {
    const child = command.start(['read', '--jsonl']);
    const done = finished(child);
    const first = once(child.stdout, 'data');
    child.stdin.write(`${report(0)}\n`);
    await first;
    child.kill('SIGINT');
    expect(await done).toMatchObject({ code: 130, stderr: '' });
  });

  it('ends quietly when nobody reads its output any more', async () => {
    const child = command.start(['read', '--jsonl']);
    let stderr = '';
    child.stderr.on('data', text => (stderr += text));
    child.stdin.on('error', () => {});
    const closed = once(child, 'close');
    child.stdin.write(batch(100));
    await once(child.stdout, 'data');
    child.stdout.destroy();
    child.stdin.end(batch(100));
    expect((await closed)[0]).toBe(0);
    expect(stderr).toBe('');
  });
});
