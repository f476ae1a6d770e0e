import { hasNoModel } from '../../detect/model/no-model.ts';
import type { ObjectResult } from '../../model/index.ts';
import { bytesText } from '../progress.ts';

/** What the model for names and addresses did not look at: all, when there is none. Empty when nothing was left. */
export function modelNote(
  files: readonly { readonly result: Pick<ObjectResult, 'modelPass'> }[],
  catalogueVersion: string,
): string {
  if (hasNoModel(catalogueVersion))
    return 'No model: names and addresses in prose were looked for by rules alone (`node bin/model.mjs` installs it).\n';
  const left = files.filter(({ result }) => (result.modelPass?.bytesLeft ?? 0) > 0);
  const bytes = left.reduce((sum, { result }) => sum + (result.modelPass?.bytesLeft ?? 0), 0);
  return left.length === 0
    ? ''
    : `The model for names and addresses left ${bytesText(bytes)} of ${left.length} files to the rules: it reads 64 KiB of prose a file.\n`;
}
