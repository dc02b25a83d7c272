import type { Actor, Attribution, Claim } from '../../model/reading.js';
import { printable } from '../layout/printable.js';
import { partyChain } from './parties.js';
import type { ReadingIndex } from './reading-index.js';

export const OWN_VOICE = 'the report itself';

/** Shown for a joint actor without a name of its own. */
const joinNames = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names[names.length - 1] ?? ''}`;

/** An actor's name alone. */
export function actorName(index: ReadingIndex, id: string | null | undefined): string {
  const actor = index.actor(id);
  if (!actor) return '–';
  if (actor.name !== '') return printable(actor.name);
  return joinNames((actor.members ?? []).map(member => actorName(index, member))) || '–';
}

const saysAlready = (text: string, name: string): boolean => text.toLowerCase().includes(name.toLowerCase());

/** A speaker as an editor would introduce them: name, office, and whom they speak for. */
export function introduced(index: ReadingIndex, actor: Actor): string {
  const name = actorName(index, actor.id);
  const role = actor.role ? printable(actor.role.text) : '';
  const party = partyChain(index, actor.id)[1];
  const partyName = party ? actorName(index, party.id) : '';
  const behind = [
    partyName !== '' && !saysAlready(name, partyName) && !saysAlready(role, partyName) ? partyName : '',
    role !== '' && !saysAlready(name, role) ? role : '',
  ].filter(part => part !== '');
  // "Ostran army spokesman", but "Colonel, Ostra": a rank does not go behind a name.
  const words = /^\p{Lu}/u.test(role) ? behind.reverse().join(', ') : behind.join(' ');
  return words === '' ? name : `${name} (${words})`;
}

/** Who an attribution's source is: the speaker, else the very words of the source, else nobody known. */
export function sourceName(index: ReadingIndex, attribution: Attribution): string {
  const speaker = index.actor(attribution.speaker);
  if (speaker) return introduced(index, speaker);
  return attribution.source ? `“${printable(attribution.source.text)}”` : 'somebody not named';
}

/** The attributions a claim came through, the innermost first. */
export function attributionChain(index: ReadingIndex, id: string | null | undefined): Attribution[] {
  const chain: Attribution[] = [];
  for (let at = index.attribution(id); at && !chain.includes(at); at = index.attribution(at.within)) chain.push(at);
  return chain;
}

/** "A, as told by B": the claimant and those who passed the claim on. */
export function claimantName(index: ReadingIndex, claim: Claim): string {
  const chain = attributionChain(index, claim.attribution);
  const actor = index.actor(claim.claimant);
  const [first, ...outer] = chain;
  const name = actor ? introduced(index, actor) : first ? sourceName(index, first) : OWN_VOICE;
  return [name, ...outer.map(attribution => `as told by ${sourceName(index, attribution)}`)].join(', ');
}

/** The medium in which a claim was made ("X", "state TV"), or nothing. */
export const mediumOf = (attribution: Attribution | undefined): string =>
  attribution?.medium ? printable(attribution.medium.text) : '';
