import type { ReactNode } from 'react';

export default function DossierView(): ReactNode {
  return (
    <section className="page">
      <h1>Dossier</h1>
    </section>
  );
}
