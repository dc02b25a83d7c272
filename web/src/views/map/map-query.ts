import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { MapView } from '../../../../src/contract/views.js';
import { get } from '../../api/client.js';
import { LEDGER } from '../../api/queries.js';
import { type Address, filtersOf } from '../../state/address.js';

/** Incidents on the ground. The one chosen is marked among the others, so it does not narrow the map itself. */
export const mapQuery = (address: Address) => {
  const query = { ...filtersOf(address), incident: undefined };
  return queryOptions({
    queryKey: [LEDGER, 'map', query],
    queryFn: ({ signal }) => get<MapView>('/map', query, signal),
    placeholderData: keepPreviousData,
  });
};
