import { credential } from '../../builders/credential.ts';
import { fakeSecret } from '../../builders/fake-secret.ts';
import { looksRandom } from '../../validators/plausibility.ts';

const signature = fakeSecret('', 64, 'hex');
const key = fakeSecret('AKIA', 16, 'base32', 1);
const scope = '20240611%2Feu-west-1%2Fs3%2Faws4_request';
const aws = `X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=${key}%2F${scope}&X-Amz-Date=20240611T101500Z&X-Amz-Expires=900&X-Amz-SignedHeaders=host&X-Amz-Signature=`;
const gcs =
  'X-Goog-Algorithm=GOOG4-RSA-SHA256&X-Goog-Credential=svc%40p.iam.gserviceaccount.com%2F20240611%2Fauto%2Fstorage%2Fgoog4_request&X-Goog-Date=20240611T101500Z&X-Goog-Expires=900&X-Goog-SignedHeaders=host&X-Goog-Signature=';

export default credential({
  id: 'PRESIGNED_URL',
  name: 'Presigned URL (Amazon S3, Google Cloud Storage)',
  severity: ['MEDIUM', 'MEDIUM', 'HIGH'],
  trigger: {
    kind: 'literals',
    literals: ['X-Amz-Algorithm=AWS4', 'X-Goog-Algorithm=GOOG4', 'AWSAccessKeyId=', 'GoogleAccessId='],
  },
  pattern:
    /(?:X-Amz-Algorithm=AWS4-[A-Z0-9-]{8,30}[^\s"'<>]{20,2400}?X-Amz-Signature=|X-Goog-Algorithm=GOOG4-[A-Z0-9-]{8,20}[^\s"'<>]{20,1200}?X-Goog-Signature=|(?:AWSAccessKeyId|GoogleAccessId)=[^\s"'<>&]{8,200}&[^\s"'<>]{4,300}?Signature=)(?<value>[A-Za-z0-9%+/=]{27,700})/,
  maxLength: 3300,
  validate: (value) => looksRandom(value),
  examples: {
    match: [
      `https://reports.s3.eu-west-1.amazonaws.com/q2.csv?${aws}${signature}`,
      `{"url":"https://storage.googleapis.com/b/o?${gcs}${fakeSecret('', 512, 'hex')}"}`,
      `https://b.s3.amazonaws.com/k?AWSAccessKeyId=${key}&Expires=1893456000&Signature=${fakeSecret('', 26)}%3D`,
    ],
    reject: [
      `https://reports.s3.amazonaws.com/q2.csv?${aws}EXAMPLESIGNATURE`,
      `https://reports.s3.amazonaws.com/q2.csv?${aws.slice(0, -17)}`,
      `https://reports.s3.amazonaws.com/q2.csv?X-Amz-Signature=${signature}`,
    ],
  },
  references: [
    'https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html',
    'https://cloud.google.com/storage/docs/access-control/signed-urls',
  ],
});
