import type { ReactNode } from 'react';

export default function LedgerView(): ReactNode {
  return (
    <section className="page">
      <h1>Ledger</h1>
    </section>
  );
}
