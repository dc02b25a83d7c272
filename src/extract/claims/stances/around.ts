import type { Actor, Attribution, Event } from '../../../model/reading.js';
import { contains, overlaps, type Span } from '../../../model/span.js';
import type { Token } from '../../../parse/token.js';
import type { Draft } from '../../draft.js';
import { type ActorIndex, indexActors, tokenFrom } from '../../events/actor-index.js';
import { contendersIn, type Pair } from './contenders.js';

/** What stands where: speech, events and actors by sentence and token, so that each question costs no more than its sentence. */
export interface Around {
  readonly draft: Draft;
  readonly actorAt: ActorIndex['at'];
  actor(id: string | null | undefined): Actor | undefined;
  event(id: string): Event | undefined;
  /** The attribution whose cue the words are: the deed of speaking itself. */
  byCue(span: Span): Attribution | null;
  /** The innermost attribution in whose content the words stand; null: the report's own voice. */
  speech(span: Span): Attribution | null;
  /** The events of a sentence, in order. */
  eventsOf(sentence: number): readonly Event[];
  sentenceAt(offset: number): number;
  /** The first token of a span. */
  tokenOf(span: Span): Token | undefined;
  /** A mere place that somebody acted on: nobody takes a stance toward it. */
  isPlace(id: string): boolean;
  /** The two who stand against each other in what the report tells before a sentence's end, where one pair plainly does. */
  contenders(sentence: number): Pair | null;
}

const size = (a: Attribution): number => Math.min(...a.content.map(span => span.end - span.start));

function push<T>(map: Map<number, T[]>, key: number, item: T): void {
  const list = map.get(key);
  if (list) list.push(item);
  else map.set(key, [item]);
}

export function lookAround(draft: Draft): Around {
  const sentenceAt = (offset: number): number => draft.syntax.tokens[tokenFrom(draft, offset)]?.sentence ?? -1;
  const contents = new Map<number, Attribution[]>();
  const cues = new Map<number, Attribution[]>();
  for (const attribution of draft.attributions) {
    if (attribution.cue) push(cues, sentenceAt(attribution.cue.start), attribution);
    for (const span of attribution.content)
      for (let i = sentenceAt(span.start); i >= 0 && i <= sentenceAt(span.end - 1); i += 1)
        push(contents, i, attribution);
  }
  const events = new Map<number, Event[]>();
  for (const event of draft.events) push(events, sentenceAt(event.trigger.start), event);
  const actors = new Map(draft.actors.map(actor => [actor.id, actor]));
  const byId = new Map(draft.events.map(event => [event.id, event]));
  const index = indexActors(draft);
  let contenders: ReturnType<typeof contendersIn> | undefined;
  const places = new Set(draft.places.map(place => tokenFrom(draft, place.start)));
  return {
    draft,
    sentenceAt,
    tokenOf: span => draft.syntax.tokens[tokenFrom(draft, span.start)],
    actorAt: token => index.at(token),
    actor: id => actors.get(id ?? ''),
    isPlace(id) {
      const actor = actors.get(id);
      const [mention] = actor?.mentions ?? [];
      return actor?.kind === 'other' && mention !== undefined && places.has(tokenFrom(draft, mention.start));
    },
    contenders(sentence) {
      contenders ??= contendersIn(draft);
      return contenders(draft.syntax.sentences[sentence]?.end ?? 0);
    },
    event: id => byId.get(id),
    eventsOf: sentence => events.get(sentence) ?? [],
    byCue: span => cues.get(sentenceAt(span.start))?.find(a => a.cue && overlaps(a.cue, span)) ?? null,
    speech(span) {
      const holding = (contents.get(sentenceAt(span.start)) ?? []).filter(a =>
        a.content.some(content => contains(content, span)),
      );
      return holding.reduce<Attribution | null>((best, a) => (best && size(best) <= size(a) ? best : a), null);
    },
  };
}
