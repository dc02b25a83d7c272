import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  blockDecisions,
  broughtTogether,
  corrected,
  decisionsOf,
  originDecisions,
  partyKeys,
  standing,
  withdrawnOf,
} from '../../src/jobs/judgements.js';
import { plainAddress, reportId } from '../../src/jobs/report-id.js';
import type { LedgerClaim } from '../../src/model/ledger/claim.js';
import type { ClaimChange, Judgement } from '../../src/model/ledger/judgement.js';

const judgement = (id: string, at: string, fields: Partial<Judgement> = {}): Judgement => ({
  id,
  kind: 'same-incident',
  left: 'c1',
  right: 'c2',
  verdict: 'same',
  change: null,
  by: 'a recorder',
  at,
  reason: 'read both',
  undoes: null,
  ...fields,
});

describe('judgements', () => {
  it('stand until they are undone, and again when the undoing is undone', () => {
    const first = judgement('j1', '2031-01-01T00:00:00.000Z');
    const undo = judgement('j2', '2031-01-02T00:00:00.000Z', { undoes: 'j1' });
    const redo = judgement('j3', '2031-01-03T00:00:00.000Z', { undoes: 'j2' });
    expect(standing([first]).map(({ id }) => id)).toEqual(['j1']);
    expect(standing([first, undo])).toEqual([]);
    expect(standing([redo, first, undo]).map(({ id }) => id)).toEqual(['j1']);
  });

  it('count the later of two on one pair, whichever way round they name it', () => {
    const same = judgement('j1', '2031-01-01T00:00:00.000Z');
    const different = judgement('j2', '2031-01-02T00:00:00.000Z', { left: 'c2', right: 'c1', verdict: 'different' });
    expect(decisionsOf([different, same]).map(({ verdict }) => verdict)).toEqual(['different']);
    expect(decisionsOf([judgement('j3', '2031-01-01T00:00:00.000Z', { kind: 'withdraw-claim', right: null })])).toEqual(
      [],
    );
  });

  it('do not depend on the order in which they are given', () => {
    const list = Array.from({ length: 6 }, (_, i) =>
      judgement(`j${i}`, `2031-01-0${i + 1}T00:00:00.000Z`, {
        right: i % 2 === 0 ? 'c2' : 'c3',
        verdict: i % 3 === 0 ? 'same' : 'different',
        undoes: i === 4 ? 'j3' : null,
      }),
    );
    fc.assert(
      fc.property(fc.shuffledSubarray(list, { minLength: list.length }), shuffled => {
        expect(decisionsOf(shuffled)).toEqual(decisionsOf(list));
      }),
    );
  });

  it('put fields of a claim right and leave its words as they are', () => {
    const claim = {
      id: 'c1',
      polarity: 'asserted',
      quote: [{ start: 0, end: 3, text: 'six' }],
      toll: { lower: 6, upper: 6, scope: 'incident' },
    } as unknown as LedgerClaim;
    const change: ClaimChange = { polarity: 'denied', toll: { scope: 'operation' } };
    const right = judgement('j1', '2031-01-01T00:00:00.000Z', {
      kind: 'correct-claim',
      left: 'c1',
      right: null,
      change,
    });
    const made = corrected(claim, [right]);
    expect(made).toMatchObject({ polarity: 'denied', corrected: true, quote: claim.quote });
    expect(made.toll).toMatchObject({ lower: 6, scope: 'operation' });
    expect(corrected({ ...claim, id: 'c2' }, [right])).toEqual({ ...claim, id: 'c2' });
    const undo = judgement('j2', '2031-01-02T00:00:00.000Z', { undoes: 'j1' });
    expect(corrected(claim, [right, undo])).toEqual(claim);
    expect([...withdrawnOf([right])]).toEqual([]);
  });
});

const THINGS = ['c1', 'c2', 'c3', 'c4'];
const one = fc.record({
  kind: fc.constantFrom(
    ...(['same-incident', 'same-origin', 'same-actor', 'move-claim', 'open-incident', 'withdraw-claim'] as const),
    'correct-claim' as const,
  ),
  left: fc.constantFrom(...THINGS),
  right: fc.constantFrom(...THINGS),
  verdict: fc.constantFrom('same' as const, 'different' as const, 'unsure' as const),
  lower: fc.nat(9),
  hour: fc.nat(23),
});
const list = fc.array(one, { maxLength: 8 }).map(items =>
  items.map(({ lower, hour, ...fields }, i): Judgement => {
    const change =
      fields.kind === 'open-incident'
        ? { claims: [fields.left, fields.right] }
        : fields.kind === 'correct-claim'
          ? { toll: { lower } }
          : null;
    return judgement(`j${i}`, `2031-01-01T${String(hour).padStart(2, '0')}:00:00.000Z`, { ...fields, change });
  }),
);

/** Everything that the ledger takes from judgements. */
const taken = (judgements: readonly Judgement[]): unknown => {
  const claim = { id: 'c1', toll: { lower: 1, victims: {} } } as unknown as LedgerClaim;
  return {
    ...blockDecisions(judgements),
    keys: partyKeys(judgements),
    origins: originDecisions(judgements),
    together: broughtTogether(judgements),
    claim: corrected(claim, judgements),
  };
};

describe('whatever was judged', () => {
  it('is as if it had not been, once it is undone, whatever the clocks say', () => {
    const undone = fc.tuple(list, one, fc.nat(23), fc.nat(23)).map(([before, more, made, taken]) => ({
      before,
      made: judgement('z', `2031-01-01T${String(made).padStart(2, '0')}:30:00.000Z`, {
        kind: more.kind,
        left: more.left,
        right: more.right,
        verdict: more.verdict,
        change: more.kind === 'open-incident' ? { claims: [more.left] } : null,
      }),
      at: `2031-01-01T${String(taken).padStart(2, '0')}:45:00.000Z`,
    }));
    fc.assert(
      fc.property(undone, ({ before, made, at }) => {
        const undo = { ...made, id: 'zz', at, undoes: 'z' };
        expect(taken([...before, made, undo])).toEqual(taken(before));
        expect(taken([...before, made, undo, { ...undo, id: 'zzz', undoes: 'zz' }])).toEqual(taken([...before, made]));
      }),
    );
  });

  it('tells the same in whatever order it is given', () => {
    const orders = list.chain(items =>
      fc.tuple(fc.constant(items), fc.shuffledSubarray(items, { minLength: items.length, maxLength: items.length })),
    );
    fc.assert(
      fc.property(orders, ([items, shuffled]) => {
        expect(taken(shuffled)).toEqual(taken(items));
      }),
    );
  });
});

describe('report ids', () => {
  const source = { url: null, outlet: 'Lorne News', given: null, capture: 'a'.repeat(64) };
  it('go by address, whatever was hung on it for tracking', () => {
    const address = 'https://www.lorne.example/2031/05/raid/?utm_source=feed#top';
    expect(plainAddress(address)).toBe('lorne.example/2031/05/raid');
    expect(reportId({ ...source, url: address })).toBe(
      reportId({ ...source, url: 'http://lorne.example/2031/05/raid' }),
    );
    expect(reportId({ ...source, url: 'https://lorne.example/raid?id=2' })).not.toBe(
      reportId({ ...source, url: 'https://lorne.example/raid?id=3' }),
    );
  });

  it('tell the same bytes under two outlets apart', () => {
    expect(reportId(source)).toMatch(/^r[0-9a-hjkmnp-tv-z]{11}$/);
    expect(reportId({ ...source, outlet: 'Harbour Courier' })).not.toBe(reportId(source));
  });
});
