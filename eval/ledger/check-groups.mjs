// Whether a story's groups, relations and as-of states agree with what the status table makes of its claims.
import { derive, meeting, partyOf, publishedBy, related } from './derive.mjs';

const set = words => new Set(words.split(' '));
const GROUP_STATUS = set('single-source repeated corroborated contested unresolved unknown');
const MARK = set('denied superseded withdrawn caveat');
const RELATION = set('contradicts supports rival supersedes denies part-of');
const same = (a, b) => a.length === b.length && [...a].sort().every((x, i) => x === [...b].sort()[i]);
/** Totals and parts lie in a group; an increment changes a total only with its arithmetic shown. */
export const grouped = c => c.kind === 'toll' && (c.accounting === 'total' || c.accounting === 'part');

const name = g => `${g.in}/${g.harm}/${g.victims}`;

/** A pair of standing figures of two parties must carry its relation, and a listed relation must fit its figures. */
function checkRelations(story, groupOf, derived, byId, fault, note) {
  for (const r of story.relations) {
    const [a, b] = [byId.get(r.from), byId.get(r.to)];
    const what = `${r.type} ${r.from} ${r.to}`;
    if (!a || !b) fault(`${what}: no such claim`);
    else if (!RELATION.has(r.type)) fault(`${what}: type`);
    else if (r.type === 'contradicts' || r.type === 'supports' || r.type === 'rival' || r.type === 'supersedes') {
      if (groupOf.get(r.from) !== groupOf.get(r.to)) fault(`${what}: not of one group`);
      if (r.type === 'supersedes' ? partyOf(story, a) !== partyOf(story, b) : partyOf(story, a) === partyOf(story, b))
        fault(`${what}: parties`);
      if ((r.type === 'contradicts' || r.type === 'supports') && meeting(a, b) !== r.type) fault(`${what}: ranges`);
    }
  }
  for (const { g, d } of derived) {
    for (const { p, q, type } of d.pairs)
      if (type && !related(story, type, p.claims, q.claims))
        note(`${name(g)}: ${type} of ${p.key} and ${q.key} not listed`);
    for (const q of d.positions)
      if (q.superseded && !story.relations.some(r => r.type === 'supersedes' && q.claims.some(c => c.id === r.to)))
        note(`${name(g)}: nothing listed supersedes ${q.key}`);
  }
}

export function checkGroups(story, placed, byId, fault, note) {
  const groupOf = new Map();
  const derived = [];
  const annotated = story.claims.some(c => c.about !== undefined);
  for (const g of story.groups) {
    if (!GROUP_STATUS.has(g.status)) fault(`${name(g)}: status ${g.status}`);
    for (const m of g.marks ?? []) if (!MARK.has(m)) fault(`${name(g)}: mark ${m}`);
    const claims = g.claims.map(id => byId.get(id)).filter(c => c !== undefined);
    if (claims.length !== g.claims.length) fault(`${name(g)}: a claim that is not there`);
    for (const c of claims) {
      if (groupOf.has(c.id)) fault(`${c.id}: in two groups`);
      groupOf.set(c.id, name(g));
      if (placed.get(c.id) !== g.in) fault(`${c.id}: in ${placed.get(c.id)}, its group in ${g.in}`);
      if (c.harm !== g.harm) fault(`${c.id}: ${c.harm} in a group of ${g.harm}`);
    }
    const kinds = new Set(claims.map(c => `${c.side} ${c.status} ${c.subgroup}`));
    if (kinds.size > 1) note(`${name(g)}: holds ${[...kinds].join(', ')}`);
    const d = derive(story, claims);
    derived.push({ g, d });
    if (d.status !== g.status) fault(`${name(g)}: status ${g.status}, by the table ${d.status}`);
    if (
      g.current &&
      !same(
        g.current,
        d.current.map(c => c.id),
      )
    )
      fault(`${name(g)}: current ${g.current}, by the rule ${d.current.map(c => c.id)}`);
    if (annotated && !same(g.marks ?? [], d.marks)) fault(`${name(g)}: marks ${g.marks}, by the claims ${d.marks}`);
  }
  for (const c of story.claims) if (grouped(c) && !groupOf.has(c.id)) note(`${c.id}: in no group`);
  checkRelations(story, groupOf, derived, byId, fault, note);
}

export function checkAsOf(story, byId, fault, note) {
  for (const state of story.asOf ?? []) {
    const out = publishedBy(story, state.published);
    if (out.size === 0 || out.size === story.reports.length) note(`as of ${state.published}: ${out.size} reports out`);
    for (const s of state.groups) {
      const at = `as of ${state.published} ${name(s)}`;
      const g = story.groups.find(x => name(x) === name(s));
      if (!g) {
        fault(`${at}: no such group`);
        continue;
      }
      const d = derive(
        story,
        g.claims.map(id => byId.get(id)),
        state.published,
      );
      const [known, current] = [d.known.map(c => c.id), d.current.map(c => c.id)];
      if (d.status !== s.status) fault(`${at}: status ${s.status}, by the table ${d.status}`);
      if (!same(s.claims, known) && (s.current || !same(s.claims, current)))
        fault(`${at}: claims ${s.claims}, known ${known}`);
      if (s.current && !same(s.current, current)) fault(`${at}: current ${s.current}, by the rule ${current}`);
    }
    for (const g of story.groups)
      if (g.claims.some(id => out.has(byId.get(id)?.report)) && !state.groups.some(s => name(s) === name(g)))
        note(`as of ${state.published}: ${name(g)} is known and not listed`);
  }
}
