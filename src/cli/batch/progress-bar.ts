/** What a progress bar writes to: standard error of a terminal. */
export interface BarOutput {
  isTTY?: boolean;
  columns?: number;
  write(text: string): unknown;
}

export interface ProgressBar {
  /** One more line is out, `bytes` of the input behind it. */
  step(bytes: number, failed: boolean): void;
  end(): void;
}

const EVERY_MS = 100;
const CELLS = 24;
const SILENT: ProgressBar = { step: () => {}, end: () => {} };

/** A bar drawn over itself, at most ten times a second; nothing at all where standard error is not a terminal. */
export function progressBar(output: BarOutput, total: number | null, now: () => number): ProgressBar {
  if (!output.isTTY) return SILENT;
  const start = now();
  let drawn = -Infinity;
  let [lines, bytes, failures] = [0, 0, 0];
  const draw = (): void => {
    const seconds = Math.max(0.001, (now() - start) / 1000);
    const done = total ? Math.min(1, bytes / total) : null;
    const filled = Math.round((done ?? 0) * CELLS);
    const bar =
      done === null ? '' : `[${'#'.repeat(filled)}${'.'.repeat(CELLS - filled)}] ${Math.floor(done * 100)} %  `;
    const failed = failures > 0 ? `  ${failures} not readable` : '';
    const text = `${bar}${lines} reports  ${(lines / seconds).toFixed(1)}/s${failed}`;
    output.write(`\r${text.slice(0, (output.columns ?? 80) - 1)}\u001b[K`);
  };
  return {
    step(more, failed) {
      lines++;
      bytes += more;
      if (failed) failures++;
      if (now() - drawn < EVERY_MS) return;
      drawn = now();
      draw();
    },
    end() {
      draw();
      output.write('\n');
    },
  };
}
