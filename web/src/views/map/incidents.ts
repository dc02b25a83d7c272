import type { MapView } from '../../../../src/contract/views.js';

/** An incident on the ground, and one that cannot be put there. */
export type Placed = MapView['placed'][number];
export type Unplaced = MapView['unplaced'][number];
