import type { ReactNode } from 'react';

export default function ContradictionsView(): ReactNode {
  return (
    <section className="page">
      <h1>Contradictions</h1>
    </section>
  );
}
