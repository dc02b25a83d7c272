/** The trained network's weights, in whole numbers, as sections of the model. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SectionData } from '../src/parse/model-file.js';
import type { NetworkShape } from '../src/parse/network-memory.js';

/** One real unit in the network's words (int16), gate sums (int32), states and weights. */
const WORD_UNIT = 512;
const SUM_UNIT = 2 ** 22;
const STATE_UNIT = 2048;
const WEIGHT_UNIT = SUM_UNIT / STATE_UNIT;
const WORD_WEIGHT_UNIT = SUM_UNIT / WORD_UNIT;
/** Activations of the arc and relation layers, after narrowing. */
const NARROW_UNIT = 1024;

interface Dumped {
  shape: number[];
  data: Float32Array;
}

interface DumpIndex {
  weights: Record<string, number[]>;
  hidden: number;
  width: number;
  layers: number;
  arc: number;
  rel: number;
}

export interface NetworkSections {
  shape: NetworkShape;
  sections: Map<string, SectionData | object>;
}

const pad = (n: number): number => (n + 7) & ~7;

function open(dir: string): { index: DumpIndex; get: (name: string) => Dumped } {
  const index = JSON.parse(readFileSync(join(dir, 'index.json'), 'utf8')) as DumpIndex;
  return {
    index,
    get(name) {
      const shape = index.weights[name];
      if (!shape) throw new Error(`no weights ${name} in ${dir}`);
      const bytes = readFileSync(join(dir, `${name}.f32`));
      return { shape, data: new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length)) };
    },
  };
}

function int16(value: number): number {
  return Math.max(-32767, Math.min(32767, Math.round(value)));
}

/** Rows are outputs, columns inputs; packed for the kernel's `multiply`, outputs padded to 8. */
export function packWeights(data: Float32Array, outputs: number, inputs: number, unit: number): Int16Array {
  const packed = new Int16Array(pad(outputs) * inputs);
  for (let o = 0; o < outputs; o += 1) {
    for (let i = 0; i < inputs; i += 1) {
      const at = (o >> 3) * inputs * 8 + (i >> 1) * 16 + (o & 7) * 2 + (i & 1);
      packed[at] = int16(data[o * inputs + i]! * unit);
    }
  }
  return packed;
}

function packBias(data: Float32Array, unit: number): Int32Array {
  const packed = new Int32Array(pad(data.length));
  data.forEach((value, i) => {
    packed[i] = Math.round(value * unit);
  });
  return packed;
}

/** A table of rows as int8, with the whole number that turns a row's unit into {@link WORD_UNIT}. */
function packTable(data: Float32Array): { rows: Int8Array; scale: number } {
  const size = data.reduce((max, value) => Math.max(max, Math.abs(value)), 0);
  const scale = Math.max(1, Math.ceil((size * WORD_UNIT) / 127));
  return {
    rows: Int8Array.from(data, value => Math.max(-127, Math.min(127, Math.round((value * WORD_UNIT) / scale)))),
    scale,
  };
}

/** Rows of words kept as bytes; the others, less frequent, as half bytes with a step a row. */
const FREQUENT = 7000;

function packWords(rows: Int8Array, width: number): { frequent: Int8Array; halves: Uint8Array; steps: Uint8Array } {
  const frequent = rows.slice(0, FREQUENT * width);
  const rest = rows.subarray(FREQUENT * width);
  const halves = new Uint8Array(rest.length / 2);
  const steps = new Uint8Array(rest.length / width);
  for (let row = 0; row < steps.length; row += 1) {
    const values = rest.subarray(row * width, (row + 1) * width);
    const step = Math.max(1, Math.ceil(values.reduce((max, value) => Math.max(max, Math.abs(value)), 0) / 7));
    steps[row] = step;
    for (let k = 0; k < width; k += 2) {
      const half = (value: number) => Math.max(-7, Math.min(7, Math.round(value / step))) + 8;
      halves[(row * width + k) / 2] = half(values[k]!) | (half(values[k + 1]!) << 4);
    }
  }
  return { frequent, halves, steps };
}

function concat(parts: readonly Float32Array[]): Float32Array {
  const all = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

const TABLES = ['table.word', 'table.affix0', 'table.affix1', 'table.affix2', 'table.affix3', 'table.shape'];

/** `tags` and `labels` are counts; the dump is train/network.py's. */
export function packNetwork(dir: string, tags: number, labels: number, rootLabel: number): NetworkSections {
  const { index, get } = open(dir);
  const { hidden, width, layers, arc, rel } = index;
  const sections = new Map<string, SectionData | object>();
  const scales: number[] = [];
  for (const name of TABLES) {
    const { rows, scale } = packTable(get(name).data);
    if (name === 'table.word') {
      const { frequent, halves, steps } = packWords(rows, width);
      sections.set(name, frequent);
      sections.set(`${name}.rare`, halves);
      sections.set(`${name}.step`, steps);
    } else sections.set(name, rows);
    scales.push(scale);
  }
  for (let i = 0; i < layers; i += 1) {
    const inputs = i === 0 ? width : 2 * hidden;
    const both = concat([get(`lstm${i}.fw.input`).data, get(`lstm${i}.bw.input`).data]);
    sections.set(`lstm${i}.input`, packWeights(both, 8 * hidden, inputs, i === 0 ? WORD_WEIGHT_UNIT : WEIGHT_UNIT));
    sections.set(
      `lstm${i}.bias`,
      packBias(concat([get(`lstm${i}.fw.bias`).data, get(`lstm${i}.bw.bias`).data]), SUM_UNIT),
    );
    sections.set(`lstm${i}.forward`, packWeights(get(`lstm${i}.fw.state`).data, 4 * hidden, hidden, WEIGHT_UNIT));
    sections.set(`lstm${i}.backward`, packWeights(get(`lstm${i}.bw.state`).data, 4 * hidden, hidden, WEIGHT_UNIT));
  }
  const linear = (name: string, outputs: number, inputs: number, inputUnit: number, from = name) => {
    sections.set(`${name}.weights`, packWeights(get(`${from}.weight`).data, outputs, inputs, WEIGHT_UNIT));
    sections.set(`${name}.bias`, packBias(get(`${from}.bias`).data, WEIGHT_UNIT * inputUnit));
  };
  linear('tag', tags, 2 * hidden, STATE_UNIT);
  linear('arc-dep', arc, 2 * hidden, STATE_UNIT);
  linear('arc-head', arc, 2 * hidden, STATE_UNIT);
  linear('rel-dep', rel, 2 * hidden, STATE_UNIT);
  linear('rel-head', rel, 2 * hidden, STATE_UNIT);
  linear('arc', arc, arc, NARROW_UNIT);
  linear('rel', labels, rel, NARROW_UNIT);
  sections.set(
    'arc.root',
    Int16Array.from(get('arc.root').data, value => int16(value * NARROW_UNIT)),
  );
  sections.set('rel.root', packBias(get('rel.root').data, SUM_UNIT));
  const shape: NetworkShape = {
    width,
    hidden,
    layers,
    arc,
    rel,
    tags,
    labels,
    rootLabel,
    tables: TABLES,
    tableScales: scales,
    gateScale: 1 / SUM_UNIT,
    stateUnit: STATE_UNIT,
  };
  sections.set('network', shape);
  return { shape, sections };
}
