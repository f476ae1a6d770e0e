import type { Format } from '../core/format.ts';
import { flowKind } from '../office/read-flow.ts';
import {
  looksLikeBacs,
  looksLikeBai2,
  looksLikeCfonb,
  looksLikeCnab,
  looksLikeCnab400,
  looksLikeDirectEntry,
  looksLikeNacha,
  looksLikeZengin,
} from '../segments/sniff-fixed.ts';
import {
  looksLikeAamva,
  looksLikeDicomDump,
  looksLikeEdifact,
  looksLikeFedwire,
  looksLikeFix,
  looksLikeHl7,
  looksLikeIso8583Dump,
  looksLikeLdif,
  looksLikeNcpdp,
  looksLikeSwift,
  looksLikeVcard,
  looksLikeX12,
  looksLikeXdt,
} from '../segments/sniff-segments.ts';
import { looksLikeSql } from '../sql/sniff-sql.ts';
import { sniffCsvDialect, type TableHint } from '../table/csv-dialect.ts';
import { looksEncrypted } from '../text/read-encrypted.ts';
import { hasTextTable } from '../text/sniff-text-tables.ts';
import {
  aamva,
  bacs,
  bai2,
  cfonb,
  cnab,
  cnab400,
  csv,
  dicomDump,
  directEntry,
  edifact,
  encrypted,
  fedwire,
  fix,
  flatOffice,
  hl7,
  html,
  iso8583Dump,
  json,
  jsonLines,
  keyLines,
  ldif,
  nacha,
  ncpdp,
  notebook,
  ofx,
  plainText,
  sql,
  swift,
  textTables,
  toml,
  vcard,
  x12,
  xdt,
  xml,
  yaml,
  zengin,
} from './formats.ts';

const sniffedBytes = 64 * 1024;

/** Formats whose first lines tell them beyond doubt. */
const messages: readonly (readonly [(start: string) => boolean, Format])[] = [
  [looksLikeHl7, hl7],
  [looksLikeX12, x12],
  [looksLikeEdifact, edifact],
  [looksLikeSwift, swift],
  [looksLikeVcard, vcard],
  [looksLikeLdif, ldif],
  [looksLikeAamva, aamva],
  [looksLikeNacha, nacha],
  [looksLikeBacs, bacs],
  [looksLikeDirectEntry, directEntry],
  [looksLikeZengin, zengin],
  [looksLikeCfonb, cfonb],
  [looksLikeCnab, cnab],
  [looksLikeCnab400, cnab400],
  [looksLikeBai2, bai2],
  [looksLikeNcpdp, ncpdp],
  [looksLikeFix, fix],
  [looksLikeFedwire, fedwire],
  [looksLikeXdt, xdt],
  [looksLikeDicomDump, dicomDump],
  [looksLikeIso8583Dump, iso8583Dump],
];

/**
 * The format of a text that begins with `head` (UTF-8). `cut` tells that more follows. The name's extension decides only where the content
 * does not.
 */
export function sniffText(head: Uint8Array, cut: boolean, name: string): Format {
  const file = name.slice(name.lastIndexOf('/') + 1).toLowerCase();
  const extension = /\.([a-z0-9]+)$/.exec(file)?.[1] ?? '';
  const start = Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, sniffedBytes)).toString('utf8');
  const more = cut || head.length > sniffedBytes;
  if (looksEncrypted(start)) return encrypted;
  const message = messages.find(([looks]) => looks(start));
  if (message !== undefined) return message[1];
  const structured =
    sniffJson(start, more, extension) ?? sniffMarkup(start, extension) ?? namedKeyLines(file, extension);
  if (structured !== null) return structured;
  if (looksLikeSql(start, extension)) return sql;
  const dialect = sniffCsvDialect(head, cut, tableHint(extension));
  // A table with a ruler below its header is drawn.
  if (dialect !== null && !(dialect.delimiter === 124 && hasTextTable(start))) return csv(dialect);
  return sniffKeyLines(start) ?? (hasTextTable(start) ? textTables : plainText);
}

function tableHint(extension: string): TableHint {
  if (/^(csv|tsv|psv|tab)$/.test(extension)) return 'table';
  return /^(|dat|out|gz|part|data)$/.test(extension) ? 'silent' : 'text';
}

