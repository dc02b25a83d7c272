/**
 * How far the answers of this page show the ledger, by the entry of the record that each of them names. An event that
 * only tells how far the ledger has come then asks for nothing that is here already.
 */
let least = Number.POSITIVE_INFINITY;
let told = 0;
let reload: (() => void) | undefined;

/** Notes what an answer shows everything up to; one that is older than what was told since asks for a reload. */
export function answered(answer: Response): void {
  const seq = Number(answer.headers.get('counterclaim-seq') ?? Number.NaN);
  if (!Number.isFinite(seq)) return;
  least = Math.min(least, seq);
  if (seq < told) reload?.();
}

/** Whether everything here shows the ledger as far as `seq`. What comes later than that is looked at when it comes. */
export function showsUpTo(seq: number): boolean {
  told = Math.max(told, seq);
  return least >= seq;
}

/** All answers are asked for anew from now on. */
export function forgetAnswers(): void {
  least = Number.POSITIVE_INFINITY;
}

/** Who reloads when an answer turns out to be old. */
export function onOldAnswer(again: (() => void) | undefined): void {
  reload = again;
}
