import { useCallback, useSyncExternalStore } from 'react';

/** Whether a media query holds, as it changes. */
function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (heard: () => void) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', heard);
      return () => list.removeEventListener('change', heard);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches);
}

/** Whether the reader asked their system for less motion. */
export const useReducedMotion = (): boolean => useMedia('(prefers-reduced-motion: reduce)');

/** Whether the page is on its way to paper. */
export const usePrinting = (): boolean => useMedia('print');
