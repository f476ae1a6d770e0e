import type { Detector } from '../define-detector.ts';
import { patternOf } from '../regex/pattern.ts';
import { looksLikeKeyBody, pemBase64 } from '../validators/private-key.ts';
import { credential } from './credential.ts';
import { fakeSecret } from './fake-secret.ts';

/** A private key between `-----BEGIN label-----` and its end line. */
export interface PemKey {
  readonly id: string;
  readonly name: string;
  /** RFC 7468 labels. */
  readonly labels: readonly string[];
  /** True when the decoded start of the body proves the format. */
  readonly parses: (base64: string) => boolean;
  /** Base64 text that real bodies of this kind start with, for the examples. */
  readonly opening: string;
  readonly references: readonly string[];
  readonly recommended?: boolean;
}

/** What goes on as a sentence does: `` `-----BEGIN PRIVATE KEY-----` header, otherwise as … ``. */
const prose = /^\W{1,4}(?:[a-z]{1,20}[,.]? ){3}/i;

/**
 * The detector of a PEM private key: plain, indented, on one line, or with its line ends escaped as in JSON and source code.
 * Reported up to 4,000 characters; the start decides.
 */
export function pemKey(key: PemKey): Detector {
  const begin = (label: string): string => `-----BEGIN ${label}-----`;
  const first = key.labels[0] ?? '';
  const body = key.opening + fakeSecret('', 600, 'base64');
  const lines = body.match(/.{1,64}/g) ?? [];
  const wrap = (newline: string, label: string, content: readonly string[] = lines): string =>
    [begin(label), ...content, `-----END ${label}-----`].join(newline);
  return credential({
    id: key.id,
    name: key.name,
    recommended: key.recommended ?? true,
    trigger: { kind: 'literals', literals: key.labels.map(begin) },
    pattern: patternOf(
      `-----BEGIN (?:${key.labels.join('|')})-----(?<body>(?:[^-]|-(?!----)){40,4000})(?:-----END [A-Z0-9 ]{1,40}-----)?`,
    ),
    maxLength: 4100,
    acrossFields: true,
    validate: (_value, _raw, match) => {
      const text = match.groups?.['body'] ?? '';
      if (prose.test(text)) return false;
      const base64 = pemBase64(text);
      if (!looksLikeKeyBody(base64)) return false;
      return key.parses(base64) ? 'strong' : true;
    },
    examples: () => ({
      match: [
        wrap('\n', first),
        `{"key":"${wrap('\\n', key.labels.at(-1) ?? first)}"}`,
        `const pem =\n  "${wrap('\\n" +\n  "', first)}";`,
        wrap('\r\n    ', first),
      ],
      reject: [
        wrap('\n', first, ['...']),
        wrap('\n', first, ['x'.repeat(64), 'x'.repeat(64)]),
        `if (text.startsWith('${begin(first)}')) return parse(text); // a key file starts with this line and goes on in base64`,
        `the \`${begin(first)}\` header, otherwise as DER. ${'Wherever it stands, nobody writes paragraphs of which half is base64. '.repeat(3)}`,
      ],
    }),
    references: key.references,
  });
}
