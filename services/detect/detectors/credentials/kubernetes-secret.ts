import { credential } from '../../builders/credential.ts';
import { fakeSecret } from '../../builders/fake-secret.ts';
import { patternOf } from '../../regex/pattern.ts';
import { isEncodedSecret, isInSecretData } from '../../validators/secret-manifest.ts';

const base64 = (text: string): string => Buffer.from(text).toString('base64');
const password = base64(fakeSecret('', 12));
const key = base64(fakeSecret('', 32));
const source =
  '(?<=(?<above>[^]{0,1500}): ?["\']?)(?<value>(?:[A-Za-z0-9+/]{4}){2,200}(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?)(?=["\']?[ \\t]{0,4}(?:[\\r\\n,}]|$))(?=(?<below>[^]{0,1500}))';
const pattern = patternOf(source);

export default credential({
  id: 'KUBERNETES_SECRET',
  name: 'Value in a Kubernetes Secret',
  generic: true,
  trigger: { kind: 'field' },
  pattern,
  fieldPattern: pattern,
  maxLength: 820,
  acrossFields: true,
  keywords: ['data'],
  keywordRule: 'supporting',
  bareConfidence: 'MEDIUM',
  // The example of Kubernetes' page on secrets.
  knownTestValues: [base64('1f2d1e2e67df')],
  validate: (value, _raw, match) =>
    isEncodedSecret(value) && isInSecretData(match.groups?.['above'] ?? '', match.groups?.['below'] ?? ''),
  examples: {
    match: [
      {
        header: '$.data',
        text: `apiVersion: v1\nkind: Secret\nmetadata:\n  name: orders\ntype: Opaque\ndata:\n  user: YWRtaW4=\n  orders-db: ${password}\n`,
      },
      {
        header: '$.data',
        text: `- apiVersion: v1\n  data:\n    billing: ${key}\n  kind: Secret\n  metadata:\n    name: a\n`,
      },
      { header: '$.data', text: `{"apiVersion":"v1","kind":"Secret","data":{"billing":"${key}"}}` },
    ],
    reject: [
      { header: '$.data', text: `apiVersion: v1\nkind: ConfigMap\ndata:\n  billing: ${key}\n` },
      {
        header: '$.data',
        text: `kind: Secret\ndata:\n  host: ${base64('db.prod.svc.cluster.local')}\n  port: ${base64('5432')}\n`,
      },
      { header: '$.data', text: `kind: Secret\nmetadata:\n  uid: ${key}\n` },
      { header: '$.data', text: `kind: Secret\n---\nkind: ConfigMap\ndata:\n  billing: ${key}\n` },
    ],
  },
  references: ['https://kubernetes.io/docs/concepts/configuration/secret/'],
});
