import { type ComponentType, lazy } from 'react';

/** What a view is given: the part of the path after its own name (an id), empty where it has none. */
export interface ViewProps {
  id: string;
}

export interface View {
  /** First part of the path. */
  path: string;
  title: string;
  /** Whether it stands in the navigation; views of one thing (a report, an incident) are reached from others. */
  listed: boolean;
  load: () => Promise<{ default: ComponentType<ViewProps> }>;
}

/** Every view: a folder each, loaded when first shown. Order is the navigation's. */
const ENTRIES: readonly View[] = [
  { path: 'ledger', title: 'Ledger', listed: true, load: () => import('./ledger/index.js') },
  { path: 'contradictions', title: 'Contradictions', listed: true, load: () => import('./contradictions/index.js') },
  { path: 'timeline', title: 'Timeline', listed: true, load: () => import('./timeline/index.js') },
  { path: 'map', title: 'Map', listed: true, load: () => import('./map/index.js') },
  { path: 'actors', title: 'Actors', listed: true, load: () => import('./actors/index.js') },
  { path: 'review', title: 'Review', listed: true, load: () => import('./review/index.js') },
  { path: 'sources', title: 'Sources', listed: true, load: () => import('./sources/index.js') },
  { path: 'report', title: 'Report', listed: false, load: () => import('./reader/index.js') },
  { path: 'incident', title: 'Dossier', listed: false, load: () => import('./dossier/index.js') },
];

export const VIEWS = ENTRIES.map(view => ({ ...view, Shown: lazy(view.load) }));
