import { describe, expect, it } from 'vitest';
import { progressBar } from '../../../src/cli/batch/progress-bar.js';

function output(isTTY: boolean): { isTTY: boolean; columns: number; text: string; write(text: string): void } {
  return {
    isTTY,
    columns: 80,
    text: '',
    write(text) {
      this.text += text;
    },
  };
}

describe('progressBar', () => {
  it('writes nothing where standard error is not a terminal', () => {
    const out = output(false);
    const bar = progressBar(out, 100, () => 0);
    bar.step(50, false);
    bar.end();
    expect(out.text).toBe('');
  });

  it('shows share, reports a second and failures', () => {
    const out = output(true);
    let now = 0;
    const bar = progressBar(out, 100, () => now);
    now = 1000;
    bar.step(25, false);
    now = 2000;
    bar.step(25, true);
    expect(out.text).toContain('[############............] 50 %  2 reports  1.0/s  1 not readable');
  });

  it('draws at most ten times a second', () => {
    const out = output(true);
    let now = 0;
    const bar = progressBar(out, null, () => now);
    for (let i = 0; i < 1000; i++) {
      now += 1;
      bar.step(1, false);
    }
    expect(out.text.split('\r').length - 1).toBeLessThanOrEqual(11);
    bar.end();
    expect(out.text).toContain('1000 reports');
    expect(out.text.endsWith('\n')).toBe(true);
  });
});
