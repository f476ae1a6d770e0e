import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { installationExternalId } from './external-id.mjs';
import { ensureModel } from './model.mjs';
import { ensurePackages } from './setup.mjs';
import { printFailure, SetupError, Steps } from './steps.mjs';

const usage = `npm start -- [options]

Sweeps an AWS organization and leaves the API up. Without --role, it is the demo organization (moto, on this machine).

  --role NAME         sweep the real organization: the role to assume in every account (or ORGSWEEP_ROLE_NAME)
  --external-id X     the external id in that role's trust policy (or ORGSWEEP_EXTERNAL_ID); by default this installation's own
  --show-external-id  print this installation's external id, drawn at random the first time, and end
  --port N            port of the API (or ORGSWEEP_PORT), 4000; 0 takes a free one
  --exit              end after the summary: 0, or 5 when some of the organization could not be read
  --reset             forget all state first
  --help              this text

Environment: ORGSWEEP_DATA (folder for everything, .data), TEMPORAL_ADDRESS, DATABASE_URL, AWS credentials.
`;

function readOptions(args, env) {
  let values;
  try {
    const text = { type: 'string' };
    const flag = { type: 'boolean', default: false };
    const options = {
      role: text,
      'external-id': text,
      port: text,
      exit: flag,
      reset: flag,
      help: flag,
      'show-external-id': flag,
    };
    ({ values } = parseArgs({ args, options, strict: true, allowPositionals: false }));
  } catch (error) {
    throw new SetupError('USAGE', error.message.split('. ')[0], '`npm start -- --help` lists the options.');
  }
  const portText = values.port ?? (env.ORGSWEEP_PORT || '4000');
  const port = /^\d{1,5}$/.test(portText) ? Number(portText) : Number.NaN;
  if (!(port <= 65_535)) throw new SetupError('USAGE', `"${portText}" is not a port.`, 'A number from 0 to 65535.');
  const role = values.role ?? (env.ORGSWEEP_ROLE_NAME || null);
  const externalId = values['external-id'] ?? (env.ORGSWEEP_EXTERNAL_ID || null);
  if (role === null && externalId !== null) {
    throw new SetupError('USAGE', '--external-id needs --role.', 'Name the role that it belongs to.');
  }
  return {
    role,
    externalId,
    port,
    exit: values.exit,
    reset: values.reset,
    help: values.help,
    showExternalId: values['show-external-id'],
  };
}

/** Else the first step that writes would fail, in the words of the file system alone. */
function proveDataFolder(env) {
  const folder = resolve(env.ORGSWEEP_DATA || fileURLToPath(new URL('../.data', import.meta.url)));
  try {
    mkdirSync(folder, { recursive: true });
    const probe = join(folder, `.probe-${process.pid}`);
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (error) {
    throw new SetupError(
      'DATA_FOLDER',
      `The data folder ${folder} cannot be written (${error.code}).`,
      'Set ORGSWEEP_DATA to a folder that can.',
    );
  }
}

async function main(args, env) {
  const options = readOptions(args, env);
  if (options.help) {
    process.stdout.write(usage);
    return 0;
  }
  if (options.showExternalId) {
    process.stdout.write(`${installationExternalId(env)}\n`);
    return 0;
  }
  proveDataFolder(env);
  if (options.role !== null) options.externalId ??= installationExternalId(env);
  env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';
  const steps = new Steps();
  await ensurePackages(steps, env);
  const model = await ensureModel(steps, env);
  if (model !== undefined) env.ORGSWEEP_MODEL = model;
  await steps.run('Build', async (update) => {
    const { ensureBuilt } = await import('./build.mjs');
    update((await ensureBuilt()) ? 'worker and command line bundled' : 'up to date');
  });
  const { register } = await import('tsx/esm/api');
  register();
  const { start } = await import('../infra/dev/start/start.ts');
  return await start(options, env, steps);
}

try {
  // Ends at once: what may still be starting when a signal came ends with this process.
  process.exit(await main(process.argv.slice(2), process.env));
} catch (error) {
  process.exit(printFailure(error));
}
