import { describe, expect, it } from 'vitest';
import { fakeSecret } from './builders/fake-secret.ts';
import { detectText, type ReadBlock } from './detect-text.ts';
import { whole } from './extract/core/whole.ts';
import { defaultLimits, extract } from './extract/index.ts';

const identifiers = { selector: 'INCLUDE', ids: ['GENERIC_PASSWORD', 'GENERIC_API_KEY', 'DATADOG_API_KEY'] } as const;

/** What is found in a file that is read by its fields. */
async function foundIn(text: string, name: string): Promise<readonly string[]> {
  const read: ReadBlock[] = [];
  for await (const block of extract(whole(Buffer.from(text)), name, defaultLimits))
    read.push({ block: { ...block, text: Uint8Array.from(block.text) }, entities: [] });
  const all = Buffer.concat(read.map(({ block }) => block.text)).toString();
  return detectText(all, { identifiers, read })
    .filter(({ confidence }) => confidence !== 'LOW')
    .map(({ start, end }) => all.slice(start, end));
}

const base64 = (text: string): string => Buffer.from(text).toString('base64');
const escaped = (text: string): string => text.replace(/^./, (first) => `\\u00${first.charCodeAt(0).toString(16)}`);

const files: readonly (readonly [name: string, text: (name: string, value: string) => string])[] = [
  ['a.yaml', (n, v) => `a: 1\n${n}: ${v} # rotated\nb: 2\n`],
  ['a.yaml', (n, v) => `a: 1\n${n}:        ${v}\nb: 2\n`],
  ['a.yaml', (n, v) => `${n}: |\n  ${v}\nb: 2\n`],
  ['a.yaml', (n, v) => `a:\n  ${n}: >-\n    ${v}\n  b: 2\n`],
  ['a.yaml', (n, v) => `kind: Secret\napiVersion: v1\ndata:\n  ${n}: ${base64(v)}\n`],
  ['a.json', (n, v) => JSON.stringify({ data: { [n]: base64(v) }, kind: 'Secret' })],
  ['a.ini', (n, v) => `[s]\n${n} = ${v} ; production\n`],
  ['.env', (n, v) => `${n.toUpperCase()}=${v} # production\nB=2\n`],
  ['.env', (n, v) => `${n.toUpperCase()}_B64=${base64(v)}\nB=2\n`],
  ['a.properties', (n, v) => `a=1\n${n}=\\\n    ${v}\nb=2\n`],
  ['a.xml', (n, v) => `<?xml version="1.0"?>\n<c><${n}><![CDATA[${v}]]></${n}></c>`],
  ['a.xml', (n, v) => `<?xml version="1.0"?>\n<c>\n  <${n}>\n    ${v}\n  </${n}>\n</c>`],
  ['a.json', (n, v) => `{"a":1,"${n}":"${escaped(v)}"}`],
  ['a.json', (n, v) => JSON.stringify({ command: ['app', `--${n.replaceAll('_', '-')}`, v, 'x'] })],
  ['a.json', (n, v) => JSON.stringify({ log: `\u001b[36m${n}\u001b[0m=\u001b[32m${v}\u001b[0m` })],
  ['a.log', (n, v) => `\u001b[36m${n}\u001b[0m=\u001b[32m${v}\u001b[0m\n`],
];

describe('secrets in files that are read by their fields', () => {
  it.each(files)('%s %s', async (name, text) => {
    for (const [setting, value] of [
      ['api_token', fakeSecret('', 24)],
      ['datadog_api_key', fakeSecret('', 32, 'hex', 4)],
      ['db_password', `Tr4vel${fakeSecret('', 6)}`],
    ] as const)
      expect(await foundIn(text(setting, value), name), text(setting, value)).toContain(value);
  });

  it.each([
    ['a.yaml', 'token: |\n  Mug4travel\n  Tr4velMug\n'],
    ['a.yaml', 'password_policy: strict4 # at least 12\nsecretName: my-app-tls-2024 # issued\n'],
    ['a.json', JSON.stringify({ command: ['app', '--token-file', '/run/secrets/t0ken', '--password-stdin', 'x'] })],
  ])('leaves alone %s %j', async (name, text) => {
    expect(await foundIn(text, name)).toEqual([]);
  });
});
