import type { Component } from '../annotator.js';
import type { Draft } from '../draft.js';
import type { Resources, Row } from '../../resources/resources.js';
import type { View } from '../../text/view.js';
import { cutAtoms } from './atoms.js';
import type { IsHeadline } from './direction.js';
import { compileGrammar, type Grammar } from './grammar.js';
import { compileLexicon } from './lexicon.js';
import { readTimes, type TimeReader } from './read-times.js';
import { referenceDay } from './reference.js';
import { compileTense } from './verb-direction.js';

/** Rows of the part {holiday}, one a named day. */
function holidayParts(rows: readonly Row[]): Row[] {
  return rows.map(row => ({
    name: 'holiday',
    pattern: (row.name ?? '').replace(/'s/g, " ~' ~s"),
    set: `holiday=${row.date ?? ''}`,
  }));
}

function compileReader(resources: Resources, language: string): TimeReader | null {
  const words = `lexicons/${language}/times-words`;
  if (!resources.has(words)) return null;
  const lexicon = compileLexicon(resources.table(words));
  const parts = [
    ...resources.table(`patterns/${language}/times-parts`),
    ...holidayParts(resources.table(`lexicons/${language}/times-holidays`)),
  ];
  const grammar: Grammar = compileGrammar(lexicon, parts, resources.table(`patterns/${language}/times`));
  return { grammar, tense: compileTense(resources.table(`lexicons/${language}/times-tense`)) };
}

const NOTICE = {
  code: 'published-unknown',
  message:
    'The day of publication is not known: weekdays, "today", "last week" and the like could not be placed on the calendar.',
};

/** Whether a place of the text lies in a title, heading or caption, where the present tense tells the past. */
function headlines(blocks: View['blocks']): IsHeadline {
  return at => {
    let low = 0;
    let high = blocks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((blocks[middle]?.end ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    const block = blocks[low];
    return block !== undefined && block.start <= at && block.kind !== 'prose';
  };
}

function annotate(draft: Draft, reader: TimeReader): void {
  const { document, view, syntax } = draft;
  const reference = referenceDay(document, reader);
  const isHeadline = headlines(view.blocks);
  const atoms = cutAtoms(view.text, syntax.tokens);
  const read = readTimes(reader, { text: view.text, syntax, atoms, reference, isHeadline });
  draft.times = read.times;
  if (read.unplaced && !draft.notices.some(notice => notice.code === NOTICE.code)) draft.notices.push(NOTICE);
}

/** Expressions of time as TIMEX3 (ISO-TimeML), anchored on the report's day and the story's running time. */
export const times: Component = (resources, language) => {
  const reader = compileReader(resources, language);
  return {
    name: 'times',
    requires: ['syntax'],
    assigns: ['times', 'notices'],
    annotate: draft => {
      if (reader) annotate(draft, reader);
    },
  };
};
