import { expect, it } from 'vitest';
import { translate } from './errors.ts';

const answer = (name: string, httpStatusCode: number) =>
  Object.assign(new Error('no'), { name, $metadata: { httpStatusCode } });

it.each([
  ['KMS.DisabledException', 400, 'INVALID_KMS_KEY'],
  ['KMS.KMSInvalidStateException', 400, 'INVALID_KMS_KEY'],
  ['KMS.NotFoundException', 400, 'INVALID_KMS_KEY'],
  ['KMS.InvalidKeyUsageException', 400, 'INVALID_KMS_KEY'],
  ['KMS.ThrottlingException', 400, 'THROTTLED'],
  ['InvalidRequest', 400, 'INVALID_ENCRYPTION'],
  ['AuthorizationHeaderMalformed', 400, 'INTERNAL'],
  ['NoSuchKey', 404, 'NOT_FOUND'],
] as const)('GetObject that answers %s (%s) is %s', (name, status, code) => {
  expect(translate(answer(name, status), 's3:GetObject', 'eu-west-1')).toMatchObject({ code });
});
