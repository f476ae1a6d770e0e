import { credential } from '../../builders/credential.ts';
import { fakeSecret } from '../../builders/fake-secret.ts';
import { isMachineKey } from '../../validators/assigned-secret.ts';

const token = fakeSecret('', 40);

/** `Token …` as the value of a field that is called Authorization. */
const inField =
  /(?<=^|["'`:=] ?)(?:token|bearer|apikey|api-key|ssws|geniekey|bot|key|splunk|apitoken)[ ](?:token=)?(?<value>[A-Za-z0-9][A-Za-z0-9_.~+/:-]{15,4096}={0,2})(?=$|["'`\s,}])/i;

export default credential({
  id: 'HTTP_BEARER_TOKEN',
  name: 'Token in an HTTP authorization header',
  severity: ['MEDIUM', 'HIGH', 'HIGH'],
  trigger: { kind: 'literals', ignoreCase: true, literals: ['bearer ', 'authorization'] },
  pattern:
    /(?:(?<![A-Za-z])bearer[ ]{1,2}|(?<![A-Za-z0-9=])authorization["']?\]?\s{0,3}[:=,]\s{0,3}["']?(?:(?:token|apikey|api-key|ssws|geniekey|klaviyo-api-key|discogs token=|bot|key|digest|splunk|apitoken|secret|token token=)[ ]{0,2}["']?)?)(?:["'][ ]?[.+][ ]?["'])?(?<value>(?!AWS4-)(?:\d{1,8}\|)?[A-Za-z0-9][A-Za-z0-9_.~+/:-]{15,4096}={0,2})(?![A-Za-z0-9(])/i,
  maxLength: 4460,
  // Laravel's tokens begin with their number.
  validate: (value) => isMachineKey(value.replace(/^\d{1,8}\|/, '')),
  forms: [
    {
      trigger: { kind: 'field' },
      keywords: ['authorization', 'auth header'],
      keywordRule: 'supporting',
      bareConfidence: 'LOW',
      pattern: inField,
      fieldPattern: inField,
      maxLength: 4120,
      validate: (value) => isMachineKey(value),
    },
  ],
  examples: {
    match: [
      { header: 'headers.Authorization', text: `Token ${fakeSecret('', 40, 'hex')}` },
      `header = "Authorization: Bearer " + "${token}"`,
      `Authorization: Bearer ${token}`,
      `Authorization: Bearer 17|${token}`,
      `curl -H 'Authorization: Token ${fakeSecret('', 40, 'hex')}' https://api.internal/`,
      `headers = {"Authorization": "SSWS ${fakeSecret('00', 40)}"}`,
    ],
    reject: [
      'Authorization: Bearer <token>',
      'Authorization: Bearer $' + '{TOKEN}',
      'bearer authentication-is-required-for-this',
      `Authorization: Bearer ${'x'.repeat(40)}`,
    ],
  },
  references: ['RFC 6750', 'RFC 9110 section 11.6.2'],
});
