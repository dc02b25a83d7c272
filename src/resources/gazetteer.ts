import { CounterclaimError } from '../model/errors.js';
import type { PlaceKind } from '../model/reading.js';
import {
  DEGREE,
  FLAG_CAPITAL,
  FLAG_KNOWN,
  FLAG_SEAT,
  FLAG_SECTION,
  FORMAT_VERSION,
  hashName,
  HEADER,
  HEADER_WORDS,
  KINDS,
  MAGIC,
  NO_DEGREES,
  NONE_16,
  NONE_8,
  OTHER_NAME,
  sectionWord,
  unpackPopulation,
  type Section,
} from './gazetteer-format.js';

/** One place of the gazetteer. */
export interface GazetteerEntry {
  /** Its number in this build; not stable between builds. */
  index: number;
  /** GeoNames id; null for places of our own compilation and divisions whose id the sources lack. */
  id: number | null;
  name: string;
  kind: PlaceKind;
  /** Degrees WGS 84; null where no point is known. */
  lat: number | null;
  lon: number | null;
  /** ISO 3166-1 alpha-2, or null (seas, regions across borders). */
  country: string | null;
  /** Entry numbers of the first- and second-order division it lies in, or -1. */
  adm1: number;
  adm2: number;
  /** Within 5 %; 0 when unknown. */
  population: number;
  isCapital: boolean;
  /** A seat of a first-order division. */
  isSeat: boolean;
  /** A part of a town. */
  isSection: boolean;
  /** Of our own tables: a division or area that reports do name. */
  isKnown: boolean;
}

/** A hit: the entry, and whether the name asked for is its own or another one for it. */
export interface GazetteerHit {
  index: number;
  own: boolean;
}

/** Names → places, over one buffer that threads may share. Nothing is parsed at start. */
export interface Gazetteer {
  readonly size: number;
  /** Places of that name, which must be folded by `foldName`; none is an empty list. */
  find(folded: string): GazetteerHit[];
  entry(index: number): GazetteerEntry;
}

const broken = (message: string) => new CounterclaimError('resource-broken', `gazetteer.bin: ${message}`);

class BinaryGazetteer implements Gazetteer {
  readonly size: number;
  readonly #buffer: ArrayBufferLike;
  readonly #header: Uint32Array;
  readonly #buckets: Uint32Array;
  readonly #keys: Uint32Array;
  readonly #postings: Uint32Array;
  readonly #u32: (section: Section) => Uint32Array;
  readonly #tables: {
    ids: Uint32Array;
    lats: Int32Array;
    lons: Int32Array;
    offsets: Uint32Array;
    adm1: Uint16Array;
    adm2: Uint16Array;
    kinds: Uint8Array;
    countries: Uint8Array;
    flags: Uint8Array;
    people: Uint8Array;
    codes: Uint8Array;
    names: Uint8Array;
  };
  readonly #decoder = new TextDecoder();

  constructor(buffer: ArrayBufferLike) {
    if (buffer.byteLength < HEADER_WORDS * 4) throw broken('too short');
    this.#buffer = buffer;
    this.#header = new Uint32Array(buffer, 0, HEADER_WORDS);
    if (this.#header[HEADER.magic] !== MAGIC) throw broken('not a gazetteer');
    if (this.#header[HEADER.version] !== FORMAT_VERSION) throw broken('another format version; run "npm run build"');
    this.size = this.#header[HEADER.entries] ?? 0;
    this.#u32 = section => new Uint32Array(buffer, ...this.#at(section, 4));
    this.#buckets = this.#u32('buckets');
    this.#keys = this.#u32('keys');
    this.#postings = this.#u32('postings');
    this.#tables = {
      ids: this.#u32('ids'),
      lats: new Int32Array(buffer, ...this.#at('latitudes', 4)),
      lons: new Int32Array(buffer, ...this.#at('longitudes', 4)),
      offsets: this.#u32('nameOffsets'),
      adm1: new Uint16Array(buffer, ...this.#at('divisions', 2)),
      adm2: new Uint16Array(buffer, ...this.#at('districts', 2)),
      kinds: this.#u8('kinds'),
      countries: this.#u8('countries'),
      flags: this.#u8('flags'),
      people: this.#u8('populations'),
      codes: this.#u8('countryCodes'),
      names: this.#u8('names'),
    };
  }

  #at(section: Section, width: number): [number, number] {
    const word = sectionWord(section);
    const offset = this.#header[word] ?? 0;
    const bytes = this.#header[word + 1] ?? 0;
    if (offset + bytes > this.#buffer.byteLength) throw broken(`section ${section} is cut off`);
    return [offset, bytes / width];
  }

  #u8(section: Section): Uint8Array {
    return new Uint8Array(this.#buffer, ...this.#at(section, 1));
  }

  find(folded: string): GazetteerHit[] {
    const { bucket, key } = hashName(folded);
    const hits: GazetteerHit[] = [];
    const end = this.#buckets[bucket + 1] ?? 0;
    for (let i = this.#buckets[bucket] ?? 0; i < end; i++) {
      if (this.#keys[i] !== key) continue;
      const posting = this.#postings[i] ?? 0;
      hits.push({ index: posting & ~OTHER_NAME, own: (posting & OTHER_NAME) === 0 });
    }
    return hits;
  }

  entry(index: number): GazetteerEntry {
    const t = this.#tables;
    const flags = t.flags[index] ?? 0;
    const divisions = this.#header[HEADER.divisions] ?? 0;
    const adm1 = t.adm1[index] ?? NONE_16;
    const adm2 = t.adm2[index] ?? NONE_16;
    const lat = t.lats[index] ?? NO_DEGREES;
    const lon = t.lons[index] ?? NO_DEGREES;
    return {
      index,
      id: t.ids[index] || null,
      name: this.#name(index),
      kind: KINDS[t.kinds[index] ?? 0] ?? 'region',
      lat: lat === NO_DEGREES ? null : lat / DEGREE,
      lon: lon === NO_DEGREES ? null : lon / DEGREE,
      country: this.#country(t.countries[index] ?? NONE_8),
      adm1: adm1 === NONE_16 ? -1 : adm1,
      adm2: adm2 === NONE_16 ? -1 : divisions + adm2,
      population: unpackPopulation(t.people[index] ?? 0),
      isCapital: (flags & FLAG_CAPITAL) !== 0,
      isSeat: (flags & FLAG_SEAT) !== 0,
      isSection: (flags & FLAG_SECTION) !== 0,
      isKnown: (flags & FLAG_KNOWN) !== 0,
    };
  }

  #name(index: number): string {
    const { names, offsets } = this.#tables;
    const end = offsets[index + 1] ?? 0;
    let text = '';
    for (let i = offsets[index] ?? 0; i < end; i++) {
      const byte = names[i] ?? 0;
      // A copy, since browsers do not decode views of shared memory.
      if (byte >= 128) return this.#decoder.decode(names.slice(offsets[index], end));
      text += String.fromCharCode(byte);
    }
    return text;
  }

  #country(number: number): string | null {
    if (number === NONE_8) return null;
    return String.fromCharCode(this.#tables.codes[2 * number] ?? 0, this.#tables.codes[2 * number + 1] ?? 0);
  }
}

/** Lays views over a compiled table. Throws `resource-broken` for anything that is not one of this format. */
export const openGazetteer = (buffer: ArrayBufferLike): Gazetteer => new BinaryGazetteer(buffer);
