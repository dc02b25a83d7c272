// The layout of gazetteer.bin, shared by the one that writes it (scripts/gazetteer) and the one that reads it.
// All numbers little-endian; every section starts at a multiple of four bytes. See docs/reference/gazetteer.md.
import type { PlaceKind } from '../model/reading.js';

/** "GAZ1" read as a little-endian number. */
export const MAGIC = 0x315a4147;
export const FORMAT_VERSION = 1;
/** Header words before the first section: magic, version, counts, then offset and length of each section. */
export const HEADER_WORDS = 48;
export const BUCKET_BITS = 16;
/** Stands where an entry has no division, no district or no country. */
export const NONE_16 = 0xffff;
export const NONE_8 = 0xff;
/** Latitude and longitude are stored in hundred-thousandths of a degree; this stands where none is known. */
export const DEGREE = 100_000;
export const NO_DEGREES = 0x7fffffff;
/** Set in a posting when the name is not the entry's own but another one for it. */
export const OTHER_NAME = 0x80000000;

/** Stored kinds, by their number. */
export const KINDS: readonly PlaceKind[] = ['country', 'adm1', 'adm2', 'city', 'facility', 'water', 'region'];

export const FLAG_CAPITAL = 1;
/** A part of a town (GeoNames PPLX). */
export const FLAG_SECTION = 2;
/** Seat of a first-order division. */
export const FLAG_SEAT = 4;
/** Of our own tables: a division or area that reports do name. */
export const FLAG_KNOWN = 8;

/** Words of the header that hold counts. */
export const HEADER = {
  magic: 0,
  version: 1,
  entries: 2,
  postings: 3,
  divisions: 4,
  districts: 5,
  countries: 6,
} as const;

/** Sections in the order they are written. */
export const SECTIONS = [
  'ids',
  'latitudes',
  'longitudes',
  'nameOffsets',
  'buckets',
  'keys',
  'postings',
  'divisions',
  'districts',
  'kinds',
  'countries',
  'flags',
  'populations',
  'countryCodes',
  'names',
] as const;
export type Section = (typeof SECTIONS)[number];

/** Header word that holds a section's byte offset; its length in bytes follows. */
export const sectionWord = (section: Section): number => 8 + 2 * SECTIONS.indexOf(section);

/** Two hashes of a folded name: the bucket it falls in, and the key that tells it apart inside. */
export function hashName(folded: string): { bucket: number; key: number } {
  let a = 0x811c9dc5;
  let b = 0x9e3779b9;
  for (let i = 0; i < folded.length; i++) {
    const code = folded.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul((b ^ code) + (b << 7), 0x85ebca6b);
    b ^= b >>> 15;
  }
  a ^= a >>> 16;
  a = Math.imul(a, 0x7feb352d);
  a ^= a >>> 15;
  b = Math.imul(b ^ (b >>> 13), 0xc2b2ae35);
  b ^= b >>> 16;
  return { bucket: (a >>> 0) & ((1 << BUCKET_BITS) - 1), key: b >>> 0 };
}

/** Population as one byte on a logarithmic scale: 9 % a step, 0 for unknown. */
export const packPopulation = (people: number): number =>
  people < 1 ? 0 : Math.min(255, 1 + Math.round(Math.log(people) / Math.log(1.09)));
const UNPACKED = Float64Array.from({ length: 256 }, (_, byte) => (byte === 0 ? 0 : Math.round(1.09 ** (byte - 1))));
export const unpackPopulation = (byte: number): number => UNPACKED[byte] ?? 0;
