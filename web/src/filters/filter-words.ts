import type { Address, FilterName } from '../state/address.js';
import { day, moment } from '../words/times.js';
import { plain, STATUS_WORDS } from '../words/terms.js';

const TITLES: Record<FilterName, string> = {
  actor: 'Actor',
  party: 'Party',
  place: 'Place',
  from: 'From',
  to: 'To',
  harm: 'Harm',
  status: 'Status',
  incident: 'Incident',
  report: 'Report',
  bbox: 'Area',
  asOf: 'Known by',
  clock: 'Clock',
};

function valueOf(name: FilterName, value: string): string {
  if (name === 'from' || name === 'to') return day(value);
  if (name === 'asOf') return value.includes('T') ? moment(value) : `end of ${day(value)}, UTC`;
  if (name === 'status')
    return Object.entries(STATUS_WORDS).find(([status]) => status === value)?.[1].word ?? plain(value);
  if (name === 'bbox') return 'chosen on the map';
  return value;
}

/** A filter as its chip says it. */
export interface Chip {
  name: FilterName;
  title: string;
  value: string;
}

/** The filters that are set, in the address's order; the clock stands in the as-of's own chip. */
export function chipsOf(address: Address): Chip[] {
  const names = Object.keys(TITLES) as FilterName[];
  return names.flatMap(name => {
    const value = address[name];
    if (value === undefined || name === 'clock') return [];
    const clock = name === 'asOf' && address.clock === 'recorded' ? ' (by this ledger)' : '';
    return [{ name, title: TITLES[name], value: valueOf(name, value) + clock }];
  });
}
