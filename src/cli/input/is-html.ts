import type { Capture } from './capture.js';

const NAME = /\.x?html?$/i;
const TEXT_NAME = /\.(?:txt|text|md|markdown)$/i;
const HEAD =
  /^(?:\ufeff|\s|<\?xml[^>]*>|<!--[\s\S]{0,2000}?-->)*<(?:!doctype\s+html|html|head|body|article|main|meta|title|div|p)\b/i;

/** Whether a capture is a page: by what the transport says, else by the name, else by how it begins. */
export function isHtml({ mediaType, name, bytes }: Capture): boolean {
  if (mediaType) return /html|xml/i.test(mediaType);
  if (NAME.test(name)) return true;
  if (TEXT_NAME.test(name)) return false;
  return HEAD.test(new TextDecoder('latin1').decode(bytes.subarray(0, 4096)));
}
