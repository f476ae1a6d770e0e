import { Random } from '../bench/random.ts';

const digits = '0123456789';
const hex = '0123456789abcdef';
const upper = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** Kinds of values that services of AWS and their neighbours write. */
function valuesOf(random: Random) {
  const text = (alphabet: string, length: number): string => random.text(alphabet, length);
  const two = (least: number, most: number): string => String(random.int(least, most)).padStart(2, '0');
  const account = (): string => text(digits, 12);
  const uuid = (): string => [8, 4, 4, 4, 12].map((length) => text(hex, length)).join('-');
  return {
    text,
    account,
    uuid,
    ip: (): string => [1, 2, 3, 4].map(() => random.int(1, 254)).join('.'),
    time: (): string =>
      `2026-${two(1, 12)}-${two(1, 28)}T${two(0, 23)}:${two(0, 59)}:${two(0, 59)}${random.pick(['Z', '+00:00'])}`,
    secretArn: (): string => `arn:aws:secretsmanager:eu-west-1:${account()}:secret:prod/db-${text(letters, 6)}`,
    keyArn: (): string => `arn:aws:kms:eu-west-1:${account()}:key/${uuid()}`,
  };
}

/**
 * Files as AWS and what runs there write them, without one secret or person in them: by name, each with about `rows` entries. Shapes as
 * documented in CloudTrail's record contents, IAM's credential report, S3's and Elastic Load Balancing's access logs, DynamoDB's export
 * format and Terraform's state; Active Directory's as `Get-ADUser` prints them.
 */
export function awsFiles(seed: number, rows: number): Readonly<Record<string, string>> {
  const random = new Random(seed);
  const { text, account, uuid, ip, time, secretArn, keyArn } = valuesOf(random);
  const repeat = (make: () => string, separator = ''): string => Array.from({ length: rows }, make).join(separator);
  const list = <T>(make: () => T): readonly T[] => Array.from({ length: rows }, make);
  const agent = (): string =>
    random.pick([
      'Mozilla/5.0 (iPhone; CPU iPhone OS 17_1 like Mac OS X)',
      'Mozilla/5.0 (X11, Linux x86_64)',
      'curl/8.5.0',
    ]);
  return {
    'cloudtrail.json': JSON.stringify({
      Records: list(() => ({
        eventVersion: '1.09',
        userIdentity: {
          type: 'AssumedRole',
          principalId: `AROA${text(upper, 17)}:deploy`,
          accountId: account(),
          sessionContext: { attributes: { creationDate: time(), mfaAuthenticated: 'false' } },
        },
        eventTime: time(),
        eventName: 'GetSecretValue',
        requestParameters: {
          encryptionContext: { SecretARN: secretArn(), SecretVersionId: uuid() },
          keyId: keyArn(),
          clientRequestToken: uuid(),
          secretId: 'prod/db/password',
        },
        additionalEventData: { 'x-amz-id-2': `${text(letters, 75)}=` },
        requestID: text(upper, 16),
      })),
    }),
    'credential-report.csv': `user,arn,user_creation_time,password_enabled,password_last_used,password_last_changed,password_next_rotation,mfa_active,access_key_1_active,access_key_1_last_rotated\n${repeat(() => `svc-${text(hex, 6)},arn:aws:iam::${account()}:user/x,${time()},true,${random.pick([time(), 'no_information', 'N/A'])},${time()},${random.pick([time(), 'not_supported'])},false,true,${time()}\n`)}`,
    'users.json': JSON.stringify(
      { Users: list(() => ({ UserName: 'svc', UserId: `AIDA${text(upper, 17)}`, PasswordLastUsed: time() })) },
      null,
      2,
    ),
    'directory.csv': `SamAccountName,Enabled,PasswordLastSet,pwdLastSet,SID\n${repeat(() => `svc${text(hex, 5)},True,${random.int(1, 12)}/${random.int(1, 28)}/2026 9:${random.int(10, 59)}:00 PM,1${text(digits, 17)},S-1-5-21-${text(digits, 10)}\n`)}`,
    's3-access.log': repeat(
      () =>
        `${text(hex, 64)} media [06/Feb/2026:00:00:38 +0000] ${ip()} ${text(hex, 64)} ${text(upper, 16)} REST.GET.OBJECT img/${text(letters, 12)}.jpg "GET /img/${text(letters, 8)}.jpg HTTP/1.1" 200 - ${text(digits, 6)} ${text(digits, 6)} ${text(digits, 2)} "-" "${agent()}" - ${text(letters, 75)}= SigV4 ECDHE-RSA-AES128-GCM-SHA256 AuthHeader\n`,
    ),
    'load-balancer.log': repeat(
      () =>
        `https ${time()} app/web/${text(hex, 16)} ${ip()}:${random.int(1024, 65_000)} 10.0.0.1:80 0.086 0.048 0.037 200 200 ${text(digits, 3)} ${text(digits, 4)} "GET https://www.example.com:443/orders/${text(digits, 8)}?session=${text(letters, 8)}&page=2 HTTP/1.1" "${agent()}" arn:aws:elasticloadbalancing:us-east-2:${account()}:targetgroup/web/${text(hex, 16)} "Root=1-${text(hex, 8)}-${text(hex, 24)}"\n`,
    ),
    'web.log': repeat(
      () =>
        `${ip()} - - [10/Oct/2026:13:55:36 +0000] "GET /static/${random.pick(['phone.png', 'card.css', 'passport.min.js', 'tel.gif', 'dob.html', 'mrn.js'])}?v=${text(digits, 10)} HTTP/1.1" ${random.pick(['200', '301', '404'])} ${random.int(200, 999)} ${random.int(1000, 9999)} "https://www.example.com/item/0${text(digits, 6)}" "${agent()}"\n`,
    ),
    'dynamodb.jsonl': repeat(
      () =>
        `${JSON.stringify({ Item: { pk: { S: `ORDER#${text(digits, 10)}` }, nextToken: { S: text(letters, 60) }, idempotencyKey: { S: uuid() }, ttl: { N: text(digits, 10) } } })}\n`,
    ),
    'terraform.tfstate': JSON.stringify(
      {
        version: 4,
        outputs: Object.fromEntries(
          list(() => [`db_password_secret_arn_${text(hex, 4)}`, { value: secretArn(), type: 'string' }]),
        ),
        resources: list(() => ({
          type: 'aws_db_instance',
          instances: [{ attributes: { kms_key_id: keyArn(), manage_master_user_password: true, password: null } }],
        })),
      },
      null,
      2,
    ),
  };
}
