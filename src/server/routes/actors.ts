import { zFilter, zPaging } from '../../contract/query.js';
import { type Actors, zActors } from '../../contract/views.js';
import { type SpeakerCount, speakerCounts, type StanceFacts, stanceFacts } from '../../store/queries/actors.js';
import { type SpokenClaim, spokenClaims } from '../../store/queries/spoken-claims.js';
import type { NamedParty } from '../../store/queries/ledger-index.js';
import type { ServerContext } from '../context.js';
import { readDecisions } from '../read/decisions.js';
import { wasKnown } from '../read/known.js';
import { momentOf } from '../read/moment.js';
import { type Order, pageOf } from '../read/page.js';
import { narrows, selectRows } from '../read/select-rows.js';
import { type App, addRoute } from '../route.js';

const PAGE = 100;

type Shown = Actors['parties'][number];
type Stance = Actors['stances'][number];

const MOST_CLAIMS: Order<Shown> = {
  name: 'claims',
  key: ({ claims }) => claims,
  id: ({ party }) => party.key,
  descending: true,
};

interface Names {
  /** The key that a party goes under, people's decisions put in. */
  home: (key: string) => string;
  party: (key: string) => NamedParty;
}

const unnamed = (key: string): NamedParty => ({
  key,
  name: key,
  folded: key,
  kind: 'other',
  wikidata: null,
  iso: null,
});

/** Claims (ids) of parties that were merged, by the key they go under now: one that both stand in counts once. */
function claimsTogether(spoken: readonly SpokenClaim[], { home }: Names): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { party, claim } of spoken) {
    const at = home(party);
    found.set(at, (found.get(at) ?? new Set()).add(claim));
  }
  return found;
}

function partiesOf(
  counts: readonly SpeakerCount[],
  together: ReadonlyMap<string, ReadonlySet<string>>,
  merged: ReadonlyMap<string, string>,
  { home, party }: Names,
): Shown[] {
  const shown = new Map<string, Shown>();
  for (const { party: key, speaker, claims } of counts) {
    const at = home(key);
    const { name, kind, wikidata, iso } = party(at);
    const known = shown.get(at) ?? {
      party: { key: at, name, kind, wikidata, iso },
      claims: 0,
      speakers: [],
      merged: [],
    };
    known.claims += claims;
    const who = party(speaker);
    const same = known.speakers.find(one => one.key === speaker);
    if (same) same.claims += claims;
    else known.speakers.push({ key: speaker, name: who.name, kind: who.kind, claims });
    shown.set(at, known);
  }
  for (const [at, claims] of together) {
    const known = shown.get(at);
    if (known) known.claims = claims.size;
  }
  for (const [from, to] of merged) shown.get(to)?.merged.push(from);
  for (const { speakers } of shown.values()) speakers.sort((a, b) => b.claims - a.claims || (a.key < b.key ? -1 : 1));
  return [...shown.values()];
}

/** Stances of one party to another, by attitude; the example is the one published first. */
function stancesOf(facts: readonly StanceFacts[], { home }: Names): Stance[] {
  const found = new Map<string, Stance>();
  const published = (fact: StanceFacts): string => `${fact.published ?? '~'} ${fact.claim}`;
  for (const fact of [...facts].sort((a, b) => (published(a) < published(b) ? -1 : 1))) {
    const [from, to] = [home(fact.from_party), home(fact.to_party)];
    if (from === to) continue;
    const key = JSON.stringify([from, to, fact.attitude]);
    const known = found.get(key);
    if (!known)
      found.set(key, {
        from,
        to,
        attitude: fact.attitude,
        claims: 1,
        first: fact.published,
        last: fact.published,
        example: fact.claim,
      });
    else {
      known.claims += 1;
      if (fact.published) known.last = fact.published;
    }
  }
  return [...found.values()].sort((a, b) => b.claims - a.claims || (a.example < b.example ? -1 : 1));
}

/** Parties named by a stance that speak nowhere themselves are shown too: the matrix needs their names. */
function withNamed(parties: Shown[], stances: readonly Stance[], { party }: Names): Shown[] {
  const known = new Set(parties.map(one => one.party.key));
  for (const key of new Set(stances.flatMap(({ from, to }) => [from, to]))) {
    if (known.has(key)) continue;
    const { name, kind, wikidata, iso } = party(key);
    parties.push({ party: { key, name, kind, wikidata, iso }, claims: 0, speakers: [], merged: [] });
  }
  return parties;
}

/** Who speaks for whom, and who stands how to whom. */
export function actorRoutes(app: App, context: ServerContext): void {
  addRoute(
    app,
    context,
    {
      method: 'get',
      path: '/actors',
      tag: 'Views',
      summary: 'Who speaks for whom, and who stands how to whom',
      description:
        'Narrowed, it counts the reports that carry the rows that the filter leaves. Stances come with the first page.',
      query: zFilter.extend(zPaging.shape),
      answer: zActors,
    },
    async ({ query }) => {
      const { ledger, ports } = context;
      const moment = momentOf(query);
      const view = await ledger.view(moment);
      const narrowed = narrows(query) || moment !== null;
      const reports = narrowed ? new Set(selectRows(view, query, ports.fold).flatMap(row => row.reports)) : null;
      const facts = (await stanceFacts(ledger.database)).filter(
        fact => (!narrows(query) || reports?.has(fact.report)) && wasKnown(fact, moment),
      );
      const merged = ports.merged((await readDecisions(context)).standing);
      const names: Names = {
        home: key => merged.get(key) ?? key,
        party: key => view.index.parties.get(key) ?? unnamed(key),
      };
      const stances = stancesOf(facts, names);
      const only = reports && [...reports];
      const counts = await speakerCounts(ledger.database, only);
      const concerned = [...new Set([...merged].flat())];
      const together = claimsTogether(await spokenClaims(ledger.database, concerned, only), names);
      const all = withNamed(partiesOf(counts, together, merged, names), stances, names);
      const { items, next } = pageOf(all, MOST_CLAIMS, query.limit ?? PAGE, query.after);
      return { parties: items, stances: query.after === undefined ? stances : [], next };
    },
  );
}
