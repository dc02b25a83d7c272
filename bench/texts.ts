import { readdirSync, readFileSync } from 'node:fs';

/** Reports of about `words` words, made by joining our own evaluation reports in order; the same on every machine. */
export function benchTexts(count: number, words: number): string[] {
  const files = readdirSync('eval/reports')
    .filter(file => file.endsWith('.txt'))
    .sort();
  const sources = files.map(file => readFileSync(`eval/reports/${file}`, 'utf8').trim());
  const texts: string[] = [];
  let at = 0;
  for (let i = 0; i < count; i += 1) {
    const parts: string[] = [];
    let length = 0;
    while (length < words) {
      const paragraphs = (sources[at % sources.length] ?? '').split(/\n{2,}/);
      at += 1;
      for (const paragraph of paragraphs) {
        if (length >= words) break;
        parts.push(paragraph);
        length += paragraph.split(/\s+/).length;
      }
    }
    texts.push(parts.join('\n\n'));
  }
  return texts;
}
