import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltCommand, buildCommand } from '../cli/support/built-command.js';

let command: BuiltCommand;
beforeAll(async () => {
  command = await buildCommand();
}, 60_000);
afterAll(() => command.remove());

const SENTENCE = 'The ministry of Karvel said on Thursday that 12 soldiers were killed near the river. ';
const batch = (lines: number, length = 4): string =>
  Array.from(
    { length: lines },
    (_, i) => `${JSON.stringify({ id: `r${i}`, text: `${i}. ${SENTENCE.repeat(length)}` })}\n`,
  ).join('');

/** Runs a line of shell in which "$CC" is the command. */
async function shell(line: string): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const script = `cc() { "${process.execPath}" "${join(command.dir, 'bin/counterclaim.mjs')}" "$@"; }; ${line}`;
  const child = spawn('bash', ['-c', script], { stdio: ['ignore', 'pipe', 'pipe'] });
  const run = { code: null as number | null, stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', text => (run.stdout += text));
  child.stderr.setEncoding('utf8').on('data', text => (run.stderr += text));
  [run.code] = (await once(child, 'close')) as [number | null];
  return run;
}

describe('ends that are closed', () => {
  it('standard input', async () => {
    expect(await shell('cc read - <&-')).toEqual({
      code: 3,
      stdout: '',
      stderr: 'counterclaim: standard input: It is empty: there is no report to read.\n',
    });
    expect(await shell('cc read --jsonl <&-')).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  it('standard output: whoever reads it goes away, and the command ends quietly', async () => {
    const head = await shell('cc read samples/wire.txt --format json | head -n 1; echo "${PIPESTATUS[0]}"');
    expect(head).toMatchObject({ stdout: '{\n0\n', stderr: '' });
    writeFileSync(join(command.dir, 'many.jsonl'), batch(300));
    const batched = await shell(
      `cc read --jsonl ${command.dir}/many.jsonl | head -c 100 | wc -c; echo "\${PIPESTATUS[0]}"`,
    );
    expect(batched.stderr).toBe('');
    expect(batched.stdout.trim().split(/\s+/)).toEqual(['100', '0']);
  });

  it('standard output and standard error', async () => {
    expect((await shell('cc read samples/quiet.txt >&- 2>&-')).code).toBe(0);
  });

  it.runIf(existsSync('/dev/full'))('a full disk is told for what it is, with exit code 1', async () => {
    writeFileSync(join(command.dir, 'one.jsonl'), batch(1));
    for (const line of [
      'cc read samples/quiet.txt',
      'cc read --format csv samples/quiet.txt',
      `cc read --jsonl ${command.dir}/one.jsonl`,
    ]) {
      const { code, stderr } = await shell(`${line} > /dev/full`);
      expect([code, stderr]).toEqual([1, 'counterclaim: The output could not be written: no space is left.\n']);
    }
  });

  it('an output file that cannot be written', async () => {
    for (const path of [command.dir, join(command.dir, 'none/out.jsonl')]) {
      const { code, stderr } = await command.run(['read', '--jsonl', '--resume', path], { input: batch(1) });
      expect(code).toBe(1);
      expect(stderr).toMatch(/^counterclaim: The output could not be written: E/);
    }
  });
});

describe('lines of all kinds in a batch', () => {
  it('one line out for each in, in order, whatever it holds', async () => {
    const lines: (string | Buffer)[] = [
      '{"id":"twice","text":"Calm returned to Telmi."}',
      '{"id":"twice","text":"Shells fell on Telmi."}',
      '{"text":"Nobody named this one."}',
      '{"id":"","text":"Nor this one."}',
      '{"id":7,"text":"Nor this one."}',
      '{"id":"broken","text":"it ends he',
      '',
      '   ',
      'null',
      '[1,2]',
      '"a text"',
      '{"id":"none"}',
      '{"id":"list","text":["a"]}',
      '{"id":"title","text":"Calm.","title":{"a":1}}',
      '{"id":"null","text":null}',
      '{"id":"blank","text":" \\n "}',
      '{"id":"half","text":"Shells \\ud83d fell on Telmi."}',
      '{"id":"proto","text":"Calm.","__proto__":{"x":1},"constructor":1}',
      '{"id":"date","text":"Calm returned on Thursday.","published":"yesterday"}',
      `{"id":"deep","text":"Calm.","x":${'['.repeat(5000)}${']'.repeat(5000)}}`,
      `{"id":"huge","text":"${SENTENCE.repeat(300)}"}`,
      Buffer.from('7b226964223a22c328227d', 'hex'),
      '{"id":"crlf","text":"Calm."}\r',
      '\ufeff{"id":"mark","text":"Calm."}',
      '{"id":"last","text":"No line feed ends this."}',
    ];
    const input = Buffer.concat(
      lines.flatMap((line, i) => [Buffer.from(line), Buffer.from(i < lines.length - 1 ? '\n' : '')]),
    );
    const { code, stdout } = await command.run(['read', '--jsonl', '--max-line', '20000'], { input });
    expect(code).toBe(5);
    const out = stdout
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line) as { id: string; error?: { code: string; message: string } });
    expect(out.map(({ id, error }) => [id, error?.code ?? 'read'])).toEqual([
      ['twice', 'read'],
      ['twice', 'read'],
      ['line:3', 'report-id-missing'],
      ['line:4', 'report-id-missing'],
      ['line:5', 'report-id-missing'],
      ['line:6', 'line-not-json'],
      ['line:7', 'line-empty'],
      ['line:8', 'line-empty'],
      ['line:9', 'line-not-object'],
      ['line:10', 'line-not-object'],
      ['line:11', 'line-not-object'],
      ['none', 'report-text-missing'],
      ['list', 'report-field-type'],
      ['title', 'report-field-type'],
      ['null', 'report-text-missing'],
      ['blank', 'report-text-missing'],
      ['half', 'read'],
      ['proto', 'read'],
      ['date', 'read'],
      ['deep', 'read'],
      ['line:21', 'line-too-long'],
      ['line:22', 'line-not-utf8'],
      ['crlf', 'read'],
      ['mark', 'read'],
      ['last', 'read'],
    ]);
    for (const { error } of out) if (error) expect(error.message).toMatch(/^[“"A-Z].*\.$/);
  });

  it('a line of 50 MB is reported in its place and does no harm to the next', async () => {
    const input = `{"id":"a","text":"Calm."}\n{"id":"b","text":"${'x'.repeat(50 * 1024 * 1024)}"}\n{"id":"c","text":"Calm."}\n`;
    const { code, stdout } = await command.run(['read', '--jsonl'], { input });
    expect(code).toBe(5);
    const out = stdout
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line) as { id: string; error?: { code: string } });
    expect(out.map(({ id, error }) => [id, error?.code])).toEqual([
      ['a', undefined],
      ['line:2', 'line-too-long'],
      ['c', undefined],
    ]);
  });

  it('a text longer than any report is reported under its id', async () => {
    const input = `{"id":"long","text":"${'x '.repeat(2_200_000)}"}\n{"id":"c","text":"Calm."}\n`;
    const { code, stdout } = await command.run(['read', '--jsonl'], { input });
    expect(code).toBe(5);
    expect(JSON.parse(stdout.split('\n')[0] ?? '')).toMatchObject({ id: 'long', error: { code: 'input-too-large' } });
  });
});

it('an interrupt half-way, then --resume, gives what one run would have given', async () => {
  const input = join(command.dir, 'interrupted.jsonl');
  writeFileSync(input, `${batch(250, 8)}not json\n${batch(10)}`);
  const out = join(command.dir, 'interrupted-out.jsonl');
  const whole = await command.run(['read', '--jsonl', input]);
  const child = command.start(['read', '--jsonl', input, '--resume', out]);
  const closed = once(child, 'close');
  const written = (): number => (existsSync(out) ? readFileSync(out, 'utf8').split('\n').length - 1 : 0);
  while (written() < 20) await new Promise(resolve => setTimeout(resolve, 5));
  child.kill('SIGINT');
  expect((await closed)[0]).toBe(130);
  const before = readFileSync(out, 'utf8');
  expect(before.endsWith('\n')).toBe(true);
  expect(written()).toBeLessThan(261);
  expect(whole.stdout.startsWith(before)).toBe(true);
  const { code } = await command.run(['read', '--jsonl', input, '--resume', out]);
  expect(code).toBe(5);
  expect(readFileSync(out, 'utf8')).toBe(whole.stdout);
});
