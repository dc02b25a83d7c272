import { CounterclaimError } from '../model/errors.js';
import type { Resources } from '../resources/resources.js';
import type { Annotator, Component } from './annotator.js';
import type { Draft, Layer } from './draft.js';

/** Makes the annotators of a language in order, and refuses an order in which a layer is required before it is assigned. */
export function createPipeline(components: readonly Component[], resources: Resources, language: string): Annotator[] {
  const annotators = components.map(component => component(resources, language));
  const ready = new Set<Layer>(['notices']);
  for (const step of annotators) {
    const missing = step.requires.filter(layer => !ready.has(layer));
    if (missing.length > 0)
      throw new CounterclaimError('pipeline-order', `"${step.name}" needs ${missing.join(', ')} before it.`);
    for (const layer of step.assigns) ready.add(layer);
  }
  return annotators;
}

/** Runs the steps over a draft, in order. */
export function runPipeline(annotators: readonly Annotator[], draft: Draft): void {
  for (const step of annotators) step.annotate(draft);
}
