/** Every error the program raises on purpose. `code` is stable and documented in docs/reference/errors.md. */
export class CounterclaimError extends Error {
  readonly code: string;

  constructor(code: string, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'CounterclaimError';
    this.code = code;
  }
}

/** Something about the input that could not be settled; it stands on the document and stops nothing. */
export interface Notice {
  code: string;
  message: string;
}
