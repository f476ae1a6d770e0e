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
  ['RequestTimeTooSkewed', 403, 'NETWORK'],
  ['NoSuchKey', 404, 'NOT_FOUND'],
] as const)('GetObject that answers %s (%s) is %s', (name, status, code) => {
  expect(translate(answer(name, status), 's3:GetObject', 'eu-west-1')).toMatchObject({ code });
});

it.each([
  ['KMSThrottlingException', 400, 'sns:Publish', 'THROTTLED'],
  ['KMSAccessDeniedException', 400, 'sns:Publish', 'ACCESS_DENIED'],
  ['KmsThrottled', 400, 'sqs:SendMessage', 'THROTTLED'],
  ['KmsDisabled', 400, 'sqs:SendMessage', 'INVALID_KMS_KEY'],
  ['KMSInvalidStateException', 400, 'kms:GenerateDataKey', 'INVALID_KMS_KEY'],
  ['InvalidSignatureException', 400, 'events:PutEvents', 'CREDENTIALS_MISSING'],
  ['MissingAuthenticationToken', 403, 'sns:Publish', 'CREDENTIALS_MISSING'],
  ['AuthorizationErrorException', 403, 'sns:Publish', 'ACCESS_DENIED'],
  ['ValidationException', 400, 'events:PutEvents', 'INTERNAL'],
] as const)('a sink that answers %s (%s) to %s is %s', (name, status, action, code) => {
  expect(translate(answer(name, status), action, 'eu-west-1')).toMatchObject({ code });
});

it('names the role that a refused action is of', () => {
  const advice = (action: string): string => translate(answer('AccessDenied', 403), action).advice;
  expect(advice('s3:GetBucketPolicy')).toMatch('member role');
  expect(advice('sqs:SendMessage')).toMatch('central role');
  expect(advice('securityhub:BatchImportFindings')).toMatch('findings role');
  expect(advice('organizations:ListAccounts')).toMatch('management account');
});
