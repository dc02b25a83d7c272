import { type RefObject, useEffect, useState } from 'react';
import type { CodePoints } from '../../words/code-points.js';
import type { Picked } from './picked.js';
import { selectedUnits } from './selection.js';

/** Cuts white space off both ends: nobody means it, and words are compared. */
function trimmed(points: CodePoints, from: number, to: number): Picked | undefined {
  const text = points.text.slice(from, to);
  const words = text.trim();
  if (words === '') return undefined;
  const start = from + text.indexOf(words);
  return { start: points.offset(start), end: points.offset(start + words.length), text: words };
}

/** The words last selected in the text. Kept while a form has the focus; let go by `forget`. */
export function usePicked(root: RefObject<Element | null>, points: CodePoints): [Picked | undefined, () => void] {
  const [picked, setPicked] = useState<Picked>();
  useEffect(() => {
    const onChange = (): void => {
      const units = root.current === null ? undefined : selectedUnits(root.current, points.text.length);
      const found = units === undefined ? undefined : trimmed(points, units.from, units.to);
      if (found !== undefined) setPicked(found);
      else if (root.current?.contains(document.getSelection()?.anchorNode ?? null) === true) setPicked(undefined);
    };
    document.addEventListener('selectionchange', onChange);
    return () => document.removeEventListener('selectionchange', onChange);
  }, [root, points]);
  return [picked, () => setPicked(undefined)];
}
