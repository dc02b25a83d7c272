import type { ReactNode } from 'react';
import type { GroupStatus } from '../../../src/contract/values.js';
import { STATUS_WORDS } from '../words/terms.js';

const line = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.5 } as const;

/** One shape a status: a ring; two rings that share ground; two discs apart; two wedges at odds; a broken ring. */
const GLYPHS: Record<GroupStatus, ReactNode> = {
  'single-source': <circle cx="5" cy="6" r="4" {...line} />,
  repeated: (
    <>
      <circle cx="5" cy="6" r="4" {...line} />
      <circle cx="10" cy="6" r="4" {...line} />
    </>
  ),
  corroborated: (
    <>
      <circle cx="4.5" cy="6" r="4" fill="currentColor" />
      <circle cx="13.5" cy="6" r="4" fill="currentColor" />
    </>
  ),
  contested: (
    <>
      <path d="M7 1v10L0.5 6z" fill="currentColor" />
      <path d="M10.5 2v8l5.2-4z" {...line} />
    </>
  ),
  unresolved: <circle cx="5" cy="6" r="4.2" {...line} strokeDasharray="2.6 2.6" />,
};

export function StatusGlyph({ status }: { status: GroupStatus }): ReactNode {
  return (
    <svg width="18" height="12" viewBox="0 0 18 12" aria-hidden="true">
      {GLYPHS[status]}
    </svg>
  );
}

/** Glyph and word: neither stands alone. */
export function StatusMark({ status }: { status: GroupStatus }): ReactNode {
  const { word, means } = STATUS_WORDS[status];
  return (
    <span className="status" data-status={status} title={means}>
      <StatusGlyph status={status} />
      {word}
    </span>
  );
}
