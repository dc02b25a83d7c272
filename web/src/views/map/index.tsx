import type { ReactNode } from 'react';

export default function MapView(): ReactNode {
  return (
    <section className="page">
      <h1>Map</h1>
    </section>
  );
}
