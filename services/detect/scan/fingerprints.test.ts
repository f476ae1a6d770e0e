import { expect, it } from 'vitest';
import { fakeSecret } from '../builders/fake-secret.ts';
import { compiledCatalogue } from '../catalogue.ts';
import { lineBlock, scanBlocks } from '../testing/scan-blocks.ts';
import { fingerprint } from './fingerprints.ts';

it("an access key's fingerprint is made of its id and nothing else, so that IAM's own list of keys can be searched by it", () => {
  const id = fakeSecret('AKIA', 16, 'base32', 1);
  const groups = scanBlocks(compiledCatalogue(), [lineBlock(Buffer.from(`aws_access_key_id = ${id}\n`), false)]);
  const found = groups.find(({ identifier }) => identifier === 'AWS_ACCESS_KEY_ID');
  expect(found?.fingerprints).toEqual([fingerprint(new Uint8Array(32), 'AWS_ACCESS_KEY_ID', id)]);
});
