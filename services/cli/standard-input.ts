import { fstatSync } from 'node:fs';

/** Standard input. Throws EISDIR when it is a folder, which Node takes for an empty stream: nothing read would look like nothing found. */
export function standardInput(): NodeJS.ReadStream {
  if (fstatSync(0).isDirectory()) throw Object.assign(new Error('Standard input is a folder.'), { code: 'EISDIR' });
  return process.stdin;
}
