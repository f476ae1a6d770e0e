import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { renderSchema } from '../services/api/emit-schema.ts';
import { renderCatalogue as renderDetectors } from '../services/detect/gen-catalogue.ts';
import { renderCatalogue as renderChecks } from '../services/posture/gen-catalogue.ts';
import { renderCentralRole } from './cloudformation/render-central-role.ts';
import { renderChangeFeed } from './cloudformation/render-change-feed.ts';
import { renderFindingsRole } from './cloudformation/render-findings-role.ts';
import { renderMemberRole } from './cloudformation/render-member-role.ts';
import { renderRemediationRole } from './cloudformation/render-remediation-role.ts';
import { renderStackSets } from './cloudformation/render-stack-sets.ts';
import { projectRoot } from './dev/data-folder.ts';
import { renderCatalogue } from './render-catalogue.ts';

/** Everything that is generated and committed. `--check` writes nothing and exits 1 when a file differs from what it should be. */
async function main(check: boolean): Promise<number> {
  const files = [
    ...(await renderDetectors()),
    ...(await renderChecks()),
    ...(await renderCatalogue('services/sinks', 'sinks')),
    ...(await renderCatalogue('services/remediation', 'actions')),
    ...(await renderSchema()),
    ...renderMemberRole(),
    ...renderFindingsRole(),
    ...renderRemediationRole(),
    ...renderCentralRole(),
    ...renderChangeFeed(),
    ...renderStackSets(),
  ];
  let stale = 0;
  for (const { path, text } of files) {
    const file = join(projectRoot, path);
    const now = await readFile(file, 'utf8').catch(() => null);
    if (now === text) continue;
    stale += 1;
    if (check) process.stdout.write(`${path} is not what its sources give: run \`npm run gen\`.\n`);
    else {
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, text);
      process.stdout.write(`${path} written\n`);
    }
  }
  return check && stale > 0 ? 1 : 0;
}

process.exitCode = await main(process.argv.includes('--check'));
