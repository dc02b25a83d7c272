import type { ReactNode } from 'react';

export default function ReportView(): ReactNode {
  return (
    <section className="page">
      <h1>Report</h1>
    </section>
  );
}
