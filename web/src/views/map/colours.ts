import { useSyncExternalStore } from 'react';
import type { SymbolColours } from './symbols.js';

/** The tokens that the map draws with, as they stand in the theme that is on. */
export interface MapColours extends SymbolColours {
  land: string;
  sea: string;
  border: string;
  division: string;
  label: string;
  focus: string;
}

function readColours(): MapColours {
  const style = getComputedStyle(document.documentElement);
  const token = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  return {
    ink: token('ink'),
    paper: token('paper'),
    land: token('paper'),
    sea: token('paper-3'),
    border: token('line-2'),
    division: token('line'),
    label: token('ink-2'),
    focus: token('focus'),
    status: {
      'single-source': token('status-single-source'),
      repeated: token('status-repeated'),
      corroborated: token('status-corroborated'),
      contested: token('status-contested'),
      unresolved: token('status-unresolved'),
      none: token('ink-2'),
    },
  };
}

function subscribe(heard: () => void): () => void {
  const query = window.matchMedia('(prefers-color-scheme: dark)');
  const observer = new MutationObserver(heard);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  query.addEventListener('change', heard);
  return () => {
    observer.disconnect();
    query.removeEventListener('change', heard);
  };
}

const theme = (): string =>
  `${document.documentElement.dataset['theme'] ?? ''} ${window.matchMedia('(prefers-color-scheme: dark)').matches}`;

let kept: { theme: string; colours: MapColours } | undefined;

function snapshot(): MapColours {
  const now = theme();
  if (kept?.theme !== now) kept = { theme: now, colours: readColours() };
  return kept.colours;
}

export const useMapColours = (): MapColours => useSyncExternalStore(subscribe, snapshot);
