import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { DataFolder, projectRoot } from '../dev/data-folder.ts';
import { ensureMoto } from '../dev/moto.ts';
import { runCommand } from '../dev/run-command.ts';
import { renderStackSets } from './render-stack-sets.ts';

const folder = join(projectRoot, 'infra/cloudformation');

it.each(renderStackSets().map(({ path, text }) => [path, text] as const))(
  '%s holds the template that is deployed alone, and hands on each of its parameters',
  async (path, text) => {
    const { StackSet } = parse(text).Resources;
    const alone = path.replace('stack-sets/', '');
    expect(StackSet.Properties.TemplateBody).toBe(await readFile(join(projectRoot, alone), 'utf8'));
    // CloudFormation API reference, TemplateBody.
    expect(StackSet.Properties.TemplateBody.length).toBeLessThan(51_200);
    const own = parse(StackSet.Properties.TemplateBody).Parameters;
    expect(StackSet.Properties.Parameters).toEqual(
      Object.keys(own).map((key) => ({ ParameterKey: key, ParameterValue: { Ref: key } })),
    );
    expect(parse(text).Parameters).toMatchObject(own);
    expect(StackSet.Properties).toMatchObject({
      PermissionModel: 'SERVICE_MANAGED',
      AutoDeployment: { Enabled: true },
      CallAs: { Ref: 'CallAs' },
    });
  },
);

it('gives the role that writes a StackSet apart from the one that reads', () => {
  const names = renderStackSets().map(({ text }) => parse(text).Resources.StackSet.Properties.StackSetName);
  expect(new Set(names).size).toBe(names.length);
  expect(names).toEqual(expect.arrayContaining(['orgsweep-member-role', 'orgsweep-remediation-role']));
});

it('has templates that cfn-lint finds nothing in', async () => {
  // moto's environment has it, since moto checks templates by it.
  const python = await ensureMoto(DataFolder.of(process.env), process.env);
  const templates = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.yaml'));
  expect(templates.length).toBeGreaterThanOrEqual(10);
  const said: string[] = [];
  const lint = ['-c', 'from cfnlint.runner.cli import main; main()', ...templates.map((file) => join(folder, file))];
  const code = await runCommand(python, lint, { env: process.env, line: (text) => said.push(text) });
  expect(said.join('\n')).toBe('');
  expect(code).toBe(0);
});
