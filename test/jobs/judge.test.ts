import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { LedgerClaim } from '../../src/model/ledger/claim.js';
import type { Incident } from '../../src/model/ledger/incident.js';
import { judge, type JudgeRequest } from '../../src/jobs/judge.js';
import { undo } from '../../src/jobs/undo.js';
import { assessTarget } from '../../src/jobs/assess-target.js';
import type { Store } from '../../src/store/store.js';
import { removeFolders } from '../store/support/stores.js';
import { addTexts, openLedger, said, type Text, viewNow } from './support/ledger.js';

// Opening the embedded database takes seconds where other work shares the processor.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

const TEXTS: Text[] = [
  {
    id: 'market',
    outlet: 'Lorne News',
    published: '2031-05-03T18:00:00Z',
    text: 'Shells hit the market of Tarvel on Saturday. At least 14 civilians were killed, the district hospital said. The Ordan army denied that it had fired on the town. Six soldiers were wounded, the Ordan army said.',
  },
  {
    id: 'again',
    outlet: 'Harbour Courier',
    published: '2031-05-04T09:00:00Z',
    text: 'The shelling of Tarvel market on Saturday killed 17 civilians, the health directorate said on Sunday. A rescue worker spoke of nearly twenty dead.',
  },
  {
    id: 'bridge',
    outlet: 'Lorne News',
    published: '2031-05-20T12:00:00Z',
    text: 'Three fishermen were killed when a mine went off under the bridge at Kelm on Tuesday, police said. No group has claimed responsibility for the blast.',
  },
];

let store: Store;
let reports: string[];

beforeAll(async () => {
  store = await openLedger();
  reports = await addTexts(store, TEXTS);
});
afterAll(async () => {
  await store.close();
  removeFolders();
});

async function claims(of?: string): Promise<LedgerClaim[]> {
  const rows = await store.database.selectFrom('claim').select('data').where('recorded_to', 'is', null).execute();
  return rows.map(({ data }) => data).filter(({ report }) => of === undefined || report === of);
}

async function incidents(): Promise<Incident[]> {
  const rows = await store.database.selectFrom('incident').select('data').where('recorded_to', 'is', null).execute();
  return rows.map(({ data }) => data);
}

async function tollOf(lower: number): Promise<LedgerClaim> {
  const found = (await claims()).find(({ toll }) => toll?.lower === lower);
  if (!found) throw new Error(`no toll of ${lower}`);
  return found;
}

const home = async (id: string): Promise<Incident | undefined> =>
  (await incidents()).find(incident => incident.claims.includes(id));

/** Judges, looks, undoes; the ledger has to be what it was. */
async function thenUndone(request: JudgeRequest, look: () => Promise<void>): Promise<void> {
  const before = await viewNow(store);
  const { id } = await judge(store, request, said());
  await look();
  const after = await viewNow(store);
  await store.rebuild();
  expect(await viewNow(store)).toEqual(after);
  await undo(store, id, said('a slip'));
  expect(await viewNow(store)).toEqual(before);
}

