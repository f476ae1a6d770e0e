import { fakeSecret } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';
import { withForms } from '../../builders/with-forms.ts';
import { looksRandom } from '../../validators/plausibility.ts';

const named = shapedToken({
  id: 'AZURE_FUNCTION_KEY',
  name: 'Azure Functions key',
  literals: ['AzFu'],
  maxBack: 44,
  source: '(?<secret>[A-Za-z0-9_-]{44}AzFu[A-Za-z0-9_-]{5}[AQgw]==)',
  most: 56,
  make: (variant) =>
    `${fakeSecret('', 44, 'base64url', variant) + fakeSecret('AzFu', 5, 'base64url', variant + 10)}A==`,
  references: ['https://learn.microsoft.com/azure/azure-functions/function-keys-how-to'],
});

export default withForms(
  named,
  [
    {
      // Keys before 2022 have no mark of their own.
      trigger: { kind: 'literals', literals: ['.azurewebsites.net/api/'] },
      pattern:
        /\.azurewebsites\.net\/api\/[\w/.{}-]{1,80}\?(?:[\w.-]{1,30}=[\w.%-]{0,50}&){0,2}code=(?<value>[A-Za-z0-9_/+-]{54,80}={0,2})(?![\w=])/,
      maxLength: 360,
      validate: (value) => looksRandom(value),
    },
  ],
  () => ({
    match: [`https://acme.azurewebsites.net/api/run?code=${fakeSecret('', 54)}==`],
  }),
);
