const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Elements that begin and end a paragraph (HTML Living Standard, rendering: flow content shown as blocks). */
export const BLOCKS = words(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul',
);

/** Elements that hold no words of the report. */
export const UNREAD = words(
  'script style noscript template svg math iframe object embed canvas audio video map select input textarea button form nav dialog head title',
);

/** The same for a page read without its tree, where what frames the report must go as well. */
export const FRAME = words('header footer nav aside menu');

export const HEADINGS = words('h1 h2 h3 h4 h5 h6');
export const ITEMS = words('li dd dt');
