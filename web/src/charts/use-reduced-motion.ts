import { useSyncExternalStore } from 'react';

const query = window.matchMedia('(prefers-reduced-motion: reduce)');

const subscribe = (heard: () => void): (() => void) => {
  query.addEventListener('change', heard);
  return () => query.removeEventListener('change', heard);
};

/** Whether the reader asked their system for less motion. */
export const useReducedMotion = (): boolean => useSyncExternalStore(subscribe, () => query.matches);
