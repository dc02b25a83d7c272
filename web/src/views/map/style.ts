import type { ExpressionSpecification, StyleSpecification } from 'maplibre-gl';
import type { MapColours } from './colours.js';

const empty = { type: 'FeatureCollection' as const, features: [] };

/** System faces: there is no glyph server, so letters are drawn in the browser. */
const FONT = ['sans-serif'];

const statusColour = ({ status }: MapColours): ExpressionSpecification =>
  [
    'match',
    ['get', 'status'],
    ...Object.entries(status).flatMap(([name, colour]) => [name, colour]),
    status.none,
  ] as unknown as ExpressionSpecification;

/** Layers from the ground up: land, borders, areas, circles of uncertainty, the frame of the filter, symbols, clusters, names. */
export function makeStyle(colours: MapColours): StyleSpecification {
  const text = { 'text-color': colours.ink, 'text-halo-color': colours.paper, 'text-halo-width': 1.6 };
  return {
    version: 8,
    sources: {
      countries: { type: 'geojson', data: empty },
      names: { type: 'geojson', data: empty },
      divisions: { type: 'geojson', data: empty },
      areas: { type: 'geojson', data: empty },
      'area-names': { type: 'geojson', data: empty },
      circles: { type: 'geojson', data: empty },
      frame: { type: 'geojson', data: empty },
      chosen: { type: 'geojson', data: empty },
      points: {
        type: 'geojson',
        data: empty,
        cluster: true,
        clusterRadius: 34,
        clusterMaxZoom: 9,
        clusterProperties: { incidents: ['+', ['get', 'count']] },
      },
    },
    layers: [
      { id: 'sea', type: 'background', paint: { 'background-color': colours.sea } },
      { id: 'land', type: 'fill', source: 'countries', paint: { 'fill-color': colours.land, 'fill-antialias': false } },
      {
        id: 'divisions',
        type: 'line',
        source: 'divisions',
        paint: { 'line-color': colours.division, 'line-width': 1 },
      },
      {
        id: 'borders',
        type: 'line',
        source: 'countries',
        paint: {
          'line-color': colours.border,
          'line-width': 0.9,
          // Drawn for the whole world, they part from the finer lines of provinces as one comes near.
          'line-opacity': ['interpolate', ['linear'], ['zoom'], 5.5, 1, 7.5, 0.25],
        },
      },
      {
        id: 'areas',
        type: 'fill',
        source: 'areas',
        paint: { 'fill-pattern': ['concat', 'hatch ', ['get', 'status']] },
      },
      {
        id: 'area-edges',
        type: 'line',
        source: 'areas',
        paint: { 'line-color': statusColour(colours), 'line-width': ['case', ['get', 'selected'], 4, 1.8] },
      },
      {
        id: 'circles',
        type: 'fill',
        source: 'circles',
        paint: { 'fill-color': statusColour(colours), 'fill-opacity': 0.1 },
      },
      {
        id: 'circle-edges',
        type: 'line',
        source: 'circles',
        paint: { 'line-color': statusColour(colours), 'line-width': 1.2, 'line-dasharray': [3, 2] },
      },
      {
        id: 'frame',
        type: 'line',
        source: 'frame',
        paint: { 'line-color': colours.focus, 'line-width': 2, 'line-dasharray': [4, 2] },
      },
      {
        id: 'names',
        type: 'symbol',
        source: 'names',
        layout: {
          'text-field': ['get', 'name'],
          'text-font': FONT,
          'text-size': 12,
          'text-max-width': 7,
          'text-padding': 6,
          'symbol-sort-key': ['-', 0, ['get', 'size']],
        },
        paint: { ...text, 'text-color': colours.label },
        filter: ['>=', ['get', 'size'], ['step', ['zoom'], 60, 3, 12, 4, 3, 5, 0]],
      },
      {
        id: 'area-names',
        type: 'symbol',
        source: 'area-names',
        layout: {
          'text-field': ['get', 'label'],
          'text-font': FONT,
          'text-size': 13,
          'text-max-width': 9,
        },
        paint: { ...text, 'text-halo-width': 2.5 },
      },
      {
        id: 'chosen',
        type: 'circle',
        source: 'chosen',
        paint: {
          'circle-radius': 18,
          'circle-opacity': 0,
          'circle-stroke-color': colours.ink,
          'circle-stroke-width': 3,
        },
      },
      {
        id: 'points',
        type: 'symbol',
        source: 'points',
        filter: ['!', ['has', 'point_count']],
        layout: { 'icon-image': ['get', 'image'], 'icon-allow-overlap': true },
      },
      {
        id: 'counts',
        type: 'symbol',
        source: 'points',
        filter: ['all', ['!', ['has', 'point_count']], ['>', ['get', 'count'], 1]],
        layout: {
          'text-field': ['to-string', ['get', 'count']],
          'text-font': FONT,
          'text-size': 12,
          'text-offset': [1.1, -0.9],
          'text-allow-overlap': true,
        },
        paint: text,
      },
      {
        id: 'clusters',
        type: 'circle',
        source: 'points',
        filter: ['has', 'point_count'],
        paint: {
          'circle-color': colours.ink,
          'circle-radius': ['step', ['get', 'incidents'], 13, 20, 16, 100, 20, 1000, 25],
          'circle-stroke-color': colours.paper,
          'circle-stroke-width': 2,
        },
      },
      {
        id: 'cluster-counts',
        type: 'symbol',
        source: 'points',
        filter: ['has', 'point_count'],
        layout: {
          'text-field': ['to-string', ['get', 'incidents']],
          'text-font': FONT,
          'text-size': 12,
          'text-allow-overlap': true,
          'icon-allow-overlap': true,
        },
        paint: { 'text-color': colours.paper },
      },
    ],
  };
}
