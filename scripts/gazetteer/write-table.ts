import { foldName } from '../../src/resources/fold-name.js';
import {
  BUCKET_BITS,
  DEGREE,
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
  packPopulation,
  SECTIONS,
  sectionWord,
  type Section,
} from '../../src/resources/gazetteer-format.js';
import type { SourcePlace } from './place.js';

/** Places in the order they are numbered: first-order divisions, then second-order, then all others. */
export interface Numbered {
  divisions: ReadonlyMap<string, SourcePlace>;
  districts: ReadonlyMap<string, SourcePlace>;
  others: readonly SourcePlace[];
}

interface Posting {
  bucket: number;
  key: number;
  value: number;
}

/** Each distinct folded name of a place once; its own name wins over another one that folds alike. */
function postingsOf(place: SourcePlace, index: number): Posting[] {
  const seen = new Set<string>();
  const postings: Posting[] = [];
  const own = [place.name, ...place.forms];
  [...own, ...place.others].forEach((name, i) => {
    const folded = foldName(name);
    if (folded.length < 2 || seen.has(folded)) return;
    seen.add(folded);
    postings.push({ ...hashName(folded), value: i < own.length ? index : (index | OTHER_NAME) >>> 0 });
  });
  return postings;
}

const byPosition = (a: Posting, b: Posting): number =>
  a.bucket - b.bucket || a.key - b.key || (a.value & ~OTHER_NAME) - (b.value & ~OTHER_NAME);

function nameSections(places: readonly SourcePlace[]): Record<'buckets' | 'keys' | 'postings', Uint32Array> {
  const sorted = places.flatMap(postingsOf).sort(byPosition);
  const buckets = new Uint32Array((1 << BUCKET_BITS) + 1);
  for (const { bucket } of sorted) buckets[bucket + 1] = (buckets[bucket + 1] ?? 0) + 1;
  for (let i = 1; i < buckets.length; i++) buckets[i] = (buckets[i] ?? 0) + (buckets[i - 1] ?? 0);
  return { buckets, keys: Uint32Array.from(sorted, p => p.key), postings: Uint32Array.from(sorted, p => p.value) };
}

const numberOf = (codes: ReadonlyMap<string, number>, code: string | null, none: number): number =>
  code === null ? none : (codes.get(code) ?? none);

const numbered = (keys: Iterable<string>): Map<string, number> => new Map([...keys].map((key, i) => [key, i]));

const packDegrees = (value: number | null): number => (value === null ? NO_DEGREES : Math.round(value * DEGREE));

/** Compiles places into one buffer of the layout in src/resources/gazetteer-format.ts. Same places, same bytes. */
export function writeTable({ divisions, districts, others }: Numbered): Uint8Array {
  const places = [...divisions.values(), ...districts.values(), ...others];
  const countries = numbered([...new Set(places.flatMap(place => place.country ?? []))].sort());
  const [adm1, adm2] = [numbered(divisions.keys()), numbered(districts.keys())];
  const names = places.map(place => new TextEncoder().encode(place.name));
  const offsets = new Uint32Array(places.length + 1);
  names.forEach((name, i) => (offsets[i + 1] = (offsets[i] ?? 0) + name.length));
  const sections: Record<Section, ArrayBufferView> = {
    ids: Uint32Array.from(places, p => p.id ?? 0),
    latitudes: Int32Array.from(places, p => packDegrees(p.lat)),
    longitudes: Int32Array.from(places, p => packDegrees(p.lon)),
    nameOffsets: offsets,
    ...nameSections(places),
    divisions: Uint16Array.from(places, p => numberOf(adm1, p.adm1, NONE_16)),
    districts: Uint16Array.from(places, p => numberOf(adm2, p.adm2, NONE_16)),
    kinds: Uint8Array.from(places, p => KINDS.indexOf(p.kind)),
    countries: Uint8Array.from(places, p => numberOf(countries, p.country, NONE_8)),
    flags: Uint8Array.from(places, p => p.flags),
    populations: Uint8Array.from(places, p => packPopulation(p.population)),
    countryCodes: new TextEncoder().encode([...countries.keys()].join('')),
    names: Buffer.concat(names),
  };
  const counts = {
    entries: places.length,
    postings: sections.keys.byteLength / 4,
    divisions: divisions.size,
    districts: districts.size,
    countries: countries.size,
  };
  return layOut(sections, counts);
}

const aligned = (length: number): number => (length + 3) & ~3;

function layOut(sections: Record<Section, ArrayBufferView>, counts: Record<string, number>): Uint8Array {
  const header = new Uint32Array(HEADER_WORDS);
  header[HEADER.magic] = MAGIC;
  header[HEADER.version] = FORMAT_VERSION;
  for (const [name, count] of Object.entries(counts)) header[HEADER[name as keyof typeof HEADER]] = count;
  let offset = HEADER_WORDS * 4;
  for (const section of SECTIONS) {
    header[sectionWord(section)] = offset;
    header[sectionWord(section) + 1] = sections[section].byteLength;
    offset += aligned(sections[section].byteLength);
  }
  const out = new Uint8Array(offset);
  out.set(new Uint8Array(header.buffer), 0);
  for (const section of SECTIONS) {
    const view = sections[section];
    out.set(new Uint8Array(view.buffer, view.byteOffset, view.byteLength), header[sectionWord(section)]);
  }
  return out;
}