describe('what a person decides', () => {
  it('puts a claim right, where it is listed and where it counts', async () => {
    const claim = await tollOf(3);
    const fields = { claimant: 'the district hospital', side: 'Ordan army', status: 'civilian', lower: 4, upper: 4 };
    await thenUndone({ do: 'correct', claim: claim.id, fields }, async () => {
      const [now] = (await claims()).filter(({ id }) => id === claim.id);
      expect(now).toMatchObject({ corrected: true, quote: claim.quote, toll: { lower: 4, upper: 4 } });
      expect(now?.claimant?.name).toMatch(/district hospital/i);
      expect(now?.toll?.victims.side?.name).toMatch(/Ordan army/i);
      const group = (await home(claim.id))?.groups.find(({ claims: ids }) => ids.includes(claim.id));
      expect(group).toMatchObject({ lower: 4, upper: 4, victims: { status: 'civilian' } });
    });
  });

  it('takes a misread claim out of the count', async () => {
    const claim = await tollOf(17);
    await thenUndone({ do: 'withdraw', claim: claim.id.slice(0, 8) }, async () => {
      const groups = (await home(claim.id))?.groups ?? [];
      expect(groups.some(({ current }) => current.includes(claim.id))).toBe(false);
    });
  });

  it('holds two incidents together, and apart', async () => {
    const [market, bridge] = [await tollOf(17), await tollOf(3)];
    await thenUndone({ do: 'same', of: 'incident', left: market.id, right: bridge.id }, async () => {
      expect((await home(market.id))?.id).toBe((await home(bridge.id))?.id);
    });
    const hospital = await tollOf(14);
    expect((await home(market.id))?.id).toBe((await home(hospital.id))?.id);
    await thenUndone({ do: 'different', of: 'incident', left: market.id, right: hospital.id }, async () => {
      expect((await home(market.id))?.id).not.toBe((await home(hospital.id))?.id);
    });
  });

  it('keeps together what it held together when a later report comes to one side', async () => {
    const other = await openLedger();
    await addTexts(other, TEXTS.slice(1));
    const rows = await other.database.selectFrom('claim').select('data').execute();
    const of = (lower: number): string => rows.find(({ data }) => data.toll?.lower === lower)?.data.id ?? '';
    await judge(other, { do: 'same', of: 'incident', left: of(17), right: of(3) }, said());
    await addTexts(other, TEXTS.slice(0, 1));
    const now = await other.database.selectFrom('incident').select('data').where('recorded_to', 'is', null).execute();
    expect(now.filter(({ data }) => data.claims.includes(of(3)))).toHaveLength(1);
    expect(now.find(({ data }) => data.claims.includes(of(3)))?.data.claims).toContain(of(17));
    const view = await viewNow(other);
    await other.rebuild();
    expect(await viewNow(other)).toEqual(view);
    await other.close();
  });

  it('moves a claim to another incident, and opens one of its own', async () => {
    const [soldiers, bridge] = [await tollOf(6), await tollOf(3)];
    await thenUndone({ do: 'move', claim: soldiers.id, to: bridge.id }, async () => {
      expect((await home(soldiers.id))?.claims).toContain(bridge.id);
    });
    await thenUndone({ do: 'open', claims: [soldiers.id] }, async () => {
      expect((await home(soldiers.id))?.claims).toEqual([soldiers.id]);
    });
  });

  it('hangs a denial on another incident', async () => {
    const denial = (await claims(reports[0])).find(({ polarity }) => polarity === 'denied');
    const bridge = await tollOf(3);
    if (!denial) throw new Error('no denial was read');
    await thenUndone({ do: 'move', claim: denial.id, to: bridge.id }, async () => {
      expect((await home(bridge.id))?.attached).toContain(denial.id);
    });
  });

  it('reads a claim by hand: its quote is cut from the text', async () => {
    const [, report = ''] = reports;
    const at = { words: 'A rescue worker spoke of nearly twenty dead' };
    const fields = {
      harm: 'killed',
      figure: { words: 'nearly twenty' },
      lower: 15,
      upper: 20,
      claimant: 'rescue worker',
    };
    await thenUndone({ do: 'enter', report, at, fields }, async () => {
      const now = (await claims(report)).find(({ entered }) => entered);
      expect(now?.quote.map(({ text }) => text)).toEqual([at.words]);
      expect(now?.toll).toMatchObject({ lower: 15, upper: 20, figure: { text: 'nearly twenty' } });
      expect((await home(now?.id ?? ''))?.claims).toContain(now?.id);
    });
  });

  it('makes one party of two, and parts two', async () => {
    const parties = await store.database.selectFrom('party').select(['key', 'name']).orderBy('key').execute();
    const of = (words: RegExp): string => parties.find(({ name }) => words.test(name))?.key ?? '';
    const [left, right] = [of(/hospital/i), of(/directorate/i)];
    const voices = async (): Promise<number> =>
      (await incidents()).flatMap(({ groups }) => groups).reduce((sum, { claimants }) => sum + claimants, 0);
    const before = await voices();
    await thenUndone({ do: 'same', of: 'party', left, right }, async () => {
      expect(await voices()).toBe(before - 1);
    });
    const now = await viewNow(store);
    await thenUndone({ do: 'different', of: 'party', left, right }, async () => {
      expect(await viewNow(store)).toEqual(now);
    });
  });

  it('makes one origin of two reports', async () => {
    const [left = '', right = ''] = reports;
    await thenUndone({ do: 'same', of: 'origin', left, right }, async () => {
      const rows = await store.database
        .selectFrom('passage')
        .select('origin')
        .where('report', 'in', [left, right])
        .where('recorded_to', 'is', null)
        .execute();
      expect(new Set(rows.map(({ origin }) => origin)).size).toBe(1);
      const market = await home((await tollOf(17)).id);
      expect(market?.origins).toBe(1);
    });
  });

  it('puts a person’s figures over a profile’s', async () => {
    const market = await home((await tollOf(17)).id);
    const before = await viewNow(store);
    const request = { target: market?.id ?? '', profile: 'acled', values: { fatalities: 16 } };
    const { id } = await assessTarget(store, request, said('both counts are early'));
    const row = await store.database
      .selectFrom('profile_result')
      .select('data')
      .where('target', '=', market?.id ?? '')
      .where('profile', '=', 'acled')
      .where('recorded_to', 'is', null)
      .executeTakeFirstOrThrow();
    expect(row.data).toMatchObject({ values: { fatalities: 16 }, override: { by: 'M. Oder' } });
    const after = await viewNow(store);
    await store.rebuild();
    expect(await viewNow(store)).toEqual(after);
    await undo(store, id, said('a slip'));
    expect(await viewNow(store)).toEqual(before);
  });
});

