import type { ReactNode } from 'react';

export default function SourcesView(): ReactNode {
  return (
    <section className="page">
      <h1>Sources</h1>
    </section>
  );
}
