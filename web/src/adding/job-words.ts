import type { Job } from '../../../src/contract/jobs.js';
import type { Added, Change } from '../api/types.js';
import { bounds } from '../words/numbers.js';
import { counted, plain, STATUS_WORDS } from '../words/terms.js';

export const STATE_WORDS: Record<Added['state'], string> = {
  waiting: 'waits',
  reading: 'is being read',
  added: 'added',
  stands: 'stands in the ledger already',
  refused: 'refused',
};

export const CHANGE_WORDS: Record<Change['what'], string> = { new: 'New', changed: 'Changed', gone: 'Gone' };

const JOB_WORDS: Record<Job['state'], string> = {
  waiting: 'Waiting for its turn',
  running: 'Reading',
  done: 'Done',
  failed: 'It failed',
  stopped: 'Stopped: what was added stands',
};

/** "Reading: 3 of 12". How many there are is not known before a feed was fetched. */
export function tellProgress({ state, done, total }: Pick<Job, 'state' | 'done' | 'total'>): string {
  if (state === 'running' && total === 0) return 'Fetching the list';
  if (state === 'done' && total === 0) return 'Done: nothing new';
  return total === 0 ? JOB_WORDS[state] : `${JOB_WORDS[state]}: ${done} of ${total}`;
}

/** What became of the reports of a job, in one line; only what there is. */
export function tellOutcome({ reports }: Pick<Job, 'reports'>): string {
  const count = (state: Added['state']): number => reports.filter(one => one.state === state).length;
  const added = reports.filter(one => one.state === 'added');
  const claims = added.reduce((sum, one) => sum + one.claims, 0);
  const [stands, refused] = [count('stands'), count('refused')];
  const parts = [
    added.length === 0 ? null : `${counted(added.length, 'report')} added with ${counted(claims, 'claim')}`,
    stands === 0 ? null : `${stands} known already`,
    refused === 0 ? null : `${refused} refused`,
  ];
  return parts.filter(part => part !== null).join(', ');
}

const isAddress = (input: string): boolean => /^https?:\/\//i.test(input);

const PASTE = 'If the page opens in your browser, copy its text and paste it here.';
const PUT_RIGHT = 'Put the line right and hand in that line alone; the others stand.';
const IN_PARTS = 'Hand it in in parts.';

/** By the problem's code, or its first word; the more exact one counts. */
const BY_CODE = new Map(
  Object.entries({
    'report-removed': 'Who removed it said why in the record; it is not taken in again.',
    'input-empty': 'Open it and see whether it holds words; if so, paste them here.',
    'input-too-large': IN_PARTS,
    'fetch-too-large': IN_PARTS,
    'line-too-long': IN_PARTS,
    address: PASTE,
    url: PASTE,
    fetch: PASTE,
    line: PUT_RIGHT,
    report: PUT_RIGHT,
  }),
);

/** What a person can do about a report that was refused. The problem itself is told in the server's words before it. */
export function whatToDoAbout({ input, code }: Pick<Added, 'input' | 'code'>): string {
  const told = code ?? '';
  if (isAddress(input) && told !== 'report-removed') return PASTE;
  return BY_CODE.get(told) ?? BY_CODE.get(told.split('-')[0] ?? '') ?? 'Open it, copy its words and paste them here.';
}

type State = NonNullable<Change['after']>;

const tellState = (state: State): string => {
  const status = STATUS_WORDS[state.status as keyof typeof STATUS_WORDS]?.word ?? plain(state.status);
  return `${bounds(state)}, ${status.toLowerCase()}`;
};

/** "12–15, contested"; of a row that changed what it was and what it is. */
export function tellChange({ before, after }: Pick<Change, 'before' | 'after'>): string {
  if (before === null) return after === null ? '' : tellState(after);
  if (after === null) return `was ${tellState(before)}`;
  const [was, is] = [tellState(before), tellState(after)];
  return was === is ? `${is}; more reports carry it` : `${was} → ${is}`;
}

/** What the id of a row tells by itself, for rows that stand no longer: "c…:killed|incident|civilian||" → "killed, civilian". */
export function tellRowId(row: string): string {
  const [harm, , people, ...more] = (row.split(':')[1] ?? '').split('|');
  const group = [people, ...more].filter(part => part !== undefined && part !== '').map(part => plain(part ?? ''));
  return [harm, group.join(' ')].filter(part => part !== undefined && part !== '').join(', ') || row;
}

/** Order in which changes are shown: what is new, what changed, what went. */
const ORDER: Record<Change['what'], number> = { new: 0, changed: 1, gone: 2 };

export const inOrder = (changes: readonly Change[]): Change[] =>
  changes.toSorted((left, right) => ORDER[left.what] - ORDER[right.what]);
