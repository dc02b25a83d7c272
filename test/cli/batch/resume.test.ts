import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkSame, progressOf } from '../../../src/cli/batch/resume.js';

const dir = mkdtempSync(join(tmpdir(), 'counterclaim-resume-'));
afterAll(() => rmSync(dir, { recursive: true }));

function file(content: string): string {
  const path = join(dir, 'out.jsonl');
  writeFileSync(path, content);
  return path;
}

describe('progressOf', () => {
  it('counts complete lines and names the last', () => {
    expect(progressOf(file('{"id":"a"}\n{"id":"b"}\n'))).toEqual({ lines: 2, lastId: 'b' });
  });

  it('cuts off a line that was broken off', () => {
    const path = file('{"id":"a"}\n{"id":"b","do');
    expect(progressOf(path)).toEqual({ lines: 1, lastId: 'a' });
    expect(readFileSync(path, 'utf8')).toBe('{"id":"a"}\n');
  });

  it('counts nothing in an empty file or one that is not there', () => {
    expect(progressOf(file(''))).toEqual({ lines: 0, lastId: null });
    expect(progressOf(join(dir, 'none.jsonl'))).toEqual({ lines: 0, lastId: null });
  });

  it('counts over the edges of what it reads at once', () => {
    const long = `{"id":"a","text":"${'x'.repeat(1_500_000)}"}\n`;
    expect(progressOf(file(`${long}{"id":"b"}\n`))).toEqual({ lines: 2, lastId: 'b' });
    expect(progressOf(file(`{"id":"b"}\n${long}`))).toEqual({ lines: 2, lastId: 'a' });
  });
});

describe('checkSame', () => {
  it('refuses the output of another input', () => {
    expect(() => checkSame('out', { lines: 2, lastId: 'b' }, 'x')).toThrow(/does not belong to this input/);
    expect(() => checkSame('out', { lines: 2, lastId: 'b' }, 'b')).not.toThrow();
    expect(() => checkSame('out', { lines: 0, lastId: null }, 'b')).not.toThrow();
  });
});
