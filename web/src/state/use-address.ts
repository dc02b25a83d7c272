import { useCallback, useMemo } from 'react';
import { useLocation, useSearch } from 'wouter';
import { type Address, changeSearch, filtersOf, readAddress } from './address.js';

/** `replace` keeps the step out of the history: for what follows a moving selection, not for what was chosen. */
export interface ChangeOptions {
  replace?: boolean;
}

export type ChangeAddress = (change: Readonly<Record<string, string | undefined>>, options?: ChangeOptions) => void;

/** The address's state, and the way to change it. Reads the address anew at each change: two in one turn both count. */
export function useAddress(): [Address, ChangeAddress] {
  const search = useSearch();
  const [, go] = useLocation();
  const address = useMemo(() => readAddress(search), [search]);
  const change = useCallback<ChangeAddress>(
    (what, options) => {
      const { pathname, search: now } = window.location;
      const next = changeSearch(now, what);
      if (next !== now) go(pathname + next, { replace: options?.replace ?? false });
    },
    [go],
  );
  return [address, change];
}

/** A link to another view that keeps what narrows this one, so that views stay linked. */
export function useLinked(): (path: string, extra?: Readonly<Record<string, string | undefined>>) => string {
  const [address] = useAddress();
  return useCallback(
    (path, extra = {}) =>
      path + changeSearch('', { ...filtersOf(address), profile: address.profile, axis: address.axis, ...extra }),
    [address],
  );
}
