import type { Actor } from '../../../src/model/reading.js';
import { actors } from '../../../src/extract/actors/actors.js';
import type { Component } from '../../../src/extract/annotator.js';
import { attribution } from '../../../src/extract/attribution/attribution.js';
import type { Draft } from '../../../src/extract/draft.js';
import { newDraft } from '../../../src/extract/new-draft.js';
import { createPipeline, runPipeline } from '../../../src/extract/pipeline.js';
import { quotes } from '../../../src/extract/syntax/quotes.js';
import { syntax } from '../../../src/extract/syntax/syntax.js';
import { loadIngestData } from '../../../src/ingest/data.js';
import { documentFromText } from '../../../src/ingest/text-document.js';
import { buildView } from '../../../src/text/view.js';
import { resources } from '../../support/resources.js';

/** Actors need no coordinates: places and times stay empty here. */
const without: Component = () => ({ name: 'none', requires: [], assigns: ['times', 'places'], annotate() {} });
const ingest = loadIngestData(resources, 'en');
const steps = createPipeline([without, quotes, syntax, attribution, actors], resources, 'en');

export function read(text: string): Draft {
  const document = documentFromText({ id: 'test', text, language: 'en' }, ingest);
  const draft = newDraft(document, buildView(document.text, document.parts));
  runPipeline(steps, draft);
  return draft;
}

/** The actor that has a mention with these words (articles aside), or null. */
export const withMention = (draft: Draft, words: string): Actor | null =>
  draft.actors.find(actor => actor.mentions.some(m => m.text.replace(/^(?:the|a|an) /i, '') === words)) ?? null;

export const partyOf = (draft: Draft, actor: Actor | null): Actor | null =>
  draft.actors.find(one => one.id === actor?.party) ?? null;

/** Names of the speakers of all attributions with a source, in order. */
export const speakers = (draft: Draft): (string | null)[] =>
  draft.attributions.filter(a => a.source).map(a => draft.actors.find(one => one.id === a.speaker)?.name ?? null);

export const names = (draft: Draft): string[] => draft.actors.map(actor => actor.name);
