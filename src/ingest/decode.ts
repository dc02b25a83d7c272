import { CounterclaimError, type Notice } from '../model/errors.js';

export interface Decoded {
  text: string;
  /** WHATWG name of the encoding. */
  encoding: string;
  notices: Notice[];
}

/** Formats that are often handed in by mistake, by their first bytes, with what to do about them. */
const MAGIC: readonly { bytes: readonly number[]; name: string; advice: string }[] = [
  {
    bytes: [0x89, 0x50, 0x4e, 0x47],
    name: 'a PNG image',
    advice: 'Hand in the text of the report, not a picture of it.',
  },
  { bytes: [0xff, 0xd8, 0xff], name: 'a JPEG image', advice: 'Hand in the text of the report, not a picture of it.' },
  {
    bytes: [0x47, 0x49, 0x46, 0x38],
    name: 'a GIF image',
    advice: 'Hand in the text of the report, not a picture of it.',
  },
  {
    bytes: [0x25, 0x50, 0x44, 0x46],
    name: 'a PDF',
    advice: 'Save its text first, for example with "pdftotext report.pdf".',
  },
  {
    bytes: [0x50, 0x4b, 0x03, 0x04],
    name: 'a ZIP archive or an office document',
    advice: 'Save the document as plain text or HTML.',
  },
  { bytes: [0x1f, 0x8b], name: 'a gzip archive', advice: 'Unpack it first, for example with "gunzip".' },
  {
    bytes: [0xd0, 0xcf, 0x11, 0xe0],
    name: 'an old office document',
    advice: 'Save the document as plain text or HTML.',
  },
  {
    bytes: [0x28, 0xb5, 0x2f, 0xfd],
    name: 'a Zstandard archive',
    advice: 'Unpack it first, for example with "zstd -d".',
  },
  { bytes: [0x7f, 0x45, 0x4c, 0x46], name: 'a program', advice: 'Hand in the text of the report.' },
  {
    bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65],
    name: 'an SQLite database',
    advice: 'Export the reports as JSON Lines.',
  },
];

/** Bytes looked at to tell text from binary. */
const SNIFF = 8192;
/** Above this share of control bytes a file is no text. */
const CONTROL_SHARE = 0.1;

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, i) => bytes[i] === byte);

const isControl = (byte: number): boolean => byte < 9 || (byte > 13 && byte < 27) || (byte > 27 && byte < 32);

/** Latin letters in UTF-16 have a NUL in every other place; without its mark the file could be anything. */
function refuseUnmarked(head: Uint8Array): void {
  const nulls = [0, 0];
  head.forEach((byte, i) => {
    if (byte === 0) nulls[i % 2] = (nulls[i % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = nulls;
  if (Math.max(even, odd) < head.length * 0.4 || Math.min(even, odd) > head.length * 0.02) return;
  throw new CounterclaimError(
    'input-binary',
    `This looks like UTF-16 without a byte order mark. Save it as UTF-8, for example with "iconv -f UTF-16${odd > even ? 'LE' : 'BE'} -t UTF-8".`,
  );
}

function refuseBinary(bytes: Uint8Array): void {
  const known = MAGIC.find(({ bytes: magic }) => startsWith(bytes, magic));
  if (known) throw new CounterclaimError('input-binary', `This is ${known.name}, not a report. ${known.advice}`);
  const head = bytes.subarray(0, SNIFF);
  refuseUnmarked(head);
  let nulls = 0;
  let controls = 0;
  for (const byte of head) {
    if (byte === 0) nulls++;
    if (isControl(byte)) controls++;
  }
  // A NUL here and there is dirt; many are a format of numbers.
  if (nulls > head.length * 0.01 + 4 || controls > head.length * CONTROL_SHARE + 4)
    throw new CounterclaimError(
      'input-binary',
      'This is a binary file, not a report. Hand in plain text, Markdown or HTML.',
    );
}

/** The encoding that a byte order mark names. */
function markOf(bytes: Uint8Array): string | null {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return 'utf-8';
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le';
  return startsWith(bytes, [0xfe, 0xff]) ? 'utf-16be' : null;
}

function decoderFor(label: string | null | undefined): InstanceType<typeof TextDecoder> | null {
  if (!label) return null;
  try {
    return new TextDecoder(label.trim().replace(/^["']|["']$/g, ''));
  } catch {
    return null;
  }
}

const isEmpty = (text: string): boolean => text.trim() === '';

/**
 * Bytes of a plain text to its characters: by byte order mark, then `charset`, then UTF-8. What cannot be decoded becomes
 * U+FFFD, with a notice. Throws `input-empty` and `input-binary` with what to do instead.
 */
export function decodeText(bytes: Uint8Array, charset?: string | null): Decoded {
  if (bytes.length === 0) throw new CounterclaimError('input-empty', 'It is empty: there is no report to read.');
  const mark = markOf(bytes);
  const decoder = decoderFor(mark) ?? decoderFor(charset) ?? new TextDecoder('utf-8');
  if (!decoder.encoding.startsWith('utf-16')) refuseBinary(bytes);
  const text = decoder.decode(bytes);
  if (isEmpty(text))
    throw new CounterclaimError('input-empty', 'It holds only white space: there is no report to read.');
  return { text, encoding: decoder.encoding, notices: damageNotices(bytes, text, decoder.encoding) };
}

function damageNotices(bytes: Uint8Array, text: string, encoding: string): Notice[] {
  if (!text.includes('\ufffd') || isSound(bytes, encoding)) return [];
  const count = text.split('\ufffd').length - 1;
  const message = `${count} place${count === 1 ? '' : 's'} could not be decoded as ${encoding.toUpperCase()} and read as U+FFFD.`;
  return [{ code: 'encoding-broken', message }];
}

/** Whether the replacement characters stood in the file itself. */
function isSound(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** The head of a page, within which WHATWG asks for the declaration; real pages stray further. */
const META_WINDOW = 4096;
const META = /<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w:-]{2,40})/i;

function metaCharset(bytes: Uint8Array): string | null {
  let head = '';
  for (const byte of bytes.subarray(0, META_WINDOW)) head += String.fromCharCode(byte);
  const label = META.exec(head)?.[1] ?? null;
  // A declaration that could be read byte by byte was not written in UTF-16.
  return label && /^utf-16/i.test(label) ? 'utf-8' : label;
}

/** Bytes of a page to its characters: byte order mark, then `charset` (the transport's), then `meta`, then UTF-8, then Windows-1252. */
export function decodeHtml(bytes: Uint8Array, charset?: string | null): Decoded {
  if (markOf(bytes) || decoderFor(charset)) return decodeText(bytes, charset);
  const declared = metaCharset(bytes);
  if (decoderFor(declared)) return decodeText(bytes, declared);
  return decodeText(bytes, isSound(bytes, 'utf-8') ? 'utf-8' : 'windows-1252');
}
