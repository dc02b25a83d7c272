import type { Component } from '../annotator.js';

/** Finds place names, says where they lie and how precisely that is known. */
export const places: Component = () => ({
  name: 'places',
  requires: ['syntax'],
  assigns: ['places'],
  annotate() {},
});
