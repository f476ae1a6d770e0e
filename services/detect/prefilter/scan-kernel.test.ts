import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { renderKernel } from '../gen-kernel.ts';
import { kernelBase64 } from './scan-kernel.generated.ts';

it('the kernel that is committed is what its source compiles to', async () => {
  const [file] = await renderKernel();
  const rendered = [...(file?.text.matchAll(/'([A-Za-z0-9+/=]+)'/g) ?? [])].map((line) => line[1]).join('');
  expect(rendered).toBe(kernelBase64);
  const committed = await readFile(new URL('./scan-kernel.generated.ts', import.meta.url), 'utf8');
  expect(file?.text).toBe(committed);
});
