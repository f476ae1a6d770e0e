import { createScanner } from 'jsonc-parser';
import { malformed } from './malformed.ts';
import { mask } from './mask.ts';

/** Kinds of tokens, as `SyntaxKind` of jsonc-parser numbers them. */
const open: readonly number[] = [1, 3];
const close: readonly number[] = [2, 4];
const colon = 6;
const end = 17;

const quotedMask = JSON.stringify(mask);
const nothingToHide: ReadonlySet<string> = new Set(['null', '""']);

function requireJson(text: string): void {
  try {
    JSON.parse(text);
  } catch {
    throw malformed('cannot be read as JSON');
  }
}

/**
 * The document with whatever lies under a field of those names masked, at any depth, and what was masked added to `found`. All else stays byte for
 * byte: numbers of any length, white space, the order of keys, doubled ones. BAD_USER_INPUT when it is not JSON.
 */
export function redactJson(text: string, columns: ReadonlySet<string>, found: Set<string>): string {
  requireJson(text);
  const scanner = createScanner(text, true);
  const parts: string[] = [];
  let copied = 0;
  const hide = (from: number, to: number): void => {
    parts.push(text.slice(copied, from), quotedMask);
    copied = to;
  };
  let depth = 0;
  let lastText = '';
  /** The next token begins the value of a named field. */
  let awaited = false;
  /** Where the list or object that is being hidden began. */
  let hidden: { readonly from: number; readonly depth: number } | null = null;
  for (let token: number = scanner.scan(); token !== end; token = scanner.scan()) {
    const from = scanner.getTokenOffset();
    const to = from + scanner.getTokenLength();
    if (token === colon) {
      if (!columns.has(lastText)) continue;
      found.add(lastText);
      awaited = hidden === null;
      continue;
    }
    lastText = scanner.getTokenValue();
    if (open.includes(token)) {
      if (awaited) hidden = { from, depth };
      depth++;
    } else if (close.includes(token)) {
      depth--;
      if (hidden?.depth === depth) {
        hide(hidden.from, to);
        hidden = null;
      }
    } else if (awaited && !nothingToHide.has(text.slice(from, to))) hide(from, to);
    awaited = false;
  }
  parts.push(text.slice(copied));
  return parts.join('');
}
