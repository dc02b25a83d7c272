/** Words of the text that are selected, offsets in code points of the report. */
export interface Picked {
  start: number;
  end: number;
  text: string;
}
