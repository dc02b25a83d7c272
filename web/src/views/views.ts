import { type ComponentType, lazy } from 'react';
import LedgerView from './ledger/index.js';

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
  Shown: ComponentType<ViewProps>;
}

interface Entry extends Omit<View, 'Shown'> {
  load: () => Promise<{ default: ComponentType<ViewProps> }>;
}

/** Every other view: a folder each, loaded when first shown. Order is the navigation's. */
const LATER: readonly Entry[] = [
  { path: 'contradictions', title: 'Contradictions', listed: true, load: () => import('./contradictions/index.js') },
  { path: 'timeline', title: 'Timeline', listed: true, load: () => import('./timeline/index.js') },
  { path: 'map', title: 'Map', listed: true, load: () => import('./map/index.js') },
  { path: 'actors', title: 'Actors', listed: true, load: () => import('./actors/index.js') },
  { path: 'review', title: 'Review', listed: true, load: () => import('./review/index.js') },
  { path: 'sources', title: 'Sources', listed: true, load: () => import('./sources/index.js') },
  { path: 'report', title: 'Report', listed: false, load: () => import('./reader/index.js') },
  { path: 'incident', title: 'Dossier', listed: false, load: () => import('./dossier/index.js') },
];

const here = globalThis.location?.pathname.split('/')[1];

/** The view that the page was opened at is fetched at once, not only when it is drawn. */
function shownLater({ load, ...view }: Entry): View {
  const first = view.path === here ? load() : undefined;
  first?.catch(() => undefined);
  return { ...view, Shown: lazy(() => first ?? load()) };
}

/** All views. The ledger comes with the page: it is what most see first, and the others share most of it. */
export const VIEWS: readonly View[] = [
  { path: 'ledger', title: 'Ledger', listed: true, Shown: LedgerView },
  ...LATER.map(shownLater),
];
