import { zLedgerStatus } from '../../contract/status.js';
import type { ServerContext } from '../context.js';
import { type App, addRoute } from '../route.js';

/** What the ledger holds. */
export function statusRoute(app: App, context: ServerContext): void {
  addRoute(
    app,
    context,
    { method: 'get', path: '/status', tag: 'Ledger', summary: 'What the ledger holds', answer: zLedgerStatus },
    async ({ user, seq }) => {
      const { ledger, store, ports, version } = context;
      const view = await ledger.view(null, seq);
      const counts = await ledger.counts(view.seq);
      return {
        version,
        store: store.kind,
        seq: view.seq,
        ...counts,
        incidents: view.incidents.size,
        profiles: ports.profiles.map(({ id, follows }) => ({ id, follows })),
        user,
      };
    },
  );
}
