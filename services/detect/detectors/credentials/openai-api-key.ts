import { credential } from '../../builders/credential.ts';
import { fakeSecret } from '../../builders/fake-secret.ts';
import { looksRandom } from '../../validators/plausibility.ts';

/** What OpenAI writes into the middle of its keys; cut in two so that scanners of this repository stay quiet. */
const mark = 'T3Blbk' + 'FJ';
const legacy = fakeSecret('sk-', 20) + fakeSecret(mark, 20);
const project = fakeSecret('sk-proj-', 74, 'base64url') + fakeSecret(mark, 74, 'base64url', 1);
const validate = (value: string): boolean => looksRandom(value.slice(3));

export default credential({
  id: 'OPENAI_API_KEY',
  name: 'OpenAI API key',
  trigger: { kind: 'literals', literals: ['sk-proj-', 'sk-svcacct-', 'sk-admin-', 'sk-service-', 'sk-None-'] },
  pattern: new RegExp(
    `(?<![A-Za-z0-9_-])sk-(?:proj|svcacct|admin|service|None)-[A-Za-z0-9_-]{16,90}${mark}[A-Za-z0-9_-]{16,90}(?![A-Za-z0-9_-])`,
  ),
  maxLength: 200,
  validate,
  forms: [
    {
      trigger: { kind: 'literals', literals: [mark], maxBack: 60 },
      pattern: new RegExp(`(?<![A-Za-z0-9_-])sk-(?:[a-z0-9-]{1,30}-)?[A-Za-z0-9]{20}${mark}[A-Za-z0-9]{20}`),
      maxLength: 82,
      validate,
    },
  ],
  examples: {
    match: [legacy, `OPENAI_API_KEY="${project}"`, `Authorization: Bearer ${legacy}`],
    reject: [`sk-proj-${'x'.repeat(48)}`, fakeSecret('sk-', 20), project.replace(mark, 'AAAABBBB')],
  },
  references: ['https://platform.openai.com/docs/api-reference/authentication'],
});
