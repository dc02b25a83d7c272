export { createReader, LANGUAGES, type Reader } from './create-reader.js';
export { loadResources } from './load-resources.js';
export { CounterclaimError, type Notice } from './model/errors.js';
export type { Document, Part, PartKind } from './model/document.js';
export type * from './model/reading.js';
export type { Report } from './model/report.js';
export type { Span, TextSpan } from './model/span.js';
export { createResources, type ResourceBundle, type Resources } from './resources/resources.js';
export { VERSION } from './version.js';
