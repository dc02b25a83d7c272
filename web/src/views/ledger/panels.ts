import { lazy } from 'react';

// What opens on demand comes after the first view, which has to cross a poor line.
const words = () => import('./words-drawer.js');
const estimate = () => import('./estimate-drawer.js');
const exporting = () => import('./export-dialog.js');

export const WordsDrawer = lazy(words);
export const EstimateDrawer = lazy(estimate);
export const ExportDialog = lazy(exporting);

/** Fetches them before they are asked for, so that a first click does not wait. */
export const fetchPanels = (): Promise<unknown> => Promise.all([words(), estimate(), exporting()]);
