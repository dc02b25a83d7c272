import type { Attitude, Attribution, Stance } from '../../../model/reading.js';
import { contains, type Span } from '../../../model/span.js';
import { actorAt, sideOf } from '../../actors/lookup.js';
import type { Draft } from '../../draft.js';
import { eventOfCue } from './around.js';
import { holderOf, topicOf } from './read-stance.js';

// The stance that a cue's own sense shows, where somebody is spoken of or to.

const ATTITUDE: Record<string, Attitude> = {
  accuse: 'accuses',
  condemn: 'condemns',
  support: 'supports',
  'call-for': 'calls-for',
  offer: 'offers',
  threaten: 'threatens',
};

const covers = (attribution: Attribution, span: Span): boolean => attribution.content.some(content => contains(content, span));

/** Whom the speech is told to, when that is somebody else than the press. */
function addresseeOf(draft: Draft, attribution: Attribution): string | null {
  const told = attribution.addressee && actorAt(draft, attribution.addressee);
  return told && told.id !== attribution.speaker && told.kind !== 'media' ? told.id : null;
}

/** The first actor of the content that is not of the speaker's own side. */
function firstOther(draft: Draft, attribution: Attribution): string | null {
  const speaker = draft.actors.find(actor => actor.id === attribution.speaker);
  const ownSide = speaker ? (sideOf(draft, speaker) ?? speaker.id) : null;
  let best: { id: string; start: number } | null = null;
  for (const actor of draft.actors) {
    if (actor.id === speaker?.id || actor.kind === 'media' || actor.kind === 'population') continue;
    if (ownSide !== null && (actor.id === ownSide || sideOf(draft, actor) === ownSide)) continue;
    const at = actor.mentions.find(mention => covers(attribution, mention));
    if (at && (!best || at.start < best.start)) best = { id: actor.id, start: at.start };
  }
  return best?.id ?? null;
}

/** Towards whom an attribution of this sense speaks: by the event of its cue, its addressee, or the content. */
export function towardOf(draft: Draft, attribution: Attribution): string | null {
  const event = eventOfCue(draft, attribution);
  const named = event?.recipients.find(id => id !== attribution.speaker && !event.actors.includes(id));
  return named ?? addresseeOf(draft, attribution) ?? firstOther(draft, attribution);
}

export const hasAttitude = (sense: string): boolean => sense in ATTITUDE;

/** The stance of an attribution's speaker, or null where the sense shows none or nobody is meant. */
export function stanceOfSpeech(draft: Draft, attribution: Attribution): Stance | null {
  const attitude = ATTITUDE[attribution.sense ?? ''];
  const from = attribution.speaker;
  const toward = attitude && from ? towardOf(draft, attribution) : null;
  if (!attitude || !from || !toward || from === toward) return null;
  const event = eventOfCue(draft, attribution);
  const holder = holderOf(draft.actors.find(actor => actor.id === from)) ?? from;
  return { from: holder, toward, attitude, about: event ? (topicOf(draft, event)?.id ?? null) : null };
}
