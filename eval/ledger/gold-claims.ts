import type { LedgerClaim } from '../../src/model/ledger/claim.js';
import type { Claimant, Party } from '../../src/model/ledger/party.js';
import { match } from './match.js';
import type { ReadStory } from './run-story.js';
import { type GoldClaim, isHarm, partyOf, type Story } from './story.js';

const party = (name: string, kind: Party['kind']): Party => ({
  key: `gold:${name}`,
  name,
  kind,
  wikidata: null,
  iso: null,
});

/** Who makes a claim, as the gold says; what the outlet or agency says itself is its own voice. */
function speaker(story: Story, gold: GoldClaim, read: LedgerClaim): Pick<LedgerClaim, 'claimant' | 'voice'> {
  const name = gold.claimant ?? read.voice.name;
  if (read.voice.kind === 'media' && !read.claimant && name === read.voice.name)
    return { claimant: null, voice: party(name, 'media') };
  const own = story.reports.some(({ outlet }) => outlet === name);
  const top = party(partyOf(story, gold) || name, read.claimant?.party.kind ?? 'other');
  if (own && top.name === name) return { claimant: null, voice: party(name, 'media') };
  const claimant: Claimant = { ...party(name, top.kind), party: top, members: [] };
  return { claimant, voice: top };
}

function tollOf(story: Story, gold: GoldClaim, read: LedgerClaim, found: ReadonlyMap<string, LedgerClaim>) {
  if (!read.toll) return null;
  const whole = story.relations.find(({ type, from }) => type === 'part-of' && from === gold.id)?.to;
  return {
    ...read.toll,
    lower: gold.lower ?? null,
    upper: gold.upper ?? null,
    harm: gold.harm as NonNullable<LedgerClaim['toll']>['harm'],
    victims: {
      text: read.toll.victims.text,
      side: gold.side ? party(gold.side, 'armed-force') : null,
      status: gold.status as NonNullable<LedgerClaim['toll']>['victims']['status'],
      subgroup: gold.subgroup ?? null,
    },
    scope: gold.scope as NonNullable<LedgerClaim['toll']>['scope'],
    accounting: gold.accounting as NonNullable<LedgerClaim['toll']>['accounting'],
    partOf: (whole && found.get(whole)?.id) || read.toll.partOf,
  };
}

/**
 * A denial or a caveat as the gold has it, on the report's first claim for all that the gold does not tell. A toll that
 * its sentence rejects is one that its claimant made, with a denial of it.
 */
function aboutOf(gold: GoldClaim, read: ReadStory, found: ReadonlyMap<string, LedgerClaim>): LedgerClaim[] {
  const [like] = read.claims.filter(({ report }) => report === gold.report);
  const about = (gold.denied ? [gold.id] : (gold.about ?? [])).flatMap(id => found.get(id)?.id ?? []);
  if (!like || about.length === 0) return [];
  const polarity = gold.denied ? 'denied' : (gold.polarity as LedgerClaim['polarity']);
  const kind = polarity === 'denied' ? 'statement' : 'verification';
  return [{ ...like, id: `gold-${gold.id}`, kind, polarity, about, toll: null, claimant: null, happening: null }];
}

/**
 * A story as a perfect reader would hand it over: the claims that were found, with the gold's claimant, figure, people and
 * scope; what else is compared (places, days, names, words) stays as read. Claims that were not found are left out, claims
 * that the gold does not have too. What goes wrong after this is the ledger's own fault.
 */
export function withGoldClaims(story: Story, read: ReadStory): ReadStory {
  const found = match(story, read);
  const sums = new Set(story.series.flatMap(({ claims }) => claims));
  const harms = story.claims.filter(isHarm).flatMap((gold): LedgerClaim[] => {
    const claim = found.get(gold.id);
    if (!claim) return [];
    const toll = tollOf(story, gold, claim, found);
    const cumulative = sums.has(gold.id);
    return [{ ...claim, ...speaker(story, gold, claim), polarity: 'asserted', toll, cumulative }];
  });
  const about = story.claims.filter(gold => gold.denied || !isHarm(gold)).flatMap(gold => aboutOf(gold, read, found));
  const ids = new Set(harms.map(({ id }) => id));
  return { ...read, claims: [...harms, ...about], relations: read.relations.filter(({ from }) => ids.has(from)) };
}
