/** What a stream of server-sent events brought, as it comes. */
export interface Listened {
  events: { id: string; event: string; data: unknown }[];
  comments: string[];
  /** Resolves when one comes that meets the test. */
  until(test: (event: { event: string; data: unknown }) => boolean): Promise<void>;
  ended: Promise<void>;
  close(): void;
}

function parse(block: string): { id: string; event: string; data: unknown } | null {
  const fields = new Map<string, string>();
  for (const line of block.split('\n')) {
    const [, name, value] = /^(\w+): ?(.*)$/.exec(line) ?? [];
    if (name) fields.set(name, value ?? '');
  }
  const data = fields.get('data');
  if (data === undefined) return null;
  return { id: fields.get('id') ?? '', event: fields.get('event') ?? '', data: JSON.parse(data) as unknown };
}

/** Listens to the events of a server. */
export async function listenTo(url: string, headers: Record<string, string>): Promise<Listened> {
  const controller = new AbortController();
  const response = await fetch(url, { headers, signal: controller.signal });
  if (!response.ok || !response.body) throw new Error(`${response.status}`);
  const events: Listened['events'] = [];
  const comments: string[] = [];
  const waiting: (() => void)[] = [];
  const ended = (async () => {
    let rest = '';
    const decoder = new TextDecoder();
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
      rest += decoder.decode(chunk, { stream: true });
      const blocks = rest.split('\n\n');
      rest = blocks.pop() ?? '';
      for (const block of blocks) {
        if (block.startsWith(':')) comments.push(block);
        const event = parse(block);
        if (event) events.push(event);
      }
      for (const wake of waiting.splice(0)) wake();
    }
  })().catch(() => undefined);
  return {
    events,
    comments,
    ended,
    async until(test) {
      while (!events.some(test))
        await Promise.race([
          new Promise<void>(resolve => waiting.push(resolve)),
          ended.then(() => Promise.reject(new Error('the stream ended'))),
        ]);
    },
    close: () => controller.abort(),
  };
}
