/** The compiled inner loops (train/kernel/network.as) over one linear memory. */

import { KERNEL_BYTES } from './kernel-bytes.js';

export interface Kernel {
  embed(ids: number, count: number, tables: number, bases: number, scales: number, width: number, out: number): void;
  multiply(x: number, count: number, pairs: number, w: number, bias: number, outputs: number, y: number): void;
  narrow(from: number, count: number, shift: number, relu: number, to: number): void;
  relate(
    deps: number,
    tops: number,
    heads: number,
    count: number,
    width: number,
    root: number,
    shift: number,
    to: number,
  ): void;
  packRows(root: number, rows: number, count: number, padded: number, width: number, to: number): void;
  leaders(scores: number, stride: number, rows: number, count: number, barred: number, step: number, out: number): void;
  recur(
    pre: number,
    preRow: number,
    count: number,
    w: number,
    width: number,
    scale: number,
    unit: number,
    out: number,
    outRow: number,
    work: number,
    step: number,
  ): void;
}

/** Byte-wise room in linear memory: 16-byte borders, as the vector loads like them. */
export class Arena {
  private used = 1024;

  take(bytes: number): number {
    const at = this.used;
    this.used = (at + bytes + 15) & ~15;
    return at;
  }

  get pages(): number {
    return Math.ceil(this.used / 65_536) + 1;
  }
}

/** What is used of WebAssembly, which browsers and Node share but the language's own library does not declare. */
interface Wasm {
  Memory: new (size: { initial: number }) => { buffer: ArrayBuffer };
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object, imports: object) => { exports: unknown };
}

/** Makes the kernel over a memory of its own. */
export function openKernel(pages: number): { kernel: Kernel; memory: ArrayBuffer } {
  const { Memory, Module, Instance } = (globalThis as unknown as { WebAssembly: Wasm }).WebAssembly;
  const memory = new Memory({ initial: pages });
  const instance = new Instance(new Module(fromBase64(KERNEL_BYTES)), { env: { memory } });
  return { kernel: instance.exports as Kernel, memory: memory.buffer };
}

function fromBase64(text: string): Uint8Array {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i += 1) bytes[i] = binary.charCodeAt(i);
  return bytes;
}
