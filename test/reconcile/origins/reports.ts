import type { OriginReport } from '../../../src/reconcile/origins/origin-report.js';
import { passagesOf } from '../../../src/reconcile/origins/passages.js';

/** A report for these tests. `agency` is the wire that it credits. */
export const report = (
  id: string,
  outlet: string | null,
  agency: string | null,
  published: string | null,
  text: string,
): OriginReport => ({ id, outlet, agency, published, passages: passagesOf(text) });

export const BAKERY = `Two mortar rounds landed in the courtyard of a bakery in Teshkol on Wednesday, killing nine people who were queueing for bread, the town's mayor said.

The rounds were fired at 6:40 a.m., she said, when the queue reached as far as the post office.

Eleven people were taken to hospital, four of them with injuries to the legs, a nurse said. The hospital's generator had fuel for 30 hours.

The Eastern Assembly, whose fighters hold the heights 12 kilometres away, denied that its gunners had fired.

"They shell us when we bake and they shell us when we bury," the mayor, Irina Sobol, said.

It was the third time since the winter that the bakery has been hit.`;

export const wire = report('w', 'Aral Wire', 'Aral Wire', '2032-03-03T08:00Z', BAKERY);
