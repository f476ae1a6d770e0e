/** Fields of a part that say how it is written; what else stands there is somebody's. */
const ofForm = /^(?:content-(?:type|transfer-encoding|disposition|length|language|description)|mime-version)\s*:/i;
const boundaryOf = (header: string): string | null => {
  const found = /^content-type:[ \t]*multipart\/[^;\r\n]*;.*?\bboundary=(?:"([^"\r\n]+)"|([^\s;"]+))/im.exec(header);
  return found === null ? null : (found[1] ?? found[2] ?? null);
};
const isBase64 = (header: string): boolean => /^content-transfer-encoding:\s*base64\b/im.test(header);
/** Parts in parts whose borders are looked for. */
const maxDepth = 64;
type State = 'header' | 'outside' | 'base64' | 'body';

/** What a parser of MIME passes over in a message. */
export interface OutsideParts {
  readonly lines: readonly string[];
  /** True where a part has begun that nothing ends, or base64 ends within a group: the message is cut. */
  readonly isCut: boolean;
}
const unfolded = (header: string): string => header.replace(/\r?\n[ \t]+/g, ' ');

/**
 * What a parser of MIME passes over: what stands before the first part of a message or of a part and behind its last (footers of mailing
 * lists are put there), fields of parts, and lines that are no base64 in a part that says it is (footers again). `head` and `body` are the
 * message's, one character a byte; so are the lines given out.
 */
export function outsideParts(head: string, body: string): OutsideParts {
  const out: string[] = [];
  const open: string[] = [];
  const begun = new Set<string>();
  let digits = 0;
  let header: string[] = [];
  const stateBehind = (fields: string): State => {
    const boundary = boundaryOf(fields);
    if (boundary === null || open.length >= maxDepth) return isBase64(fields) ? 'base64' : 'body';
    open.push(boundary);
    return 'outside';
  };
  const endHeader = (): State => {
    const fields = unfolded(header.join('\n'));
    header = [];
    for (const line of fields.split('\n')) if (!ofForm.test(line)) out.push(line);
    return stateBehind(fields);
  };
  let state = stateBehind(unfolded(head));
  for (let at = 0; at < body.length; ) {
    const found = body.indexOf('\n', at);
    const end = found < 0 ? body.length : found;
    const line = body.slice(at, end > at && body[end - 1] === '\r' ? end - 1 : end);
    at = end + 1;
    const mark = line.startsWith('--') ? line.trimEnd().slice(2) : null;
    const level = mark === null ? -1 : open.findLastIndex((boundary) => mark === boundary || mark === `${boundary}--`);
    if (level >= 0) {
      if (state === 'header') state = endHeader();
      begun.add(open[level]!);
      digits = 0;
      open.length = mark === open[level] ? level + 1 : level;
      state = mark === open[level] ? 'header' : 'outside';
    } else if (state === 'header') {
      if (line === '') state = endHeader();
      else header.push(line);
    } else if (state === 'outside' || (state === 'base64' && /[^A-Za-z0-9+/= \t]/.test(line))) out.push(line);
    else if (state === 'base64') digits += line.replace(/[ \t]+/g, '').length;
  }
  if (state === 'header') endHeader();
  const isCut = open.some((boundary) => begun.has(boundary)) || (state === 'base64' && digits % 4 !== 0);
  return { lines: out.filter((line) => line.trim() !== ''), isCut };
}
