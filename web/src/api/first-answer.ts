/** What `start.js` asked for before the page's program was here. */
interface FirstAnswer {
  url: string;
  answer: Promise<Response>;
}

const holder = globalThis as { counterclaimFirst?: FirstAnswer };

/** The answer to `url` that is on its way already, to one taker; undefined where there is none. */
export function takeFirstAnswer(url: string): Promise<Response> | undefined {
  const first = holder.counterclaimFirst;
  if (first === undefined || first.url !== url) return undefined;
  delete holder.counterclaimFirst;
  return first.answer;
}
