import type { Io } from './io.js';

/** Commands that record and list what people decide. */
export const DECISIONS = ['judge', 'assess', 'undo', 'judgements', 'review'] as const;
export type DecisionCommand = (typeof DECISIONS)[number];

/** Runs one of them; null asks for its help. */
export async function runDecision(command: DecisionCommand, words: readonly string[], io: Io): Promise<number | null> {
  const { parseAssess, parseUndo, parseJudgements, parseReview } = await import('./args/review-flags.js');
  if (command === 'judgements') {
    const flags = parseJudgements(words);
    return flags && (await import('./commands/judgements.js')).judgementsCommand(flags, io);
  }
  if (command === 'review') {
    const flags = parseReview(words);
    return flags && (await import('./commands/review.js')).reviewCommand(flags, io);
  }
  const { judgeCommand, assessCommand, undoCommand } = await import('./commands/judge.js');
  if (command === 'assess') {
    const flags = parseAssess(words);
    return flags && assessCommand(flags, io);
  }
  if (command === 'undo') {
    const flags = parseUndo(words);
    return flags && undoCommand(flags, io);
  }
  const flags = (await import('./args/judge-flags.js')).parseJudge(words);
  return flags && judgeCommand(flags, io);
}
