import type { Attribution, Claim, Event } from '../../model/reading.js';
import type { Span } from '../../model/span.js';
import { printable } from '../layout/printable.js';
import type { Quotation } from '../layout/table.js';
import type { ReadingIndex } from './reading-index.js';

/** Where the words of `part` stand within the printed words of `whole` (both in code points of the document). */
function focusIn(index: ReadingIndex, whole: Span, part: Span): readonly [number, number] | undefined {
  if (part.start < whole.start || part.end > whole.end) return undefined;
  const before = printable(`${index.words({ start: whole.start, end: part.start })}|`).length - 1;
  return [before, before + printable(index.words(part)).length];
}

const joinSpans = (index: ReadingIndex, spans: readonly Span[]): string =>
  [...spans]
    .sort((a, b) => a.start - b.start)
    .map(span => printable(index.words(span)))
    .join(' … ');

/** The words a claim stands on: the evidence that carries its figure, else all of its evidence. */
export function claimQuotation(index: ReadingIndex, claim: Claim): Quotation | null {
  const figure = claim.toll?.figure;
  const carrier = figure && claim.evidence.find(span => span.start <= figure.start && figure.end <= span.end);
  if (figure && carrier) {
    const victims = claim.toll?.victims;
    const near =
      victims?.start !== undefined &&
      victims.end !== undefined &&
      victims.start >= carrier.start &&
      victims.end <= carrier.end;
    const from = near ? Math.min(figure.start, victims.start ?? figure.start) : figure.start;
    const to = near ? Math.max(figure.end, victims.end ?? figure.end) : figure.end;
    return { text: printable(index.words(carrier)), focus: focusIn(index, carrier, { start: from, end: to }) };
  }
  return claim.evidence.length > 0 ? { text: joinSpans(index, claim.evidence) } : null;
}

/** What somebody is said to have said. */
export const contentQuotation = (index: ReadingIndex, attribution: Attribution): Quotation | null => {
  const spans =
    attribution.content.length > 0 ? attribution.content : [attribution.cue, attribution.source].filter(x => x != null);
  return spans.length > 0 ? { text: joinSpans(index, spans) } : null;
};

const AROUND = 90;

/** An event's trigger with the words around it in its own part of the report. */
export function eventQuotation(index: ReadingIndex, event: Event): Quotation {
  const { trigger } = event;
  const part = index.parts.around(trigger)[0];
  const from = Math.max(part?.start ?? 0, trigger.start - AROUND);
  const to = Math.min(part?.end ?? Number.MAX_SAFE_INTEGER, trigger.end + AROUND);
  const left = trimLeft(index.words({ start: from, end: trigger.start }), from > (part?.start ?? 0));
  const right = trimRight(index.words({ start: trigger.end, end: to }), to < (part?.end ?? to));
  const text = printable(`${left}${trigger.text}${right}`);
  const before = printable(`${left}|`).length - 1;
  return { text, focus: [before, before + printable(trigger.text).length] };
}

/** From the start of the sentence if it is in sight, else from the first whole word. */
function trimLeft(text: string, cutOff: boolean): string {
  const sentence = Math.max(
    text.lastIndexOf('. '),
    text.lastIndexOf('\n'),
    text.lastIndexOf('? '),
    text.lastIndexOf('! '),
  );
  if (sentence >= 0) return text.slice(sentence + 1).trimStart();
  return cutOff ? text.replace(/^\S*\s/, '… ') : text;
}

function trimRight(text: string, cutOff: boolean): string {
  const sentence = text.search(/[.!?](\s|$)|\n/);
  if (sentence >= 0) return text.slice(0, sentence + 1).trimEnd();
  return cutOff ? text.replace(/\s\S*$/, ' …') : text;
}
