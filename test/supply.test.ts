import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { z } from 'zod';

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`../${name}`, import.meta.url), 'utf8'));
const versions = z.record(z.string(), z.string());
const project = z.object({ dependencies: versions, devDependencies: versions }).parse(read('package.json'));
const locked = z.object({
  version: z.string().optional(),
  integrity: z.string().optional(),
  resolved: z.string().optional(),
  license: z.string().optional(),
});
const { packages } = z.object({ packages: z.record(z.string(), locked) }).parse(read('package-lock.json'));
const installed = Object.entries(packages).filter(([path]) => path !== '');

/** Licences that ask for no more than their notice. */
const permissive = new Set(
  '0BSD Apache-2.0 BSD-2-Clause BSD-3-Clause BlueOak-1.0.0 CC0-1.0 ISC MIT MIT-0 PSF-2.0 Unlicense'.split(' '),
);
/** Others, each looked at: a copyleft of its own files in the query page's layout, and data of browsers that the page's build reads. */
const lookedAt = new Set(['EPL-2.0', 'CC-BY-4.0']);

it('names each direct dependency by one exact version, and locks that one', () => {
  for (const [name, version] of Object.entries({ ...project.dependencies, ...project.devDependencies })) {
    expect(version, name).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
    expect(packages[`node_modules/${name}`], name).toBeDefined();
  }
});

it('holds each package to the hash of its content, wherever it comes from', () => {
  const open = installed.filter(([, { integrity }]) => !/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity ?? ''));
  expect(open.map(([path]) => path)).toEqual([]);
  // A place in the lock would be asked in the place of the registry that npm is set to.
  expect(installed.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([]);
});

it('has no package under a licence that nobody looked at', () => {
  const allowed = (license: string): boolean => {
    const parts = license.replace(/[()]/g, '').split(/ (or|and) /i);
    const terms = parts.filter((_, n) => n % 2 === 0).map((term) => permissive.has(term) || lookedAt.has(term));
    return /\bor\b/i.test(license) ? terms.some(Boolean) : terms.every(Boolean);
  };
  const others = installed.filter(([, { license }]) => license !== undefined && !allowed(license));
  expect(others.map(([path, { license }]) => `${path} ${license}`)).toEqual([]);
  // The lock has no field for what an old package says in another one.
  const silent = installed.filter(([, { license }]) => license === undefined).map(([path]) => path);
  expect(silent).toEqual(['node_modules/seq-queue', 'node_modules/unionfs']);
});

/** What `npm run -s sbom` writes, but for its number and time. */
function billOfMaterials() {
  const component = z.object({
    group: z.string().optional(),
    name: z.string(),
    version: z.string(),
    purl: z.string(),
    hashes: z.array(z.object({ alg: z.string(), content: z.string() })),
  });
  const shape = z.object({ bomFormat: z.literal('CycloneDX'), components: z.array(component) });
  const root = fileURLToPath(new URL('..', import.meta.url));
  const text = execFileSync('npm', ['run', '-s', 'sbom'], { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 ** 2 });
  return shape.parse(JSON.parse(text)).components;
}

it('writes a bill of materials that names every locked package with its hash, the same each time', () => {
  const components = billOfMaterials();
  const named = components.map(({ group, name, version, hashes }) => {
    const [hash] = hashes;
    const content = Buffer.from(hash?.content ?? '', 'hex').toString('base64');
    return `${group === undefined ? '' : `${group}/`}${name}@${version} ${content}`;
  });
  const inLock = installed.map(([path, { version, integrity }]) => {
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    return `${name}@${version} ${integrity?.replace('sha512-', '')}`;
  });
  expect([...new Set(named)].toSorted()).toEqual([...new Set(inLock)].toSorted());
  expect(billOfMaterials()).toEqual(components);
});
