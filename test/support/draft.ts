import type { Component } from '../../src/extract/annotator.js';
import { components } from '../../src/extract/components.js';
import type { Draft } from '../../src/extract/draft.js';
import { newDraft } from '../../src/extract/new-draft.js';
import { createPipeline, runPipeline } from '../../src/extract/pipeline.js';
import { createReader } from '../../src/create-reader.js';
import { resources } from './resources.js';

const reader = createReader(resources);
const whole = createPipeline(components, resources, 'en');

/** The draft of a short text after the whole pipeline (or the steps given). */
export function draftOf(text: string, published: string | null = null, steps?: readonly Component[]): Draft {
  const document = reader.document({ id: 'test', text, published, language: 'en' });
  const draft = newDraft(document);
  runPipeline(steps ? createPipeline(steps, resources, 'en') : whole, draft);
  return draft;
}
