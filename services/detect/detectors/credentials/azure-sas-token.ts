import { credential } from '../../builders/credential.ts';
import { fakeSecret } from '../../builders/fake-secret.ts';
import { looksRandom } from '../../validators/plausibility.ts';

const signature = `${fakeSecret('', 40)}%2B${fakeSecret('', 2)}%3D`;
const query = `sv=2022-11-02&ss=b&srt=co&sp=rl&se=2030-01-01T00:00:00Z&st=2024-01-01T00:00:00Z&spr=https&sig=${signature}`;

export default credential({
  id: 'AZURE_SAS_TOKEN',
  name: 'Azure shared access signature',
  trigger: { kind: 'literals', literals: ['sv=20', 'SharedAccessSignature sr=', 'sv=1.0&sig='] },
  pattern:
    /(?:sv=1\.0&sig=(?=[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-]))|sv=20\d\d-\d\d-\d\d&[A-Za-z0-9=&:%_.;\\-]{4,500}?sig=|SharedAccessSignature sr=[^\s"'<>]{4,300}?&sig=)(?<value>[A-Za-z0-9%/+]{40,120}={0,2}(?![A-Za-z0-9%])|(?<=sv=1\.0&sig=)[A-Za-z0-9_-]{43})/,
  maxLength: 940,
  validate: (value) => looksRandom(value),
  examples: {
    match: [
      `https://acct.blob.core.windows.net/c/x.csv?${query}`,
      `SAS="?${query}"`,
      // What starts a workflow of Logic Apps.
      `/triggers/manual/paths/invoke?api-version=2016-10-01&sp=%2Ftriggers%2Fmanual%2Frun&sv=1.0&sig=${fakeSecret('', 20)}-_${fakeSecret('', 21)}`,
      `SharedAccessSignature sr=ns.servicebus.windows.net&sig=${signature}&se=1893456000&skn=send`,
    ],
    reject: [
      `https://acct.blob.core.windows.net/c/x.csv?${query.replace(signature, 'x'.repeat(44))}`,
      'https://acct.blob.core.windows.net/c/x.csv?sv=2022-11-02&ss=b&sig=<signature>',
      `?sig=${signature}`,
    ],
  },
  references: ['https://learn.microsoft.com/rest/api/storageservices/create-account-sas'],
});