describe('what is refused, and recorded nowhere', () => {
  const refuse = (request: JudgeRequest, code: string, more: Partial<ReturnType<typeof said>> = {}) =>
    expect(judge(store, request, { ...said(), ...more })).rejects.toMatchObject({ code });

  it('a judgement without a reason, or without a name', async () => {
    const { id } = await tollOf(3);
    await refuse({ do: 'withdraw', claim: id }, 'judge-reason-missing', { reason: ' ' });
    await refuse({ do: 'withdraw', claim: id }, 'judge-by-missing', { by: '' });
  });

  it('ids that nothing or several things have, with those that come near', async () => {
    const { id } = await tollOf(3);
    await expect(judge(store, { do: 'withdraw', claim: `${id.slice(0, 6)}zz` }, said())).rejects.toMatchObject({
      code: 'id-unknown',
      message: expect.stringContaining(id),
    });
    await refuse({ do: 'withdraw', claim: 'c' }, 'id-ambiguous');
    await refuse({ do: 'same', of: 'party', left: 'nobody at all', right: 'police' }, 'id-unknown');
    await expect(undo(store, 'jzzzz', said())).rejects.toMatchObject({ code: 'id-unknown' });
  });

  it('a figure without words, words that are not there, a span outside the text', async () => {
    const [report = ''] = reports;
    const at = { words: 'Shells hit the market of Tarvel' };
    await refuse({ do: 'enter', report, at, fields: { harm: 'killed', lower: 3 } }, 'judge-figure-without-words');
    await refuse({ do: 'enter', report, at: { words: 'no such words' }, fields: {} }, 'judge-words-missing');
    await refuse({ do: 'enter', report, at: { start: 5, end: 9000 }, fields: {} }, 'judge-span-outside');
    await refuse({ do: 'enter', report, at: { start: 9, end: 9 }, fields: {} }, 'judge-span-outside');
    await refuse({ do: 'enter', report, at: { words: 'army' }, fields: {} }, 'judge-words-twice');
    const figure = { words: 'nobody said so' };
    await refuse({ do: 'correct', claim: (await tollOf(3)).id, fields: { lower: 2, figure } }, 'judge-words-missing');
  });

  it('fields that no claim has, and values that no field takes', async () => {
    const { id: claim } = await tollOf(3);
    await refuse({ do: 'correct', claim, fields: { colour: 'red' } }, 'judge-field');
    await refuse({ do: 'correct', claim, fields: { status: 'innocent' } }, 'judge-field');
    await refuse({ do: 'correct', claim, fields: { lower: 9, upper: 4 } }, 'judge-field');
    await refuse({ do: 'correct', claim, fields: { upper: 1 } }, 'judge-field');
    await refuse({ do: 'correct', claim, fields: { when: '2031-02-30' } }, 'judge-field');
    await refuse({ do: 'correct', claim, fields: {} }, 'judge-field');
    const denial = (await claims(reports[0])).find(({ polarity }) => polarity === 'denied');
    await refuse({ do: 'correct', claim: denial?.id ?? '', fields: { lower: 2 } }, 'judge-no-toll');
  });

  it('a thing compared with itself, moved to where it is, read again by hand, undone twice', async () => {
    const bridge = await tollOf(3);
    await refuse({ do: 'same', of: 'incident', left: bridge.id, right: bridge.id }, 'judge-one-thing');
    await refuse({ do: 'move', claim: bridge.id, to: bridge.id }, 'judge-one-thing');
    const [quote] = bridge.quote;
    const figure = bridge.toll?.figure;
    if (!quote || !figure) throw new Error('the claim has no words');
    const fields = { harm: 'killed', figure: { start: figure.start, end: figure.end }, lower: 3, upper: 3 };
    await refuse({ do: 'enter', report: bridge.report, at: quote, fields }, 'judge-claim-stands');
    const { id } = await judge(store, { do: 'read', report: bridge.report }, said());
    await undo(store, id, said());
    await expect(undo(store, id, said())).rejects.toMatchObject({ code: 'judge-undone' });
  });

  it('figures that no profile has or that cannot be together', async () => {
    const target = (await home((await tollOf(17)).id))?.id ?? '';
    const refuseFigures = (profile: string, values: Record<string, number | string | null>, code: string) =>
      expect(assessTarget(store, { target, profile, values }, said())).rejects.toMatchObject({ code });
    await refuseFigures('gut feeling', { deaths: 3 }, 'judge-profile');
    await refuseFigures('acled', { best: 3 }, 'judge-value');
    await refuseFigures('acled', { fatalities: -3 }, 'judge-value');
    await refuseFigures('ibc', { min: 30, max: 20 }, 'judge-value');
    await refuseFigures('ucdp', { best: 15 }, 'judge-value');
  });
});
