import { assessTarget } from '../../jobs/assess-target.js';
import { judge, type JudgeRequest } from '../../jobs/judge.js';
import { undo } from '../../jobs/undo.js';
import { CounterclaimError } from '../../model/errors.js';
import type { TextPick } from '../../model/ledger/claim-fields.js';
import type { Ports, Recorded } from '../../server/ports.js';
import { recordedAs } from '../../store/queries/changes.js';
import type { Store } from '../../store/store.js';

type Decide = Parameters<Ports['decide']>[0];

const refused = (message: string): CounterclaimError => new CounterclaimError('judge-field', message);

function needed(decision: Decide, field: 'right'): string {
  const value = decision[field];
  if (!value) throw refused(`A decision of kind "${decision.kind}" needs "${field}".`);
  return value;
}

const OF = { 'same-incident': 'incident', 'same-origin': 'origin', 'same-actor': 'party' } as const;

function idsIn(value: unknown): string[] {
  if (!Array.isArray(value) || !value.every(id => typeof id === 'string'))
    throw refused('"change.claims" has to be ids of claims.');
  return value;
}

function isPick(value: unknown): value is TextPick {
  if (typeof value !== 'object' || value === null) return false;
  const { start, end, words } = value as Record<string, unknown>;
  return typeof words === 'string' || (Number.isSafeInteger(start) && Number.isSafeInteger(end));
}

/** A decision as the record's own check takes it. */
function requestOf(decision: Decide): JudgeRequest {
  const { kind, left, verdict, change = {} } = decision;
  switch (kind) {
    case 'same-incident':
    case 'same-origin':
    case 'same-actor':
      return { do: verdict ?? 'same', of: OF[kind], left, right: needed(decision, 'right') };
    case 'move-claim':
      return { do: 'move', claim: left, to: needed(decision, 'right') };
    case 'open-incident':
      return { do: 'open', claims: [left, ...('claims' in change ? idsIn(change.claims) : [])] };
    case 'correct-claim':
      return { do: 'correct', claim: left, fields: change };
    case 'enter-claim': {
      const { at, ...fields } = change;
      if (!isPick(at)) throw refused('"change.at" has to be start and end, or words, of the report.');
      return { do: 'enter', report: left, at, fields };
    }
    case 'withdraw-claim':
      return { do: 'withdraw', claim: left };
    case 'read-report':
      return { do: 'read', report: left };
    default:
      throw refused(`There is no kind of decision "${kind}".`);
  }
}

async function recorded(store: Store, id: string): Promise<Recorded> {
  const found =
    (await recordedAs(store.database, 'judgement', id)) ?? (await recordedAs(store.database, 'assessment', id));
  if (!found) throw new CounterclaimError('apply-failed', `${id} was recorded, but the view does not show it.`);
  return { id, ...found };
}

/** Recording what people decide, by the checks that the command line has. */
export function decisionPorts(store: Store, now: () => Date): Pick<Ports, 'decide' | 'undo' | 'assess'> {
  const at = (): string => now().toISOString();
  return {
    decide: async decision => {
      const { by, reason } = decision;
      return recorded(store, (await judge(store, requestOf(decision), { by, reason, at: at() })).id);
    },
    undo: async (id, by, reason) => recorded(store, (await undo(store, id, { by, reason, at: at() })).id),
    assess: async ({ target, profile, values, by, reason }) =>
      recorded(store, (await assessTarget(store, { target, profile, values }, { by, reason, at: at() })).id),
  };
}
