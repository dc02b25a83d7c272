import { useCallback } from 'react';
import { useSearch } from 'wouter';
import { useAddress } from './use-address.js';

/** A name of the address that only one view reads: its value, and the way to set it or (undefined) take it out. */
export function useParam(
  name: string,
): [string | undefined, (value: string | undefined, options?: { replace?: boolean }) => void] {
  const value = new URLSearchParams(useSearch()).get(name)?.trim();
  const [, change] = useAddress();
  const set = useCallback(
    (to: string | undefined, options?: { replace?: boolean }) => change({ [name]: to }, options),
    [change, name],
  );
  return [value === '' ? undefined : value, set];
}
