import type { RowsQuery } from '../../../src/contract/query.js';

/** What the address's query may hold, in the order it is written: the contract's filters, then what the views add. */
export const FILTERS = [
  'actor',
  'party',
  'place',
  'from',
  'to',
  'harm',
  'status',
  'incident',
  'report',
  'bbox',
  'asOf',
  'clock',
] as const;

const OTHERS = ['profile', 'sort', 'axis', 'row', 'claim', 'panel', 'hide'] as const;

export type FilterName = (typeof FILTERS)[number];
export type AddressName = FilterName | (typeof OTHERS)[number];

/** Everything that can be sent to a colleague; absent is the default. Names outside the list are kept as they stand. */
export type Address = Partial<Record<AddressName, string>>;

const NAMES: readonly AddressName[] = [...FILTERS, ...OTHERS];

export function readAddress(search: string): Address {
  const query = new URLSearchParams(search);
  const address: Address = {};
  for (const name of NAMES) {
    const value = query.get(name)?.trim();
    if (value !== undefined && value !== '') address[name] = value;
  }
  return address;
}

/** `search` with the names of `change` set, or taken out where undefined or empty. Starts with "?" unless empty. */
export function changeSearch(search: string, change: Readonly<Record<string, string | undefined>>): string {
  const query = new URLSearchParams(search);
  for (const [name, value] of Object.entries(change)) {
    if (value === undefined || value === '') query.delete(name);
    else query.set(name, value);
  }
  const ordered = new URLSearchParams();
  for (const name of NAMES) if (query.has(name)) ordered.set(name, query.get(name) ?? '');
  for (const [name, value] of query) if (!ordered.has(name)) ordered.append(name, value);
  const text = ordered.toString();
  return text === '' ? '' : `?${text}`;
}

/** Only what narrows, for a link to another view. */
export function filtersOf(address: Address): Record<string, string | undefined> {
  return Object.fromEntries(FILTERS.map(name => [name, address[name]]));
}

/** What narrows the ledger, profile and sort with it, as the server takes it. */
export function rowsQueryOf(address: Address): Partial<Record<keyof RowsQuery, string>> {
  return { ...filtersOf(address), profile: address.profile, sort: address.sort };
}

/** How many filters are set; the clock counts only with the as-of it reads. */
export const countFilters = (address: Address): number =>
  FILTERS.filter(name => name !== 'clock' && address[name] !== undefined).length;
