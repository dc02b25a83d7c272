import type { ReactNode } from 'react';

export default function ReviewView(): ReactNode {
  return (
    <section className="page">
      <h1>Review</h1>
    </section>
  );
}
