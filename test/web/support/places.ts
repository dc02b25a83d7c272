import type { Page } from 'playwright-core';

interface Rows {
  rows: { id: string; incident: string; status: string; figures: { claim: string; report: string }[] }[];
}

/** Ids of a contested row of the ledger, for addresses that need one. */
export interface Known {
  row: string;
  incident: string;
  claim: string;
  report: string;
}

export async function contestedRow(page: Page): Promise<Known> {
  const answer = (await page.evaluate(`fetch('/api/v1/rows?status=contested').then(answer => answer.json())`)) as Rows;
  const [row] = answer.rows;
  const [figure] = row?.figures ?? [];
  if (row === undefined || figure === undefined) throw new Error('The bundled story lines have no contested row.');
  return { row: row.id, incident: row.incident, claim: figure.claim, report: figure.report };
}
