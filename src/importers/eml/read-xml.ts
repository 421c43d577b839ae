import { SaxesParser } from 'saxes';
import { error, type Finding } from '#domain/findings/finding.ts';
import type { XmlLimits } from './limits.ts';

/** An element as it opens: name without prefix, attributes without prefix, line from 1. */
export interface OpenElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly line: number;
}

export interface XmlHandlers {
  /** `path`: names from the root to the parent. */
  readonly open: (element: OpenElement, path: readonly string[]) => void;
  /** The element's own text, without that of elements in it. */
  readonly close: (name: string, text: string, line: number, path: readonly string[]) => void;
}

/** Ends reading on purpose, with what to say. */
export class StopReading extends Error {
  readonly finding: Finding;
  constructor(finding: Finding) {
    super(finding.code);
    this.finding = finding;
  }
}

const local = (name: string) => name.slice(name.indexOf(':') + 1);
const known: Readonly<Record<string, string>> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  'us-ascii': 'utf-8',
  'iso-8859-1': 'windows-1252',
  'iso-8859-15': 'iso-8859-15',
  'windows-1252': 'windows-1252',
};

/** The encoding by byte order mark or declaration; UTF-8 when neither says. */
function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const start = String.fromCharCode(...bytes.subarray(0, 200));
  const declared = /^(?:\u00ef\u00bb\u00bf)?<\?xml[^>]*?\bencoding\s*=\s*["']([^"']{1,40})["']/.exec(start)?.[1];
  return declared === undefined ? 'utf-8' : (known[declared.toLowerCase()] ?? declared);
}

/** A parser that keeps the path, the text and the counts within the limits, and stops at a DTD. */
function parserFor(file: string, limits: XmlLimits, handlers: XmlHandlers): SaxesParser<{ xmlns: false }> {
  const parser = new SaxesParser<{ xmlns: false }>({ xmlns: false });
  const path: string[] = [];
  const texts: string[] = [];
  let elements = 0;
  const stop = (finding: Finding): never => {
    throw new StopReading(finding);
  };
  const here = () => ({ file, row: parser.line });
  parser.on('error', (problem) => {
    const reason = problem.message.replace(/^\d+:\d+:\s*/, '').slice(0, 120);
    stop(error('xml-broken', here(), { file, row: parser.line, reason }));
  });
  parser.on('doctype', () => stop(error('xml-dtd', here(), { file })));
  parser.on('opentag', (tag) => {
    elements += 1;
    if (elements > limits.elements) stop(error('xml-too-many', here(), { file, limit: limits.elements }));
    if (path.length >= limits.depth) stop(error('xml-too-deep', here(), { file, limit: limits.depth }));
    const attributes: Record<string, string> = Object.create(null) as Record<string, string>;
    // An attribute without prefix goes before one of the same name with a prefix.
    for (const [name, value] of Object.entries(tag.attributes))
      if (!name.includes(':') || !(local(name) in attributes)) attributes[local(name)] = value;
    const name = local(tag.name);
    handlers.open({ name, attributes, line: parser.line }, path);
    path.push(name);
    texts.push('');
  });
  const take = (text: string) => {
    const at = texts.length - 1;
    if (at < 0) return;
    const kept = (texts[at] ?? '') + text;
    if (kept.trim().length > limits.text) stop(error('xml-too-long', here(), { file, limit: limits.text }));
    // Space between elements is not text: it must not pile up.
    texts[at] = kept.trim() === '' ? '' : kept;
  };
  parser.on('text', take);
  parser.on('cdata', take);
  parser.on('closetag', () => {
    const name = path.pop() ?? '';
    handlers.close(name, (texts.pop() ?? '').trim(), parser.line, path);
  });
  return parser;
}

/** Reads XML in a stream of parts, without DTD and with the five built-in entities only. Never throws: the finding that ended it, or none. */
export function readXml(
  file: string,
  bytes: Uint8Array,
  limits: XmlLimits,
  handlers: XmlHandlers,
): Finding | undefined {
  if (bytes.length > limits.bytes)
    return error('file-too-large', { file }, { file, limit: Math.round(limits.bytes / 1_000_000) });
  if (bytes.length === 0) return error('file-empty', { file }, { file });
  const encoding = encodingOf(bytes);
  let decoder: InstanceType<typeof TextDecoder>;
  try {
    decoder = new TextDecoder(encoding, { fatal: true });
  } catch {
    return error('xml-encoding', { file, row: 1 }, { file, encoding });
  }
  const parser = parserFor(file, limits, handlers);
  const step = 1 << 16;
  try {
    for (let at = 0; at < bytes.length; at += step)
      parser.write(decoder.decode(bytes.subarray(at, at + step), { stream: at + step < bytes.length }));
    parser.close();
    return undefined;
  } catch (problem) {
    if (problem instanceof StopReading) return problem.finding;
    if (problem instanceof TypeError || problem instanceof RangeError)
      return error('xml-encoding', { file, row: parser.line }, { file, encoding });
    return error('xml-broken', { file, row: parser.line }, { file, row: parser.line, reason: (problem as Error).name });
  }
}
