import type { Resources } from '../resources/resources.js';
import type { Draft, Layer } from './draft.js';

/** One step of the pipeline: reads the layers it requires, fills the layers it assigns, touches nothing else. */
export interface Annotator {
  readonly name: string;
  readonly requires: readonly Layer[];
  readonly assigns: readonly Layer[];
  annotate(draft: Draft): void;
}

/** Makes an annotator from the data of one language; called once, so tables are compiled once. */
export type Component = (resources: Resources, language: string) => Annotator;
