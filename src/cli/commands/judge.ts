import { userInfo } from 'node:os';
import { assessTarget } from '../../jobs/assess-target.js';
import { judge, type Said } from '../../jobs/judge.js';
import { claimsJudged } from '../../jobs/judgements.js';
import { incidentHolding } from '../../jobs/incident-of.js';
import type { Listed } from '../../jobs/said-about.js';
import { undo } from '../../jobs/undo.js';
import type { Incident } from '../../model/ledger/incident.js';
import type { Judgement } from '../../model/ledger/judgement.js';
import type { AssessmentPayload } from '../../model/ledger/record.js';
import type { Store } from '../../store/store.js';
import type { JudgeFlags, SaidFlags } from '../args/judge-flags.js';
import type { AssessFlags, UndoFlags } from '../args/review-flags.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import type { Io } from '../io.js';
import { decisionGist } from '../ledger/decision-text.js';
import { incidentLine } from '../ledger/incident-line.js';
import { openLedger } from '../ledger/open-ledger.js';
import { loadResources } from '../load-resources.js';
import { Output } from '../write-out.js';

/** Who decides: what was said, else the environment, else the user of the machine. */
const whoOf = ({ by }: SaidFlags, env: Io['env']): string => by ?? (env['COUNTERCLAIM_BY'] || userInfo().username);

const isJudgement = (made: Judgement | AssessmentPayload): made is Judgement => 'kind' in made;

const listedOf = (made: Judgement | AssessmentPayload, at: string): Listed =>
  isJudgement(made)
    ? { seq: 0, at, undone: false, judgement: made, assessment: null }
    : { seq: 0, at, undone: false, judgement: null, assessment: made };

/** Incidents that hold what was decided on, as they stand now. */
async function concerned(store: Store, made: Judgement | AssessmentPayload): Promise<Incident[]> {
  const entered = isJudgement(made) && made.change && 'claim' in made.change ? [made.change.claim.id] : [];
  const ids = isJudgement(made) ? [...claimsJudged(made), ...entered] : [made.target.split(':')[0] ?? made.target];
  const found = new Map<string, Incident>();
  for (const id of ids) {
    const incident = await incidentHolding(store.database, id);
    if (incident) found.set(incident.id, incident);
  }
  return [...found.values()];
}

async function decide(
  flags: SaidFlags,
  io: Io,
  work: (store: Store, said: Said) => Promise<Judgement | AssessmentPayload>,
): Promise<ExitCode> {
  const store = await openLedger(flags, io, loadResources(io.resources), false);
  try {
    const said = { by: whoOf(flags, io.env), at: new Date().toISOString(), reason: flags.reason };
    const made = await work(store, said);
    const incidents = await concerned(store, made);
    const out = new Output(io.stdout);
    if (flags.format === 'json') {
      const kind = isJudgement(made) ? 'judgement' : 'assessment';
      await out.write(`${JSON.stringify({ [kind]: made, incidents: incidents.map(({ id }) => id) }, null, 2)}\n`);
      return EXIT.read;
    }
    await out.write(`recorded  ${decisionGist(listedOf(made, said.at))}\n`);
    for (const incident of incidents) await out.write(`now       ${incident.id}  ${incidentLine(incident)}\n`);
    return EXIT.read;
  } finally {
    await store.close();
  }
}

/** `counterclaim judge …`: records what a person decides, and tells which incidents stand now. */
export const judgeCommand = (flags: JudgeFlags, io: Io): Promise<ExitCode> =>
  decide(flags, io, (store, said) => judge(store, flags.request, said));

/** `counterclaim assess TARGET`: a person's figures in place of a profile's. */
export const assessCommand = (flags: AssessFlags, io: Io): Promise<ExitCode> =>
  decide(flags, io, (store, said) => assessTarget(store, flags.request, said));

/** `counterclaim undo ID`: takes a judgement or an assessment back. */
export const undoCommand = (flags: UndoFlags, io: Io): Promise<ExitCode> =>
  decide(flags, io, (store, said) => undo(store, flags.id, said));
