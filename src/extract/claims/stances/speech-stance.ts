import type { Attitude, Attribution, Event, Stance } from '../../../model/reading.js';
import { overlaps } from '../../../model/span.js';
import { sideOf } from '../../actors/lookup.js';
import { tokenFrom } from '../../events/actor-index.js';
import type { Around } from './around.js';
import type { StanceWords } from './attitudes.js';
import { isParty } from './party.js';
import { holderOf, membersOf, topicOf } from './read-stance.js';
import { towardOf } from './toward.js';

// The stance that a cue's own sense shows, where somebody is spoken of or to.

const ATTITUDE: Record<string, Attitude> = {
  accuse: 'accuses',
  condemn: 'condemns',
  support: 'supports',
  'call-for': 'calls-for',
  offer: 'offers',
  threaten: 'threatens',
};

/** The event whose trigger the cue is. */
function eventOfCue(around: Around, { cue }: Attribution): Event | null {
  return cue
    ? (around.eventsOf(around.sentenceAt(cue.start)).find(event => overlaps(event.trigger, cue)) ?? null)
    : null;
}

/** Whom the speech is told to, when that is somebody else than the press. */
function addresseeOf(around: Around, { addressee, speaker }: Attribution): string | null {
  if (!addressee) return null;
  const { tokens } = around.draft.syntax;
  for (let i = tokenFrom(around.draft, addressee.start); (tokens[i]?.start ?? Infinity) < addressee.end; i += 1) {
    const told = around.actorAt(i);
    if (told) return told.id !== speaker && told.kind !== 'media' ? told.id : null;
  }
  return null;
}

/** The first actor of the content that is not of the speaker's own side. */
function firstOther(around: Around, attribution: Attribution): string | null {
  const { draft } = around;
  const speaker = around.actor(attribution.speaker);
  const ownSide = speaker ? (sideOf(draft, speaker) ?? speaker.id) : null;
  for (const content of attribution.content)
    for (let i = tokenFrom(draft, content.start); (draft.syntax.tokens[i]?.start ?? Infinity) < content.end; i += 1) {
      const actor = around.actorAt(i);
      if (
        !actor ||
        actor.id === speaker?.id ||
        actor.kind === 'media' ||
        actor.kind === 'population' ||
        actor.kind === 'other'
      )
        continue;
      if (ownSide === null || (actor.id !== ownSide && sideOf(draft, actor) !== ownSide)) return actor.id;
    }
  return null;
}

/** The stance of an attribution's speaker, or null where the sense shows none or nobody is meant. */
export function stanceOfSpeech(around: Around, attribution: Attribution, words: StanceWords): Stance | null {
  const sense = ATTITUDE[attribution.sense ?? ''];
  const { speaker } = attribution;
  if (!sense || !speaker || !isParty(around, speaker, 'from', words)) return null;
  const event = eventOfCue(around, attribution);
  if (event?.status === 'negated' || event?.status === 'hypothetical') return null;
  const trigger = event ? around.tokenOf(event.trigger) : undefined;
  const attitude = event && trigger ? words.attitudeOf(around.draft.syntax, event, trigger) : sense;
  if (!attitude) return null;
  const topic = event ? topicOf(around, event) : null;
  const [named] = event && trigger ? towardOf(around, event, attitude, trigger, words, topic) : [];
  // What is praised or condemned is the object's doer; only where no verb tells may it be whoever is named first.
  const open = !event || (attitude !== 'supports' && attitude !== 'condemns');
  const told = named ?? (open ? (addresseeOf(around, attribution) ?? firstOther(around, attribution)) : null);
  if (!told || told === speaker || !isParty(around, told, 'toward', words)) return null;
  const sentence = trigger?.sentence ?? -1;
  // Of several who speak together, or are spoken to, the first is told here, the others each by the event.
  const [from = speaker] = membersOf(around, speaker, words, sentence);
  const [toward = told] = membersOf(around, told, words, sentence);
  if (from === toward || holderOf(around, speaker) === holderOf(around, told)) return null;
  return { from, toward, attitude, about: topic?.id ?? null };
}
