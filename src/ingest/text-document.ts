import type { Document, Part } from '../model/document.js';
import type { Report } from '../model/report.js';
import { sha256Hex } from '../text/sha256.js';
import { Classifier, type Classified } from './classify.js';
import type { IngestData } from './data.js';
import { Findings } from './findings.js';
import { framedWords } from './heading.js';
import { joinSentences } from './join-sentences.js';
import { detectLanguage, isTooShort, primaryTag } from './language.js';
import { toIsoDate } from './given-date.js';
import { ownDay } from './own-day.js';
import { hostOf, dateInUrl } from './page-address.js';
import { type Paragraph, toPassage } from './passage.js';
import { splitHeads } from './split-heads.js';
import { textParagraphs } from './text-paragraphs.js';

const TELLING = new Set<string>(['title', 'heading', 'prose']);
const BARE = new Set<string>(['byline', 'caption']);

/** A heading between dashes is its words alone. */
function unframe(source: string, classified: Classified): Classified {
  const { passage, kind } = classified;
  const words = kind === 'heading' ? framedWords(source.slice(passage.start, passage.end)) : null;
  if (!words) return classified;
  return { kind, passage: { ...passage, start: passage.start + words.start, end: passage.start + words.end } };
}

/** The parts of a text from its paragraphs; what the copy says of itself goes to `found`. */
export function readParts(
  source: string,
  paragraphs: readonly Paragraph[],
  title: string | null,
  data: IngestData,
  found: Findings,
): Part[] {
  const passages = paragraphs.map(paragraph => toPassage(source, paragraph));
  const classified = new Classifier(source, passages, title, data, found).run().map(one => unframe(source, one));
  found.set('published', ownDay(classified, data.dates), 'text');
  const parts = joinSentences(source, classified, data);
  if (parts.some(part => TELLING.has(part.kind))) return splitHeads(source, parts, data, found);
  // A text of nothing but a date, a name or a caption is what there is to read.
  return parts.map(part => (BARE.has(part.kind) ? { ...part, kind: 'prose' } : part));
}

function takeGiven(report: Report, data: IngestData, found: Findings): void {
  found.set('title', report.title?.trim(), 'given');
  found.set('outlet', report.outlet?.trim(), 'given');
  found.set('url', report.url?.trim(), 'given');
  const published = toIsoDate(report.published, data);
  found.set('published', published, 'given');
  if (report.published && !published)
    found.notice('published-unreadable', `"${report.published.slice(0, 40)}" is no date; it was not used.`);
  if (report.language) found.set('language', primaryTag(report.language), 'given');
}

/** What the address tells, once the copy has been asked. */
export function takeAddress(found: Findings, data: IngestData): void {
  const url = found.url?.value;
  if (!url) return;
  const host = hostOf(url);
  found.set('outlet', host ? (data.outlets.get(host) ?? data.outlets.get(host.replace(/^[^.]+\./, ''))) : null, 'url');
  found.set('published', dateInUrl(url), 'url');
}

/** An agency or outlet in the author's place is no author. */
function settleAuthors(found: Findings): void {
  const houses = [found.agency?.value, found.outlet?.value].map(name => name?.toLowerCase());
  const people = found.authors?.value.filter(name => !houses.includes(name.toLowerCase())) ?? [];
  found.authors = found.authors && people.length > 0 ? { ...found.authors, value: people } : null;
}

/** Initials of a name: "Norvale Press Agency" → "npa". */
const initialsOf = (name: string): string => (name.match(/(?<![\p{L}])\p{Lu}/gu) ?? []).join('').toLowerCase();

/** Initials that several agencies share are those of the outlet itself when they fit its name. */
function settleAgency(found: Findings, data: IngestData): void {
  const [agency, outlet] = [found.agency, found.outlet?.value];
  if (!agency || !outlet || agency.value === outlet) return;
  const initials = initialsOf(outlet);
  if (initials.length > 1 && data.agencies.get(initials) === agency.value) agency.value = outlet;
}

/** Given, else told by the words; a text too short to tell is taken to be in the language at hand, with a notice. */
function settleLanguage(found: Findings, sample: string, data: IngestData): string {
  if (found.language) return found.language.value;
  const told = detectLanguage(sample, data.languages);
  if (told !== 'und') found.set('language', told, 'text');
  if (told !== 'und' || !isTooShort(sample, data.language, data.languages)) return told;
  found.notice('language-assumed', `The text is too short to tell its language; it was read as "${data.language}".`);
  return data.language;
}

/** Language and the notices that every report gets, whatever it came from. */
export function settle(found: Findings, text: string, parts: readonly Part[], data: IngestData): string {
  settleAgency(found, data);
  settleAuthors(found);
  const prose = parts.filter(part => part.kind === 'prose');
  let sample = '';
  for (const part of prose) {
    if (sample.length > 6000) break;
    sample += `${text.slice(part.start, Math.min(part.end, part.start + 3000))}\n`;
  }
  const language = settleLanguage(found, sample || text, data);
  if (text.trim() === '') found.notice('text-empty', 'The report has no text.');
  else if (language === 'und')
    found.notice('language-unknown', 'The language could not be told; nothing was read from the text.');
  else if (!data.supported.has(language))
    found.notice(
      'language-unsupported',
      `There are no resources for language "${language}"; nothing was read from the text.`,
    );
  if (!found.published)
    found.notice('published-unknown', 'No publication date was given or found; relative dates stay open.');
  return language;
}

/** The document of findings and parts. */
export function toDocument(
  base: { id: string; text: string; sha256: string; retrieved: string | null; language: string; parts: Part[] },
  found: Findings,
): Document {
  return {
    id: base.id,
    text: base.text,
    title: found.title?.value ?? null,
    authors: found.authors?.value ?? [],
    outlet: found.outlet?.value ?? null,
    agency: found.agency?.value ?? null,
    url: found.url?.value ?? null,
    published: found.published?.value ?? null,
    updated: found.updated?.value ?? null,
    retrieved: base.retrieved,
    fieldSources: found.sources(),
    dateline: found.dateline,
    language: base.language,
    sha256: base.sha256,
    parts: base.parts,
    notices: found.notices,
  };
}

/** A report of plain text or Markdown as a document; `text` is the report's to the character. */
export function documentFromText(report: Report, data: IngestData): Document {
  const found = new Findings();
  takeGiven(report, data, found);
  const { id, text } = report;
  const parts = readParts(text, textParagraphs(text), report.title ?? null, data, found);
  takeAddress(found, data);
  const language = settle(found, text, parts, data);
  return toDocument({ id, text, sha256: sha256Hex(text), retrieved: null, language, parts }, found);
}
