import type { Review } from '../../contract/views.js';
import type { Judgement } from '../../model/ledger/judgement.js';
import type { AsideData } from '../aside.js';
import type { ToReview } from '../ports.js';
import { concerning } from './concerns.js';
import type { Decisions } from './decisions.js';
import { peopleOf } from './contradictions.js';
import type { View } from './view.js';

type Item = Review['items'][number];
type Judged = Pick<Decisions, 'standing' | 'groups'>;

/** Value of looking, by kind: what is in dispute first, what nobody has opened last. Size breaks ties within a kind. */
const BASE: Record<Item['kind'], number> = {
  'unsure-pair': 500,
  contested: 400,
  'low-confidence': 300,
  'single-source': 200,
  unread: 100,
};

/** Confidence below which a figure should be looked at (calibrated, 0–1). */
const LOW = 0.5;

const bare = (kind: Item['kind'], id: string): Item => ({
  id,
  kind,
  incident: null,
  row: null,
  other: null,
  report: null,
  title: '',
  why: '',
  value: BASE[kind],
  assigned: null,
  notes: [],
  coders: [],
  agreement: 'none',
});

/** 0 … 99, growing slowly with the number of people at stake. */
const stake = (people: number | null): number => Math.min(99, Math.round(Math.log10(1 + (people ?? 0)) * 15));

const titleOf = (view: View, incident: string): string => {
  const facts = view.incidents.get(incident);
  return [facts?.place, facts?.latest].filter(Boolean).join(' · ') || incident;
};

function ofPair(view: View, { link, incidents }: ToReview): Item[] {
  const [incident, other] = incidents;
  if (!link || !incident || !other) return [];
  const best = [...link.comparisons].sort((a, b) => Math.abs(b.score) - Math.abs(a.score)).slice(0, 3);
  return [
    {
      ...bare('unsure-pair', `pair:${link.left}:${link.right}`),
      incident,
      other,
      title: `${titleOf(view, incident)} – ${titleOf(view, other)}`,
      why:
        best.map(({ field, left, right }) => `${field}: ${left} / ${right}`).join('; ') || 'They may be one happening.',
      value: BASE['unsure-pair'] + Math.round(link.score * 90),
    },
  ];
}

function ofGroup(view: View, kind: 'contested' | 'single-source', { group, incidents }: ToReview): Item[] {
  const [incident] = incidents;
  if (!group || !incident) return [];
  const why =
    kind === 'contested'
      ? `${group.claimants} claimants, ${group.lower ?? '?'} to ${group.upper ?? '?'}`
      : 'One claimant, one origin.';
  return [
    {
      ...bare(kind, `row:${group.id}`),
      incident,
      row: group.id,
      title: [titleOf(view, incident), group.harm, peopleOf(group)].join(' · '),
      why,
      value: BASE[kind] + stake(group.upper ?? group.lower),
    },
  ];
}

function ofJoin(view: View, { link, incidents }: ToReview): Item[] {
  const [incident] = incidents;
  if (!link || !incident) return [];
  return [
    {
      ...bare('low-confidence', `join:${link.left}:${link.right}`),
      incident,
      title: titleOf(view, incident),
      why: `Joined on little (${link.score}): one happening, or two?`,
      value: BASE['low-confidence'] + Math.round((1 - link.score) * 90),
    },
  ];
}

function itemsOf(view: View, item: ToReview): Item[] {
  switch (item.kind) {
    case 'unsure':
      return ofPair(view, item);
    case 'contested':
    case 'unresolved':
      return ofGroup(view, 'contested', item);
    case 'weak-join':
      return ofJoin(view, item);
    case 'single-source':
      return ofGroup(view, 'single-source', item);
    case 'unread':
      return item.report === null
        ? []
        : [
            {
              ...bare('unread', `report:${item.report}`),
              report: item.report,
              title: item.report,
              why: 'Nobody has read it in full.',
            },
          ];
  }
}

/** Figures that were read with little confidence. */
function lowConfidence(view: View): Item[] {
  const found = new Map<string, Item>();
  for (const { group, claims, ids } of view.rows)
    claims.forEach(({ confidence, upper, lower }, i) => {
      const id = ids[i];
      if (id === undefined || confidence === null || confidence >= LOW) return;
      found.set(id, {
        ...bare('low-confidence', `claim:${id}`),
        incident: group.incident,
        row: group.id,
        title: `${titleOf(view, group.incident)} · ${group.harm}`,
        why: `Read with confidence ${Math.round(confidence * 100)} of 100.`,
        value: BASE['low-confidence'] + Math.round((1 - confidence) * 60) + Math.round(stake(upper ?? lower) / 3),
      });
    });
  return [...found.values()];
}

/** What each coder last said of an item: the verdict, and what was changed. */
function sayings({ id }: Item, { standing, groups }: Judged): Map<string, string> {
  const said = new Map<string, string>();
  for (const judgement of standing.filter(concerning(id, groups)))
    said.set(judgement.by, JSON.stringify([judgement.kind, judgement.verdict, judgement.change]));
  return said;
}

/** Puts what people did with an item beside it. Who has not decided learns that others did, never what. */
function withPeople(item: Item, aside: AsideData, said: ReadonlyMap<string, string>, user: string): Item {
  const coders = [...said.keys()].sort();
  const mine = said.has(user);
  const verdicts = new Set(said.values());
  const agreement =
    said.size === 0 ? 'none' : said.size === 1 || !mine ? 'one' : verdicts.size === 1 ? 'agree' : 'differ';
  // Notes may tell a verdict: they are shown to who wrote them until the other has decided too.
  const notes = (aside.notes[item.id] ?? []).filter(
    ({ by }) => mine || by === user || coders.length === 0 || !coders.includes(by),
  );
  return { ...item, assigned: aside.assigned[item.id] ?? null, notes, coders, agreement };
}

/** Pairs that somebody has settled and this person has not: they wait for a second word. */
function forSecond(view: View, judgements: readonly Judgement[], user: string): Item[] {
  const pairs = judgements.filter(({ kind, right }) => kind === 'same-incident' && right !== null);
  const mine = new Set(pairs.filter(({ by }) => by === user).map(({ left, right }) => [left, right].sort().join(':')));
  return pairs.flatMap(({ left, right }) => {
    const key = [left, right ?? ''].sort().join(':');
    const decided = mine.has(key);
    const incident = view.homes.get(left);
    if (!incident) return [];
    const others = new Set(
      pairs.filter(one => [one.left, one.right ?? ''].sort().join(':') === key).map(({ by }) => by),
    );
    if (decided && others.size < 2) return [];
    const why = decided ? 'Two people have decided on it.' : 'Somebody has decided on it; a second word is wanted.';
    const other = view.homes.get(right ?? '') ?? null;
    const value = decided ? BASE.unread - 1 : BASE['unsure-pair'] - 1;
    return [
      { ...bare('unsure-pair', `pair:${left}:${right}`), incident, other, title: titleOf(view, incident), why, value },
    ];
  });
}

/** The review queue as one person sees it, the most worth looking at first. */
export function reviewItems(
  view: View,
  found: readonly ToReview[],
  judged: Judged,
  aside: AsideData,
  user: string,
): Item[] {
  const items = [
    ...forSecond(view, judged.standing, user),
    ...found.flatMap(item => itemsOf(view, item)),
    ...lowConfidence(view),
  ];
  const once = new Map(items.map(item => [item.id, item]));
  return [...once.values()].map(item => withPeople(item, aside, sayings(item, judged), user));
}
