import type { LedgerClaim } from '../../src/model/ledger/claim.js';
import { type PartyWords, partyWords, within } from '../../src/reconcile/incidents/party-words.js';
import type { PeopleClasses } from '../../src/reconcile/tolls/victim-class.js';
import type { GoldClaim, Story } from './story.js';

/** How the program's claimant stands to the gold's. */
export type Verdict = 'right' | 'own-voice' | 'spurious' | 'other-party' | 'wrong-name';

/** Names by which each party of a story goes: its own, its claimants', its side's. */
function namesOfParties(story: Story): Map<string, string[]> {
  const names = new Map<string, string[]>();
  const claimants = story.claims.flatMap(({ claimant }) => claimant ?? []);
  for (const claimant of [...claimants, ...Object.keys(story.parties ?? {})]) {
    const party = story.parties?.[claimant] ?? claimant;
    names.set(party, [...new Set([...(names.get(party) ?? [party]), claimant])]);
  }
  return names;
}

/** Letters that "Mozambican" and "Mozambique" share. */
const STEM = 6;
const stem = (word: string): string => (word.length > STEM ? word.slice(0, STEM) : word);

/** All words of the shorter name stand in the longer one; a name of a kind of body alone is one of that kind. */
const equal = (a: PartyWords, b: PartyWords): boolean => holds(a.words, b.words) || holds(a.raw, b.raw);

function holds(a: readonly string[], b: readonly string[]): boolean {
  const [x, y] = [a.map(stem), b.map(stem)];
  return within(x, y) || within(y, x);
}

/** "CPA": the agency "Continental Press Agency" as its copy signs itself. */
const isInitials = (short: string, name: string): boolean =>
  /^\p{Lu}{2,6}$/u.test(short) && short === (name.match(/(?<!\p{L})\p{Lu}/gu) ?? []).join('');

/** Letters around a name in which its office may stand. */
const BESIDE = 60;

/** "The traditional ruler, Mallam Isah Dole": a person named by the program whose office, beside the name, is the gold's. */
function isHolder(text: string, name: string, office: PartyWords): boolean {
  if (office.heads.length > 0) return false;
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const near = text.slice(Math.max(0, at - BESIDE), at + name.length + BESIDE).toLowerCase();
    if (2 * office.raw.filter(word => near.includes(stem(word))).length >= office.raw.length) return true;
  }
  return false;
}

/** Makes the question "is this the gold's claimant?" for one story; names are equated by words and by the story's `parties`. */
export function createVerdict(
  story: Story,
  classes: PeopleClasses,
  texts: ReadonlyMap<string, string>,
): (gold: GoldClaim, claim: LedgerClaim) => { verdict: Verdict; said: string } {
  const parties = namesOfParties(story);
  const outlets = new Set(story.reports.map(({ outlet }) => outlet));
  const names = (name: string): PartyWords => partyWords(name.replace(/\bUN\b/, 'United Nations'), classes);
  const isOne = (party: string, said: readonly string[]): boolean =>
    (parties.get(party) ?? [party]).some(known =>
      said.some(name => isInitials(name, known) || equal(names(known), names(name))),
    );
  return (gold, claim) => {
    const wanted = gold.claimant ? (story.parties?.[gold.claimant] ?? gold.claimant) : '';
    const { claimant, voice } = claim;
    const said = claimant
      ? [claimant.name, claimant.party.name, ...claimant.members.flatMap(({ name, party }) => [name, party.name])]
      : [voice.name];
    const shown = claimant
      ? `${claimant.name}${claimant.party.name === claimant.name ? '' : ` for ${claimant.party.name}`}`
      : `(own voice: ${voice.name})`;
    const verdict = (): Verdict => {
      if (isOne(wanted, said)) return 'right';
      const held = claimant?.kind === 'person' && (parties.get(wanted) ?? []).map(names);
      if (held && held.some(office => isHolder(texts.get(gold.report) ?? '', claimant.name, office))) return 'right';
      if (!claimant) return 'own-voice';
      if (outlets.has(wanted)) return 'spurious';
      return [...parties.keys()].some(other => other !== wanted && isOne(other, said)) ? 'other-party' : 'wrong-name';
    };
    return { verdict: verdict(), said: shown };
  };
}
