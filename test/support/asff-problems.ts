import { execFileSync } from 'node:child_process';
import { DataFolder } from '../../infra/dev/data-folder.ts';
import { ensureMoto } from '../../infra/dev/moto.ts';

/** botocore's own model of BatchImportFindings, out of moto's environment, with the patterns that it has for texts. */
const script = `
import json, re, sys, botocore.session, botocore.validate
shape = botocore.session.get_session().get_service_model('securityhub').operation_model('BatchImportFindings').input_shape
findings = json.load(sys.stdin)
report = botocore.validate.ParamValidator().validate({'Findings': findings}, shape)
problems = [report.generate_report()] if report.has_errors() else []
def walk(shape, value, path):
    if shape.type_name == 'structure':
        for name, each in value.items():
            if name in shape.members: walk(shape.members[name], each, path + '.' + name)
    elif shape.type_name == 'list':
        for each in value: walk(shape.member, each, path)
    elif shape.type_name == 'map':
        for name, each in value.items():
            walk(shape.key, name, path); walk(shape.value, each, path + '.' + name)
    elif shape.type_name == 'string' and 'pattern' in shape.metadata:
        if not re.search(shape.metadata['pattern'], value): problems.append(path + ' is not ' + shape.metadata['pattern'])
if not problems: walk(shape, {'Findings': findings}, '')
print('\\n'.join(problems))`;

/** What AWS's model of BatchImportFindings says against findings in ASFF; nothing when they are valid. */
export async function asffProblems(findings: readonly object[]): Promise<string> {
  const python = await ensureMoto(DataFolder.of(process.env), process.env);
  return execFileSync(python, ['-c', script], { input: JSON.stringify(findings), encoding: 'utf8' }).trim();
}
