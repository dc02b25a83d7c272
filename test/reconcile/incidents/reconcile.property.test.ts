import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LedgerClaim } from '../../../src/model/ledger/claim.js';
import type { Decision } from '../../../src/reconcile/incidents/cluster.js';
import { blocksOf } from '../../../src/reconcile/incidents/blocks.js';
import { type Block, reconcile, tellBlock } from '../../../src/reconcile/reconcile.js';
import { block, claim, on, place, report, says, toll } from '../support/claims.js';

const TOWNS = ['tarn', 'ness', 'kelm', 'orrin'];
const DAYS = ['2031-04-01', '2031-04-02', '2031-04-05', '2031-04-20'];
const REPORTS = DAYS.flatMap((day, i) => [
  report(`r${2 * i}`, `${day}T10:00Z`),
  report(`r${2 * i + 1}`, `${day}T18:00Z`),
]);

const seed = fc.record({
  report: fc.integer({ min: 0, max: REPORTS.length - 1 }),
  at: fc.integer({ min: 1, max: 6 }),
  town: fc.constantFrom(...TOWNS, null),
  day: fc.constantFrom(...DAYS, null),
  by: fc.constantFrom('town council', 'Tarn hospital', 'hospital', 'Lorn army', 'army', null),
  lower: fc.integer({ min: 0, max: 20 }),
  open: fc.boolean(),
  harm: fc.constantFrom('killed' as const, 'injured' as const),
  who: fc.constantFrom('people', 'soldiers', 'our soldiers', 'villagers', 'children'),
  accounting: fc.constantFrom('total' as const, 'part' as const, 'increment' as const),
  cumulative: fc.boolean(),
  polarity: fc.constantFrom('asserted' as const, 'asserted' as const, 'denied' as const),
  words: fc.subarray(['toll', 'died', 'wounds', 'hospital', 'night', 'figures']),
});

function claimsOf(seeds: readonly (typeof seed extends fc.Arbitrary<infer T> ? T : never)[]): LedgerClaim[] {
  return seeds.map(({ town, day, by, who, lower, open, ...item }, i) =>
    claim(`c${String(i).padStart(2, '0')}`, {
      report: `r${item.report}`,
      at: item.at,
      near: town ? [town] : [],
      places: town ? [place(town)] : [],
      when: day ? on(day) : null,
      claimant: by ? says(by) : null,
      cumulative: item.cumulative,
      polarity: item.polarity,
      words: item.words,
      toll: toll({
        harm: item.harm,
        lower,
        upper: open ? null : lower,
        accounting: item.accounting,
        victims: { text: who, status: who.endsWith('soldiers') ? 'combatant' : 'unknown' },
      }),
    }),
  );
}

const ledger = fc.array(seed, { minLength: 2, maxLength: 18 }).map(claimsOf);
const ids = (claims: readonly LedgerClaim[]): fc.Arbitrary<string> => fc.constantFrom(...claims.map(({ id }) => id));
const decisionsOn = (claims: readonly LedgerClaim[]): fc.Arbitrary<Decision[]> =>
  fc.array(
    fc.record({
      left: ids(claims),
      right: ids(claims),
      verdict: fc.constantFrom('same' as const, 'different' as const),
    }),
    { maxLength: 3 },
  );
const withDecisions = ledger.chain(claims =>
  decisionsOn(claims).map((decisions): Block => block(REPORTS, claims, { decisions })),
);
const shuffled = <T>(items: readonly T[]): fc.Arbitrary<T[]> =>
  fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length });

describe('the ledger of a block', () => {
  it('is the same whatever the order of reports, claims and decisions', () => {
    const orders = withDecisions.chain(one =>
      fc.record({
        one: fc.constant(one),
        other: fc
          .tuple(shuffled(one.reports), shuffled(one.claims), shuffled(one.decisions))
          .map(([reports, claims, decisions]): Block => ({ ...one, reports, claims, decisions })),
      }),
    );
    fc.assert(
      fc.property(orders, ({ one, other }) => {
        expect(reconcile(other)).toEqual(reconcile(one));
      }),
    );
  });

  it('holds every claim of harm exactly once', () => {
    fc.assert(
      fc.property(withDecisions, one => {
        const held = reconcile(one).flatMap(({ claims }) => claims);
        expect(held.toSorted()).toEqual(one.claims.map(({ id }) => id).toSorted());
      }),
    );
  });

  it('never sums: a group’s bounds are bounds that somebody claimed, of one harm and of one kind of count', () => {
    fc.assert(
      fc.property(withDecisions, one => {
        // As the ledger reads them: what stands beside a sum is a sum.
        const told = tellBlock(one).flatMap(telling => telling.claims);
        const byId = new Map(told.map(item => [item.id, item]));
        for (const group of reconcile(one).flatMap(({ groups }) => groups)) {
          const members = group.claims.flatMap(id => byId.get(id) ?? []);
          expect(new Set(members.map(item => `${item.cumulative} ${item.toll?.harm}`)).size).toBe(1);
          expect(members.every(item => item.toll?.accounting !== 'increment')).toBe(true);
          const claimed = (bound: 'lower' | 'upper'): unknown[] => members.map(item => item.toll?.[bound]);
          if (group.current.length > 0) {
            expect(claimed('lower')).toContain(group.lower);
            expect(claimed('upper')).toContain(group.upper);
          }
        }
      }),
    );
  });

  it('keeps apart what a person parted, as long as no decision joins them', () => {
    const parted = ledger.chain(claims =>
      fc.tuple(fc.constant(claims), ids(claims), ids(claims)).filter(([, left, right]) => left !== right),
    );
    fc.assert(
      fc.property(parted, ([claims, left, right]) => {
        const told = tellBlock(block(REPORTS, claims));
        fc.pre(
          !told.some(({ claims: own }) => own.some(({ id }) => id === left) && own.some(({ id }) => id === right)),
        );
        const decisions = [{ left, right, verdict: 'different' as const }];
        const homes = reconcile(block(REPORTS, claims, { decisions }));
        expect(homes.some(({ claims: own }) => own.includes(left) && own.includes(right))).toBe(false);
      }),
    );
  });

  it('joins what a person joined, and is as before once that is undone', () => {
    fc.assert(
      fc.property(withDecisions, one => {
        const same = one.decisions.filter(({ verdict }) => verdict === 'same');
        for (const { left, right } of same) {
          const homes = reconcile(one);
          expect(homes.some(({ claims }) => claims.includes(left) && claims.includes(right))).toBe(true);
        }
        expect(reconcile({ ...one, decisions: [] })).toEqual(reconcile(block(REPORTS, [...one.claims])));
      }),
    );
  });

  it('is that of its blocks, each reconciled for itself', () => {
    fc.assert(
      fc.property(ledger, claims => {
        const whole = block(REPORTS, claims);
        const apart = blocksOf(tellBlock(whole)).flatMap(tellings => {
          const reports = new Set(tellings.map(telling => telling.report));
          return reconcile(
            block(
              REPORTS.filter(({ id }) => reports.has(id)),
              claims.filter(item => reports.has(item.report)),
            ),
          );
        });
        expect(apart.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(reconcile(whole));
      }),
    );
  });
});
