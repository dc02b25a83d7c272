/** Whether a text begins with a capital letter. Asked of every word many times, so ASCII is told without a pattern. */
export function beginsWithCapital(text: string): boolean {
  const code = text.charCodeAt(0);
  return code < 128 ? code >= 65 && code <= 90 : /^\p{Lu}/u.test(text);
}
