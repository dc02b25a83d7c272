const telling = (name: string): string[] =>
  name
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
    ?.filter(w => !['the', 'a', 'an', 'of', 's', 'its', 'his', 'her', 'their'].includes(w)) ?? [];

/** A name has at least half of the telling words of the one wanted: "Brandt" is Olaf Brandt, "Serrat" is not Serrat's army staff. */
export function tellsName(wanted: string, name: string): boolean {
  const words = telling(wanted);
  const given = new Set(telling(name));
  return words.length > 0 && words.filter(word => given.has(word)).length * 2 >= words.length;
}
