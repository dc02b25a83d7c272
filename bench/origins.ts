// Shows what one more report costs the index of signatures, and what asking costs, as the ledger grows a thousandfold.
// Use: tsx bench/origins.ts [LARGEST]   (default 1000000 reports; about 1 GB of memory)
// Signatures are synthetic: 18 sentences a report, two hashes each. A quarter of the reports copy most of an earlier
// story (every hundredth of those one story that all print), and each report has one of fifty stock sentences.
import { SketchIndex } from '../src/reconcile/origins/sketch-index.js';

const largest = Number(process.argv[2] ?? 1_000_000);
const SENTENCES = 18;
/** Reports that are timed one by one at each size. */
const TIMED = 2000;

let state = 0x2545f491;
function random(): number {
  state ^= state << 13;
  state ^= state >>> 17;
  state ^= state << 5;
  return state >>> 0;
}

/** Two hashes for a sentence, by the sentence's number. */
function hashesOf(sentence: number): [number, number] {
  const one = Math.imul(sentence ^ 0x5bd1e995, 0x85ebca6b) >>> 0;
  return [Math.imul(one ^ (one >>> 15), 0xc2b2ae35) >>> 0, Math.imul(one ^ (one >>> 13), 0x27d4eb2f) >>> 0];
}

interface Synthetic {
  sketch: number[];
  /** Number of the story that it copies, null for its own. */
  copies: number | null;
}

const sentencesOf = (story: number): number[] => Array.from({ length: SENTENCES - 1 }, (_, i) => 100 + story * 32 + i);

function synthetic(number: number): Synthetic {
  const kind = random() % 400;
  const copies = number === 0 || kind >= 100 ? null : kind === 0 ? 0 : random() % number;
  const own = sentencesOf(number);
  const sentences = copies === null ? own : [...sentencesOf(copies).slice(0, 14), ...own.slice(14)];
  return { sketch: [...sentences, random() % 50].flatMap(hashesOf), copies };
}

const published = (number: number): string => new Date(Date.UTC(2030, 0, 1) + number * 30_000).toISOString();
const name = (number: number): string => `r${number.toString(36).padStart(5, '0')}`;

interface Times {
  mean: number;
  p99: number;
  worst: number;
}

function timesOf(all: number[]): Times {
  all.sort((a, b) => a - b);
  return {
    mean: all.reduce((sum, time) => sum + time, 0) / all.length,
    p99: all[Math.floor(all.length * 0.99)] ?? 0,
    worst: all[all.length - 1] ?? 0,
  };
}

const index = new SketchIndex();
const own = new Set<number>();
let at = 0;

/** Adds up to a size, each report timed; the worst of all of them is what a writer may have to wait. */
function grow(size: number): Times {
  const times: number[] = [];
  let worst = 0;
  const [from, used] = [at, process.cpuUsage().user];
  for (; at < size; at += 1) {
    const { sketch, copies } = synthetic(at);
    if (copies === null) own.add(at);
    const started = performance.now();
    index.add(name(at), sketch, published(at));
    const time = (performance.now() - started) * 1000;
    worst = Math.max(worst, time);
    if (at >= size - TIMED) times.push(time);
  }
  return { ...timesOf(times), mean: (process.cpuUsage().user - used) / (size - from), worst };
}

/** Asks with copies of stories that stand in the index. */
function ask(size: number): Times & { found: number; proposed: number } {
  const times: number[] = [];
  let found = 0;
  let proposed = 0;
  const used = process.cpuUsage().user;
  for (let i = 0; i < TIMED; i += 1) {
    let story = random() % size;
    while (!own.has(story)) story = random() % size;
    const sketch = [...sentencesOf(story).slice(0, 9), random() % 50].flatMap(hashesOf);
    const started = performance.now();
    const similar = index.similar(sketch);
    times.push((performance.now() - started) * 1000);
    if (similar.includes(name(story))) found += 1;
    proposed += similar.length;
  }
  return {
    ...timesOf(times),
    mean: (process.cpuUsage().user - used) / TIMED,
    found: found / TIMED,
    proposed: proposed / TIMED,
  };
}

const columns = ['reports', 'add mean', 'p99', 'worst', 'ask mean', 'p99', 'found', 'proposed', 'MB', 'bytes each'];
console.log(
  'microseconds: means of processor time over all reports since the line before, making them included; others of wall time',
);
console.log('bytes are those of the postings in typed arrays');
console.log(columns.map(column => column.padStart(11)).join(''));
for (let size = 1000; size <= largest; size *= 10) {
  const add = grow(size);
  const asked = ask(size);
  const cells = [
    String(size),
    add.mean.toFixed(1),
    add.p99.toFixed(1),
    add.worst.toFixed(0),
    asked.mean.toFixed(1),
    asked.p99.toFixed(1),
    `${(100 * asked.found).toFixed(1)} %`,
    asked.proposed.toFixed(1),
    (index.bytes / 2 ** 20).toFixed(1),
    (index.bytes / size).toFixed(0),
  ];
  console.log(cells.map(cell => cell.padStart(11)).join(''));
}
const { rss } = process.memoryUsage();
console.log(`whole process at the end: ${(rss / 2 ** 20).toFixed(0)} MB`);