const leadingComments = /^(?:\s*(?:\/\/[^\n]*\n|\/\*[\s\S]*?\*\/))+/;

/** JSON starts with a bracket and goes on as JSON does; a first line that is whole JSON makes it JSON lines. */
function sniffJson(start: string, cut: boolean, extension: string): Format | null {
  const named = /^(json|jsonc|jsonl|ndjson|geojson|ipynb|har|avsc|webmanifest)$/.test(extension);
  const body = (named ? start.replace(leadingComments, '') : start).trimStart();
  if (!/^[{[]/.test(body)) return named && /^["\d\-tfn]/.test(body) && parses(body, cut) ? json : null;
  const lineEnd = body.search(/[\r\n]/);
  const line = lineEnd < 0 ? body : body.slice(0, lineEnd);
  if (parses(line, false)) {
    const rest = lineEnd < 0 ? '' : body.slice(lineEnd).trimStart();
    if (/^[{[]/.test(rest)) return jsonLines;
    if (rest === '') return /^(jsonl|ndjson)$/.test(extension) ? jsonLines : json;
    return named ? jsonLines : null;
  }
  if (/^(jsonl|ndjson)$/.test(extension)) return jsonLines;
  if (extension === 'ipynb' || /"nbformat"\s*:/.test(start)) return notebook;
  return named || jsonStart.test(body) ? json : null;
}

/** Not `{{- if .Values.x }}` and `{{#with page}}`, which are templates, nor `[[package]]`, which is TOML. */
const jsonStart =
  /^(?:\{\s*["}]|\[\s*(?:["{\]]|\[\s*(?:["{[\]\d-]|true|false|null)|-?\d+(?:\.\d+)?\s*[,\]]|true|false|null))/;

function parses(text: string, cut: boolean): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return cut;
  }
}

function sniffMarkup(start: string, extension: string): Format | null {
  const body = start.trimStart();
  // SGML behind a header of its own.
  if (/^OFXHEADER:\d/.test(body)) return ofx;
  if (/^(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body)\b/i.test(body)) return html;
  if (/^<(?:\?xml|\w+:)/i.test(body) && flowKind(body.slice(0, 8192)) !== null) return flatOffice;
  if (/^<\?xml\b/i.test(body)) return /<html\b/i.test(body.slice(0, 2000)) ? html : xml;
  if (!/^<[a-z_!][\w:.-]*(?:[\s/>])/i.test(body)) return null;
  if (/^html?$/.test(extension)) return html;
  return /<\/[a-z_][\w:.-]*\s*>|\/>/i.test(body) ? xml : null;
}

function namedKeyLines(file: string, extension: string): Format | null {
  if (/^ya?ml$/.test(extension)) return yaml;
  if (extension === 'toml') return toml;
  if (/^(ini|env|properties|conf|cfg|cnf|tfvars|envrc)$/.test(extension)) return keyLines;
  return /^\.env(\.|$)|^\.npmrc$|^\.?my\.cnf$|^credentials$/.test(file) ? keyLines : null;
}

/** `Ann: What a day that was!`: what somebody says. */
const sentence = /:\s+["'“]?\p{L}[^\n]*\s\p{L}[^\n]*[.!?…]["'”)]?\s*$/u;

/** Nearly every line is a comment, a section or `key = value` with a key of one word, and not what people say in turn. */
function sniffKeyLines(start: string): Format | null {
  const lines = start.slice(0, 8192).split('\n').slice(0, 100);
  if (start.length > 8192) lines.pop();
  let keys = 0;
  let others = 0;
  let said = 0;
  for (const line of lines) {
    if (/^\s*(?:[#;].*|\[+[^\]]+\]+|---)?\s*$/.test(line)) continue;
    if (/^\s*(?:- )?(?:export )?["']?[\p{L}\p{M}\w.-]{1,64}["']?\s*(?:=|:(?=\s|$))/u.test(line)) {
      keys += 1;
      if (sentence.test(line)) said += 1;
    } else others += 1;
  }
  return keys >= 2 && others <= keys / 10 && said * 2 <= keys ? keyLines : null;
}
