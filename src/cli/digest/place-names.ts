import type { Place } from '../../model/reading.js';
import { printable } from '../layout/printable.js';
import type { ReadingIndex } from './reading-index.js';

/** Names of places, each once, in the order given. */
export function placeNames(index: ReadingIndex, ids: readonly string[] | undefined): string {
  const names = (ids ?? []).flatMap(id => index.place(id)?.name ?? []).map(printable);
  return [...new Set(names)].join(', ');
}

const KINDS: Record<Place['kind'], string> = {
  country: 'country',
  adm1: 'province',
  adm2: 'district',
  city: 'town',
  facility: 'site',
  water: 'water',
  region: 'region',
};

/** UCDP's where_prec in words (UCDP GED codebook, "Geographical precision"). */
const PRECISION: Record<number, string> = {
  1: 'exact',
  2: 'within 25 km',
  3: 'district',
  4: 'province',
  5: 'estimated point',
  6: 'country only',
  7: 'sea or air',
};

/** "Telmi (town, exact)", "near Orsk bridge (site, within 25 km)". */
export function describePlace(place: Place): string {
  const relation = place.relation ? `${printable(place.relation.text)} ` : '';
  const precision = place.precision === null ? '' : (PRECISION[place.precision] ?? '');
  const kind = KINDS[place.kind];
  const said =
    precision === '' || precision === kind || (kind === 'country' && precision === 'country only')
      ? kind
      : `${kind}, ${precision}`;
  return `${relation}${printable(place.name)} (${said})`;
}
