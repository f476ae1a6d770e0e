import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Script } from 'node:vm';

/**
 * A script of the built product: a function of `require`, of `import` (V8 forgets where a script that comes from kept code imports to)
 * and of its own address.
 */
export interface CachedScript {
  readonly run: () => void;
  /** Writes the code that V8 has made of the script so far beside it, for later starts. */
  readonly keep: () => void;
  /** True when it starts with code that was kept. */
  readonly cached: boolean;
}

const cacheOf = (file: string): string => `${file}.cache`;

/** The first line of a script, which names its build. V8 compares only lengths: code of another build must not be offered to it. */
const buildOf = (source: string): Buffer => Buffer.from(source.slice(0, source.indexOf('\n') + 1));

function readCode(file: string, build: Buffer): Buffer | undefined {
  try {
    const bytes = readFileSync(cacheOf(file));
    return build.equals(bytes.subarray(0, build.length)) ? bytes.subarray(build.length) : undefined;
  } catch {
    // None was kept: V8 compiles the script anew, as it does when it refuses the code.
    return undefined;
  }
}

/** The script of `file`, with the code that V8 made of it before where there is such. Throws when there is no such file. */
export function loadScript(file: string): CachedScript {
  const source = readFileSync(file, 'utf8');
  const build = buildOf(source);
  const code = readCode(file, build);
  const script = new Script(source, {
    filename: file,
    ...(code === undefined ? {} : { cachedData: code }),
  });
  return {
    run: () => script.runInThisContext()(createRequire(file), (name: string) => import(name), pathToFileURL(file).href),
    keep: () => writeFileSync(cacheOf(file), Buffer.concat([build, script.createCachedData()])),
    cached: script.cachedDataRejected === false,
  };
}
