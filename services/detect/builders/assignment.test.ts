import { describe, expect, it } from 'vitest';
import { detectText } from '../detect-text.ts';
import { fakeSecret } from './fake-secret.ts';

const identifiers = {
  selector: 'INCLUDE',
  ids: ['GENERIC_PASSWORD', 'GENERIC_API_KEY', 'DATADOG_API_KEY', 'VENDOR_API_KEY', 'ENCODED_SECRET', 'DATABASE_URL'],
} as const;

const key = fakeSecret('', 32, 'hex', 4);
/** Ways to give a setting a value: configuration formats, programming languages, shells, documents. NAME, name and value are filled in. */
const syntaxes: readonly string[] = [
  ...['n="v"', 'n = v', '"n": "v"', "'n' => 'v'", '\\"n\\": \\"v\\"', '{"name":"n","value":"v"}'],
  ...['{"key": "n","type": "text","value": "v"}', '<n>v</n>', '<n>\n  v\n</n>', '<n><![CDATA[v]]></n>', '<x n="v"/>'],
  ...[
    '<string name="n">v</string>',
    '<name>n</name>\n<value>v</value>',
    '<key>n</key>\n<string>v</string>',
    'n: |\n  v',
  ],
  ...['n: >-\n  v', 'n: !!str v', '- name: n\n  value: v', 'n = """v"""', 'export N=v', "export N='v'", 'setenv N v'],
  ...['set -x N v', 'ENV N v', 'SetEnv N "v"', 'setx N "v"', '$env:N = "v"', 'docker run -e N=v app', 'app --n v'],
  ...[
    'var n string = "v"',
    'n := "v"',
    'String n = "v";',
    'n: String = "v"',
    'Dim n As String = "v"',
    'map.put("n", "v")',
  ],
  ...[
    'public string N { get; set; } = "v";',
    'const char n[64] = "v";',
    '#define N "v"',
    'n <- "v"',
    'let n = String::from("v");',
  ],
  ...[
    "process.env.N || 'v'",
    'os.getenv("N", "v")',
    "ENV['N'] ||= 'v'",
    "define('N', 'v');",
    'variable "n" {\n  default = "v"\n}',
  ],
  ...[
    'N ::= v',
    'N ?= v',
    'N += v',
    '$' + '{N:-v}',
    'curl "https://x/?n=v&a=b"',
    '%22n%22%3A%22v%22',
    '&quot;n&quot;:&quot;v&quot;',
  ],
  ...['**n**: v', 'n | v |', 'n=3D"v"', "if (n == 'v')", 'n = \\\n    "v"', 'n = ("v")', '"n=" + "v"', 'n.equals("v")'],
  ...['n: str = Field(default="v")', 'n:\n  Type: String\n  Default: v\n', '<x a:name="n" a:value="v"/>'],
  ...['the n for Acme Maps is v', "require('n')('v')"],
  ...['fun n(): String = "v"', 'var n: String { return "v" }', 'n = []byte("v")', 'val n by lazy { "v" }'],
  ...[
    'n = <<EOF\nv\nEOF\n',
    'n = <<-EOT\n    v\n  EOT\n',
    'n = (\n    "v"\n)',
    "$ENV{N} = 'v';",
    'let n = r#"v"#;',
    'local n = [[v]]',
  ],
  ...['n = “v”', 'n — v', '["app", "--n", "v"]', "['app', '--n', 'v']"],
  ...['var("N").unwrap_or("v")', 'const char *n PROGMEM = "v"', 'n: Optional[str] = "v"', '$' + '{N}    v'],
];
const written = (syntax: string, name: string, value: string): string =>
  syntax.replace(/(?<![A-Za-z])[nNv](?![A-Za-z])/g, (part) =>
    part === 'v' ? value : part === 'N' ? name.toUpperCase() : name,
  );

describe('settings in any syntax', () => {
  it.each(syntaxes)('%j', (syntax) => {
    for (const [name, value] of [
      ['api_token', fakeSecret('', 24)],
      ['datadog_api_key', key],
      ['db_password', `Tr4vel${fakeSecret('', 6)}`],
    ] as const) {
      const text = written(syntax, name, value);
      const at = text.lastIndexOf(value);
      const found = detectText(text, { identifiers }).filter(({ confidence }) => confidence !== 'LOW');
      expect(found, text).toContainEqual(expect.objectContaining({ start: at, end: at + value.length }));
    }
  });

  it.each([
    'DB_PASSWORD=kumquatride',
    'db:\n  password: kumquatride\n',
    'password = "kumquatride"',
    '<password>kumquatride</password>',
  ])('takes letters alone where only a value can stand: %j', (text) => {
    expect(detectText(text, { identifiers }).map(({ identifier }) => identifier)).toEqual(['GENERIC_PASSWORD']);
  });

  it.each([
    ...[
      'password = kumquat.ride()',
      'connect(password=kumquatride)',
      'the password kumquatride is gone',
      'password: required',
    ],
    ...[
      'const password = userInput;',
      'passwd = _raw_input(prompt, stream)',
      'Password       *uint16',
      'group:password:GID:list',
    ],
    ...['/pass: Likewise.', '(get_passphrase): Likewise.', '"password": "Passwort"', 'PASS: suite/case.exp: it works'],
    ...[
      'cacheKey = "Zx8vQ2nM5xR7tL3wP9bJ4cF6hG1d"',
      'nextPageToken=Zx8vQ2nM5xR7tL3wP9bJ4cF6hG1d',
      'crc-16-buypass, "Crc16Buypass"',
    ],
  ])('leaves alone %j', (text) => {
    expect(detectText(text, { identifiers }).filter(({ confidence }) => confidence !== 'LOW')).toEqual([]);
  });
});

describe('secrets one layer down', () => {
  const base64 = (text: string): string => Buffer.from(text).toString('base64');
  it.each([0, 1, 2])('finds base64 %i bytes behind the start of a group', (before) => {
    const encoded = base64(`${'x'.repeat(before)}DB_PASSWORD=Tr4vel#Mug92\n`);
    expect(detectText(`data: ${encoded}\n`, { identifiers })).toEqual([
      expect.objectContaining({ identifier: 'ENCODED_SECRET', start: 6, end: 6 + encoded.length }),
    ]);
  });
  it('finds percent encoding where it stands', () => {
    const [found] = detectText('next=postgres%3A%2F%2Fapp%3As3kr3tPw9%40db01%2Forders', { identifiers });
    expect(found).toMatchObject({ identifier: 'DATABASE_URL', start: 28, end: 37 });
  });
});
