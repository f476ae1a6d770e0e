import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Root of the project's checkout. */
export const projectRoot = fileURLToPath(new URL('../../', import.meta.url));

/** The environment as an argument: `process.env` is handed in by the commands under `bin/`. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Everything that `npm start` and `npm test` keep between runs lies below one folder. */
export class DataFolder {
  readonly root: string;

  constructor(root: string) {
    this.root = resolve(root);
  }

  /** `ORGSWEEP_DATA`, else `.data` in the project. */
  static of(env: Environment): DataFolder {
    return new DataFolder(env['ORGSWEEP_DATA'] || join(projectRoot, '.data'));
  }

  path(...parts: string[]): string {
    return join(this.root, ...parts);
  }

  /** A folder below the root, made when it is not there. */
  async folder(...parts: string[]): Promise<string> {
    const path = this.path(...parts);
    await mkdir(path, { recursive: true });
    return path;
  }
}
