import type { Line, Role } from './line.js';

/** SGR parameters of a role; none for plain text. The sixteen colours only, so that a reader's own theme decides. */
const SGR: Record<Role, string | null> = {
  plain: null,
  title: '1',
  head: '1;36',
  strong: '1',
  dim: '2',
  quote: '3',
  notice: '33',
  against: '31',
  beside: '33',
  open: '36',
};

const ESC = '\u001b[';

function paintLine(line: Line, colour: boolean): string {
  const parts = [...line];
  while (parts.length > 0 && parts[parts.length - 1]?.text.trim() === '') parts.pop();
  return parts
    .map((part, i) => {
      const text = i === parts.length - 1 ? part.text.trimEnd() : part.text;
      const sgr = SGR[part.role];
      return colour && sgr && text.trim() !== '' ? `${ESC}${sgr}m${text}${ESC}0m` : text;
    })
    .join('');
}

/** Lines as text, each ended by a line feed; without colour not one escape is in it. */
export const paint = (lines: readonly Line[], colour: boolean): string =>
  lines.map(line => `${paintLine(line, colour)}\n`).join('');
