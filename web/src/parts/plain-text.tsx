import type { ReactNode } from 'react';
import { splitOdd } from '../words/odd-characters.js';

/** Foreign text as text: nothing in it acts, and characters that would act unseen are named. */
export function PlainText({ children }: { children: string }): ReactNode {
  const pieces = splitOdd(children);
  if (pieces.length === 1 && pieces[0]?.odd === null) return children;
  return pieces.map((piece, index) =>
    piece.odd === null ? (
      piece.text
    ) : (
      <span key={index} className="odd-character" title="A character that is not seen, shown by its name">
        {piece.odd}
      </span>
    ),
  );
}

/** Somebody's name or words inside a line of our own: kept in their own direction. */
export function Foreign({ children, className }: { children: string; className?: string }): ReactNode {
  return (
    <bdi className={className}>
      <PlainText>{children}</PlainText>
    </bdi>
  );
}

/** Words of a report, in the face that only quotes have. */
export function Words({ children }: { children: string }): ReactNode {
  return (
    <bdi className="words" dir="auto">
      <PlainText>{children}</PlainText>
    </bdi>
  );
}

const OPENS = /^["“„«‹'‘「『]/;
const CLOSES = /["”“»›'’」』]$/;

/** Words as a quotation; those that bring their own marks, before and after, get no others. */
export function Quote({ children }: { children: string }): ReactNode {
  if (OPENS.test(children) && CLOSES.test(children)) return <Words>{children}</Words>;
  return (
    <>
      “<Words>{children}</Words>”
    </>
  );
}
