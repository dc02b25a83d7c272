import type { Actor, Attribution, Event } from '../../model/reading.js';
import type { Span, TextSpan } from '../../model/span.js';
import { actorName, sourceName } from '../digest/claimants.js';
import { partyChain } from '../digest/parties.js';
import type { ReadingIndex } from '../digest/reading-index.js';
import { type Explained, known, made, touches } from './item.js';

/** A mention of an actor: why it is this actor shows in the other mentions and in the one it first had. */
export function explainActor(index: ReadingIndex, actor: Actor, asked: Span): Explained[] {
  const chain = partyChain(index, actor.id).slice(1);
  const read = known([
    ['actor', actorName(index, actor.id)],
    ['kind', actor.kind],
    ['role', actor.role?.text],
    ['speaks or acts for', chain.map(party => actorName(index, party.id)).join(' → ')],
    ['members', (actor.members ?? []).map(id => actorName(index, id)).join(', ')],
    [
      'also worded',
      [...new Set(actor.mentions.filter(mention => !touches(mention, asked)).map(mention => `“${mention.text}”`))].join(
        ', ',
      ),
    ],
  ]);
  const parts: [string, TextSpan][] = actor.mentions.map(mention => ['mention', mention]);
  if (actor.role) parts.push(['role', actor.role]);
  return parts
    .filter(([, span]) => touches(span, asked))
    .map(([as, span]) => ({
      layer: 'actor',
      id: actor.id,
      as,
      start: span.start,
      end: span.end,
      text: span.text,
      read,
      ...made(actor),
    }));
}

export function explainAttribution(index: ReadingIndex, attribution: Attribution, asked: Span): Explained[] {
  const outer = index.attribution(attribution.within);
  const read = known([
    ['source', attribution.source ? `“${attribution.source.text}” = ${sourceName(index, attribution)}` : 'not named'],
    [
      'cue',
      attribution.cue ? `“${attribution.cue.text}”${attribution.sense ? ` (${attribution.sense})` : ''}` : 'none',
    ],
    ['content', attribution.content.map(span => `“${span.text}”`).join(' ')],
    ['speech', attribution.kind],
    ['said', index.time(attribution.time)?.value],
    ['medium', attribution.medium?.text],
    ['told to', attribution.addressee?.text],
    ['within', outer ? `${outer.id}, what ${sourceName(index, outer)} says` : null],
  ]);
  const parts: [string, TextSpan | null | undefined][] = [
    ['source', attribution.source],
    ['cue', attribution.cue],
    ['medium', attribution.medium],
    ['addressee', attribution.addressee],
    ...attribution.content.map((span): [string, TextSpan] => ['content', span]),
  ];
  return parts.flatMap(([as, span]) =>
    span && touches(span, asked)
      ? [
          {
            layer: 'attribution',
            id: attribution.id,
            as,
            start: span.start,
            end: span.end,
            text: span.text,
            read,
            ...made(attribution),
          },
        ]
      : [],
  );
}

export function explainEvent(index: ReadingIndex, event: Event): Explained {
  const names = (ids: readonly string[] | undefined) => (ids ?? []).map(id => actorName(index, id)).join(', ');
  return {
    layer: 'event',
    id: event.id,
    as: 'trigger',
    start: event.trigger.start,
    end: event.trigger.end,
    text: event.trigger.text,
    read: known([
      ['type', event.mode ? `${event.type}, ${event.mode}` : event.type],
      ['status', event.status],
      ['who', names(event.actors)],
      ['to whom', names(event.recipients)],
      ['third', names(event.third)],
      ['weapon', event.weapon?.text],
      ['where', (event.places ?? []).flatMap(id => index.place(id)?.name ?? []).join(', ')],
      ['when', index.time(event.time)?.value],
    ]),
    ...made(event),
  };
}
