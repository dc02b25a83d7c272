import type { ReactNode } from 'react';

export default function ActorsView(): ReactNode {
  return (
    <section className="page">
      <h1>Actors</h1>
    </section>
  );
}
