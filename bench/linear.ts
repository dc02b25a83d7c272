import { readBundle } from '../src/cli/load-resources.js';
import type * as Library from '../src/index.js';
import { benchTexts } from './texts.js';

const KINDS: Record<string, (size: number) => string> = {
  'plain reports': size =>
    benchTexts(Math.ceil(size / 4000), 700)
      .join('\n\n')
      .slice(0, size),
  'one sentence': size => 'the mayor of Orsk and the clerk of Telmi and '.repeat(Math.ceil(size / 45)).slice(0, size),
  'open quotation marks': size => '“he said '.repeat(Math.ceil(size / 9)).slice(0, size),
  'numbers only': size => '12 soldiers were killed and 30 wounded; '.repeat(Math.ceil(size / 40)).slice(0, size),
  'one line without a space': size => 'x'.repeat(size),
  'control characters': size => '\u0000\u0007\u200b\ufeff'.repeat(Math.ceil(size / 4)).slice(0, size),
  'right-to-left': size => 'قال المتحدث إن القوات قتلت عشرين جنديا. '.repeat(Math.ceil(size / 40)).slice(0, size),
};

/** Time of one reading by length; a linear step keeps the time per character level. */
export async function benchLinear(): Promise<void> {
  const { createReader, createResources } = (await import(
    new URL('../dist/index.js', import.meta.url).href
  )) as typeof Library;
  const reader = createReader(createResources(readBundle('dist/resources')));
  const sizes = [25_000, 50_000, 100_000, 200_000, 400_000];
  console.log(
    `\nmicroseconds a character by length of the report\n${'kind'.padEnd(28)}${sizes.map(size => `${size / 1000}k`.padStart(9)).join('')}`,
  );
  for (const [name, make] of Object.entries(KINDS)) {
    const cells = sizes.map(size => {
      const text = make(size);
      const started = performance.now();
      reader.read({ id: 'x', text, published: '2031-05-15', language: 'en' });
      return (((performance.now() - started) * 1000) / size).toFixed(2).padStart(9);
    });
    console.log(`${name.padEnd(28)}${cells.join('')}`);
  }
}
