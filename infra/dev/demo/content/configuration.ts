import type { Recipe } from '../draft.ts';
import * as keys from '../values/credentials.ts';
import { prose } from './text.ts';

/** An environment file with what a service needs to run. */
export const dotEnv: Recipe = (draft) => {
  const { random } = draft;
  const secret = draft.put('GENERIC_PASSWORD', keys.password(random));
  const databaseUrl = draft.put('DATABASE_URL', `postgresql://app:${keys.password(random)}@db.internal:5432/orders`);
  return {
    contentType: 'text/plain',
    body: [
      '# production',
      'NODE_ENV=production',
      `PORT=${random.int(3000, 9000)}`,
      `AWS_ACCESS_KEY_ID=${draft.put('AWS_ACCESS_KEY_ID', keys.awsAccessKeyId(random))}`,
      `AWS_SECRET_ACCESS_KEY=${draft.put('AWS_CREDENTIALS', keys.awsSecretKey(random))}`,
      `DATABASE_URL=${databaseUrl}`,
      `STRIPE_KEY=${draft.put('STRIPE_CREDENTIALS', keys.stripeKey(random))}`,
      `ADMIN_PASSWORD=${secret}`,
      'LOG_LEVEL=info',
      '',
    ].join('\n'),
  };
};

export const pipeline: Recipe = (draft) => {
  const { random } = draft;
  return {
    contentType: 'application/yaml',
    body: [
      'name: release',
      'steps:',
      '  - run: ./build.sh',
      '    environment:',
      `      GITHUB_TOKEN: ${draft.put('GITHUB_TOKEN', keys.githubToken(random))}`,
      `      SLACK_TOKEN: ${draft.put('SLACK_TOKEN', keys.slackToken(random))}`,
      '  - run: ./publish.sh',
      '',
    ].join('\n'),
  };
};

export const sshKey: Recipe = (draft) => {
  const key = draft.put('OPENSSH_PRIVATE_KEY', keys.opensshPrivateKey(draft.random));
  return { contentType: 'application/octet-stream', body: key };
};

export const tlsKey: Recipe = (draft) => {
  const key = draft.put('PKCS', keys.pkcs8PrivateKey(draft.random));
  return { contentType: 'application/x-pem-file', body: key };
};

/** A runbook that quotes what it should point to. */
export const runbook: Recipe = (draft) => {
  const { random } = draft;
  const basic = Buffer.from(`monitor:${keys.password(random)}`).toString('base64');
  return {
    contentType: 'text/markdown',
    body: [
      '# Restart the gateway',
      '',
      prose(random, 4),
      '',
      '```',
      'GET /health HTTP/1.1',
      'Host: gateway.internal',
      `Authorization: Basic ${draft.put('HTTP_BASIC_AUTH_HEADER', basic)}`,
      '```',
      '',
      prose(random, 3),
      '',
    ].join('\n'),
  };
};
