import fc from 'fast-check';
import { expect, it } from 'vitest';
import { collect } from './testing/collect.ts';

const value = '536904399';
const eol = '\r\n';

/** Texts of many formats with a value near their end. */
const files: readonly (readonly [name: string, text: string])[] = [
  ['a.json', `{"people":[{"name":"Ann","note":"a \\"b\\"","n":[1,2]},{"name":"Bo","ssn":"${value}"}],"t":true}`],
  ['a.jsonl', `{"a":1,"b":"x y"}\n{"a":2,"b":"it's"}\n{"a":3,"ssn":"${value}"}\n{"a":4}\n`],
  ['a.csv', `id,name,note,ssn\n1,Ann,"said ""hi"", left",x\n2,Bo,"two\nlines",y\n3,Cy,plain,${value}\n`],
  ['a.tsv', `id\tname\tssn\n1\tAnn\t"q"\n2\tCy\t${value}\n`],
  ['a.xml', `<?xml version="1.0"?>\n<!-- c --><p a="1"><n>A &amp; B</n><![CDATA[x <y>]]><ssn>${value}</ssn></p>\n`],
  ['a.html', `<html><style>a{b:c}</style><script>var a = "x < y";</script><!-- c --><p>SSN: ${value}</p></html>`],
  ['a.yaml', `a:\n  b: "x: y"\n  c: 'it''s'\n  d: |\n    block\n  e: [1, {g: h}]\n  ssn: ${value}\n`],
  ['a.toml', `[a]\nb = "x"\nc = '''lit\nmore'''\n[[e]]\nssn = "${value}"\n`],
  ['a.ini', `; c\n[s]\na = 1\nb : "q"\nssn = ${value}\n`],
  ['.env', `A=1\nB="x y"\nC='z'\nSSN=${value}\n`],
  ['a.sql', `-- c\nINSERT INTO p (id, ssn) VALUES (1, 'it''s');\n/* x */\nINSERT INTO p VALUES (3, '${value}');\n`],
  ['a.md', `---\nt: x\n---\n# T\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n\`\`\`json\n{"a": 1}\n\`\`\`\n\nSSN: ${value}\n`],
  ['a.vcf', `BEGIN:VCARD\nVERSION:3.0\nFN:Ann\nPHOTO;ENCODING=b:aGVsbG8=\nX-SSN:${value}\nEND:VCARD\n`],
  ['a.hl7', `MSH|^~\\&|A|B|C|D|20240101||ADT^A01|1|P|2.3\rPID|1||123^^^H^MR||DOE^J||||||||||||||${value}\r`],
  ['a.edi', `UNB+UNOC:3+A+B+240101:1200+1'UNH+1+ORDERS:D:96A:UN'FTX+AAI+++SSN ${value}'UNZ+1+1'`],
  ['a.rtf', `{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}{\\*\\gen x;}\\f0 Hi \\'e9 {\\b bold}\\par SSN: ${value}\\par}`],
  [
    'a.eml',
    [
      ...['From: a@example.com', 'Subject: =?utf-8?B?aGk=?=', 'Content-Type: multipart/mixed; boundary="b"', ''],
      ...['--b', 'Content-Type: text/plain', '', 'Hi,', '--b', 'Content-Type: text/html', ''],
      ...[`<p>SSN: ${value}</p>`, '--b--', ''],
    ].join(eol),
  ],
];

const signs = [
  ...`"'<>{}[](),:;=&#-\\/|*!\n\r\t\0\`~+?%$@^é`,
  ...[
    '<!--',
    '<![CDATA[',
    '<script>',
    '<style>',
    '"""',
    "'''",
    '/*',
    '--',
    '\ufeff',
    '<?',
    '{{',
    '|\n',
    '\\\n',
    '=\n',
    'EOF',
  ],
];
const edit = fc.record({ at: fc.nat({ max: 400 }), removed: fc.nat({ max: 1 }), sign: fc.constantFrom('', ...signs) });

/** One sign more, less or other somewhere before the value. */
function edited(text: string, { at, removed, sign }: { at: number; removed: number; sign: string }): string {
  const from = at % Math.max(1, text.indexOf(value) - 1);
  return text.slice(0, from) + sign + text.slice(from + removed);
}

it.each(files)('%s: a sign more or less before a value loses it in no silence', async (name, text) => {
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 3 }), fc.boolean(), async (edits, isNamed) => {
      const broken = edits.reduce(edited, text);
      const { outcome, text: read } = await collect(Buffer.from(broken), isNamed ? name : '');
      expect(read.includes(value) || outcome.reason !== null, JSON.stringify(broken)).toBe(true);
    }),
    { numRuns: 60 },
  );
});
