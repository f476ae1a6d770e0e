import { expect, it } from 'vitest';
import { collect } from '../testing/collect.ts';

const encoded = (text: string): string => Buffer.from(text).toString('base64');
const valuesOf = async (text: string, name: string): Promise<Record<string, string>> => {
  const seen = await collect(Buffer.from(text), name);
  expect(Buffer.byteLength(seen.text)).toBe(Buffer.byteLength(text));
  return Object.fromEntries(seen.fields.map(({ name, value }) => [name.replace(/\0[^\0]*\0/g, ''), value]));
};

const random = Buffer.from('00ff10e080c1', 'hex').toString('base64');

it('reads what a Secret of Kubernetes holds', async () => {
  const yaml = `apiVersion: v1\nkind: Secret\ndata:\n  password: ${encoded('made-up words')}\n  key: ${random}\n  mode: info\n`;
  expect(await valuesOf(yaml, 'a.yaml')).toMatchObject({
    'data.password': 'made-up words',
    'data.key': random,
    'data.mode': 'info',
  });
  const json = JSON.stringify({
    items: [{ data: { 'a.b': encoded('made-up\n'), c: encoded('é of it') }, kind: 'Secret' }],
  });
  expect(Object.values(await valuesOf(json, 'a.json'))).toEqual(['made-up', 'é of it', 'Secret']);
});

it('reads what a name says is base64', async () => {
  expect(await valuesOf(`A_B64=${encoded('some words')}\nB=2\n`, '.env')).toMatchObject({ A_B64: 'some words' });
  expect(await valuesOf(JSON.stringify({ codeBase64: encoded('some words') }), 'a.json')).toEqual({
    codeBase64: 'some words',
  });
});

it('leaves what no name speaks for', async () => {
  const value = encoded('some words');
  const yaml = `kind: ConfigMap\ndata:\n  password: ${value}\nother:\n  kinds: Secret\n  a: ${value}\n`;
  expect(await valuesOf(yaml, 'a.yaml')).toMatchObject({ 'data.password': value, 'other.a': value });
});
