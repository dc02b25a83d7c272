/**
 * One binary file of named sections: `CCPM`, a version, the length of a JSON
 * header, the header, then the sections, each starting on a multiple of 8 bytes.
 * Numbers are little-endian. Typed arrays are views on the buffer, never copies.
 */

const MAGIC = 0x4d504343; // "CCPM"
const VERSION = 1;
const ALIGN = 8;

type SectionKind = 'i8' | 'u8' | 'i16' | 'u16' | 'i32' | 'json';

interface SectionEntry {
  name: string;
  kind: SectionKind;
  offset: number;
  bytes: number;
}

export type SectionData = Int8Array | Uint8Array | Int16Array | Uint16Array | Int32Array;

export interface ModelFile {
  int8(name: string): Int8Array;
  uint8(name: string): Uint8Array;
  int16(name: string): Int16Array;
  uint16(name: string): Uint16Array;
  int32(name: string): Int32Array;
  json(name: string): unknown;
}

export class ModelFormatError extends Error {
  readonly code = 'model-format';
}

/** Opens a model. Throws {@link ModelFormatError} when the bytes are no model of this version. */
export function openModel(buffer: ArrayBufferLike): ModelFile {
  const view = new DataView(buffer);
  if (buffer.byteLength < 12 || view.getUint32(0, true) !== MAGIC) throw new ModelFormatError('not a parser model');
  const version = view.getUint32(4, true);
  if (version !== VERSION) throw new ModelFormatError(`parser model of version ${version}; this code reads ${VERSION}`);
  const headerBytes = view.getUint32(8, true);
  const header = JSON.parse(decode(buffer, 12, headerBytes)) as SectionEntry[];
  const base = align(12 + headerBytes);
  const sections = new Map(header.map(entry => [entry.name, entry]));
  const find = (name: string, kind: SectionKind): SectionEntry => {
    const entry = sections.get(name);
    if (!entry || entry.kind !== kind) throw new ModelFormatError(`parser model lacks section ${name}`);
    return { ...entry, offset: base + entry.offset };
  };
  return {
    int8: name => at(find(name, 'i8'), (o, n) => new Int8Array(buffer, o, n)),
    uint8: name => at(find(name, 'u8'), (o, n) => new Uint8Array(buffer, o, n)),
    int16: name => at(find(name, 'i16'), (o, n) => new Int16Array(buffer, o, n / 2)),
    uint16: name => at(find(name, 'u16'), (o, n) => new Uint16Array(buffer, o, n / 2)),
    int32: name => at(find(name, 'i32'), (o, n) => new Int32Array(buffer, o, n / 4)),
    json: name => at(find(name, 'json'), (o, n) => JSON.parse(decode(buffer, o, n)) as unknown),
  };
}

function at<T>(entry: SectionEntry, make: (offset: number, bytes: number) => T): T {
  return make(entry.offset, entry.bytes);
}

function align(offset: number): number {
  return Math.ceil(offset / ALIGN) * ALIGN;
}

function decode(buffer: ArrayBufferLike, offset: number, bytes: number): string {
  // A copy: TextDecoder refuses shared memory in browsers.
  return new TextDecoder().decode(new Uint8Array(buffer, offset, bytes).slice());
}

/** Packs sections in the order given; the same sections give the same bytes. */
export function packModel(sections: ReadonlyMap<string, SectionData | object>): Uint8Array {
  const parts: Uint8Array[] = [];
  const header: SectionEntry[] = [];
  let offset = 0;
  for (const [name, data] of sections) {
    const bytes = ArrayBuffer.isView(data)
      ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
      : new TextEncoder().encode(JSON.stringify(data));
    header.push({ name, kind: kindOf(data), offset, bytes: bytes.length });
    parts.push(bytes);
    offset = align(offset + bytes.length);
  }
  const head = new TextEncoder().encode(JSON.stringify(header));
  const base = align(12 + head.length);
  const out = new Uint8Array(base + offset);
  const view = new DataView(out.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, VERSION, true);
  view.setUint32(8, head.length, true);
  out.set(head, 12);
  parts.forEach((part, i) => out.set(part, base + (header[i]?.offset ?? 0)));
  return out;
}

function kindOf(data: SectionData | object): SectionKind {
  if (data instanceof Int8Array) return 'i8';
  if (data instanceof Uint8Array) return 'u8';
  if (data instanceof Int16Array) return 'i16';
  if (data instanceof Uint16Array) return 'u16';
  if (data instanceof Int32Array) return 'i32';
  return 'json';
}
