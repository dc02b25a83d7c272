/** Every key of the workbench, once: what listens to it takes it from here, and so does the list that `?` shows. */
export interface Key {
  id: string;
  /** Values of KeyboardEvent.key; any of them. */
  keys: readonly string[];
  /** As printed on the key. */
  shown: string;
  where: 'everywhere' | 'ledger' | 'reader' | 'actors' | 'review';
  does: string;
}

export const KEYS = [
  { id: 'help', keys: ['?'], shown: '?', where: 'everywhere', does: 'Show this list' },
  { id: 'filter', keys: ['/'], shown: '/', where: 'everywhere', does: 'Go to the filters' },
  { id: 'add', keys: ['+'], shown: '+', where: 'everywhere', does: 'Add reports' },
  { id: 'close', keys: ['Escape'], shown: 'Esc', where: 'everywhere', does: 'Close the panel that is open' },
  { id: 'row-next', keys: ['ArrowDown', 'j'], shown: '↓ or j', where: 'ledger', does: 'Next row' },
  { id: 'row-previous', keys: ['ArrowUp', 'k'], shown: '↑ or k', where: 'ledger', does: 'Previous row' },
  { id: 'figure-next', keys: ['ArrowRight'], shown: '→', where: 'ledger', does: 'Next figure of the row' },
  { id: 'figure-previous', keys: ['ArrowLeft'], shown: '←', where: 'ledger', does: 'Previous figure of the row' },
  { id: 'open', keys: ['Enter'], shown: 'Enter', where: 'ledger', does: 'Open the words behind the figure' },
  { id: 'dossier', keys: ['o'], shown: 'o', where: 'ledger', does: 'Open the incident’s dossier' },
  { id: 'same', keys: ['s'], shown: 's', where: 'ledger', does: 'Same incident: on one row, then on the other' },
  {
    id: 'different',
    keys: ['d'],
    shown: 'd',
    where: 'ledger',
    does: 'Different incidents: on one row, then on the other',
  },
  { id: 'export', keys: ['e'], shown: 'e', where: 'ledger', does: 'Export what is filtered' },
  { id: 'axis', keys: ['a'], shown: 'a', where: 'ledger', does: 'Axis: logarithmic or linear' },
  { id: 'claim-next', keys: ['n', 'j'], shown: 'n or j', where: 'reader', does: 'Next claim' },
  { id: 'claim-previous', keys: ['p', 'k'], shown: 'p or k', where: 'reader', does: 'Previous claim' },
  { id: 'correct', keys: ['c'], shown: 'c', where: 'reader', does: 'Correct the claim chosen' },
  { id: 'span', keys: ['f'], shown: 'f', where: 'reader', does: 'The words selected are the claim’s figure' },
  { id: 'enter-claim', keys: ['w'], shown: 'w', where: 'reader', does: 'New claim from the words selected' },
  { id: 'caret', keys: ['v'], shown: 'v', where: 'reader', does: 'Select words with the arrow keys (Shift to extend)' },
  { id: 'withdraw', keys: ['x'], shown: 'x', where: 'reader', does: 'Take the claim out: it was misread' },
  { id: 'undo', keys: ['u'], shown: 'u', where: 'everywhere', does: 'Undo the last decision made here' },
  { id: 'fully-read', keys: ['r'], shown: 'r', where: 'reader', does: 'Mark the report as fully read' },
  { id: 'item-next', keys: ['ArrowDown', 'j'], shown: '↓ or j', where: 'review', does: 'Next item' },
  { id: 'item-previous', keys: ['ArrowUp', 'k'], shown: '↑ or k', where: 'review', does: 'Previous item' },
  { id: 'accept', keys: ['Enter'], shown: 'Enter', where: 'review', does: 'Accept it and go on' },
  { id: 'override', keys: ['o'], shown: 'o', where: 'review', does: 'It is otherwise: say how, and why' },
  { id: 'take', keys: ['m'], shown: 'm', where: 'review', does: 'Take the item, or give it back' },
  { id: 'note', keys: ['n'], shown: 'n', where: 'review', does: 'Write a note beside it' },
  { id: 'open-incident', keys: ['i'], shown: 'i', where: 'review', does: 'Open an incident by hand' },
  { id: 'party-next', keys: ['ArrowDown', 'j'], shown: '↓ or j', where: 'actors', does: 'Next party' },
  { id: 'party-previous', keys: ['ArrowUp', 'k'], shown: '↑ or k', where: 'actors', does: 'Previous party' },
  { id: 'party-same', keys: ['s'], shown: 's', where: 'actors', does: 'One actor: on one party, then on the other' },
  {
    id: 'party-different',
    keys: ['d'],
    shown: 'd',
    where: 'actors',
    does: 'Two actors: on one party, then on the other',
  },
] as const satisfies readonly Key[];

export type KeyId = (typeof KEYS)[number]['id'];
export type KeyPlace = Key['where'];
