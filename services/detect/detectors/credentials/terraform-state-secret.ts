import { credential } from '../../builders/credential.ts';
import { fakeSecret } from '../../builders/fake-secret.ts';
import { isTypedPassword } from '../../validators/url-password.ts';

const password = fakeSecret('', 16);
const state = (type: string, result: string): string =>
  JSON.stringify({ type, instances: [{ attributes: { length: 16, lower: true, result, special: true } }] });

export default credential({
  id: 'TERRAFORM_STATE_SECRET',
  name: 'Generated password in a Terraform state',
  trigger: { kind: 'literals', literals: ['"random_password"'] },
  pattern: /"random_password"[^<>]{0,1500}?"result": {0,2}"(?<value>[^"\\]{6,128})"/,
  maxLength: 1680,
  acrossFields: true,
  // A generated one may begin and end with any sign.
  validate: (value) => isTypedPassword(value.replace(/^[-$%({[<]+|[)}\]>]+$/g, 'x')),
  examples: {
    match: [
      state('random_password', password),
      state('random_password', password).replaceAll(':', ': '),
      state('random_password', `${password}%&`).replaceAll(',', ',\n  '),
    ],
    reject: [
      state('random_pet', password),
      state('random_password', 'password'),
      '"random_password": {"min_length": 16, "charset": "a-z"}',
    ],
  },
  references: ['https://registry.terraform.io/providers/hashicorp/random/latest/docs/resources/password'],
});
