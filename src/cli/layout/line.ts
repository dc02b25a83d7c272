import { displayWidth } from './display-width.js';
import { wrap } from './wrap.js';

/** What a stretch of output is; colour follows from it and adds nothing that the words do not say. */
export type Role = 'plain' | 'title' | 'head' | 'strong' | 'dim' | 'quote' | 'notice' | 'against' | 'beside' | 'open';

export interface Segment {
  text: string;
  role: Role;
}

/** One line of output before it is painted. */
export type Line = Segment[];

export const seg = (text: string, role: Role = 'plain'): Segment => ({ text, role });
export const blank: Line = [];

export const lineWidth = (line: Line): number => line.reduce((cells, part) => cells + displayWidth(part.text), 0);

/** Wraps a text behind a lead ("! ", "◇ rival: "); the lines after the first hang under the text. */
export function hanging(lead: Segment[], text: string, role: Role, width: number): Line[] {
  const indent = lineWidth(lead);
  return wrap(text, width - indent).map((part, i) =>
    i === 0 ? [...lead, seg(part, role)] : [seg(' '.repeat(indent)), seg(part, role)],
  );
}
