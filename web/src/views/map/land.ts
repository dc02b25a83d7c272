import type { MultiPolygon } from 'geojson';
import type { Box } from './bounds.js';

/** A country or first-order division; `id` is ISO 3166-1 alpha-2 or a GeoNames code ("AF.03"), empty where the land has none. */
export interface Land {
  id: string;
  name: string;
  shape: MultiPolygon;
  box: Box;
}
