import type { ReactNode } from 'react';

export default function TimelineView(): ReactNode {
  return (
    <section className="page">
      <h1>Timeline</h1>
    </section>
  );
}
