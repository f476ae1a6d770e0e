import type { Config } from '../../config/index.ts';
import { OrgsweepError } from '../../model/index.ts';
import type { SinkAws } from '../../sinks/index.ts';
import type { Logger } from '../../telemetry/index.ts';

const variables = ['ORGSWEEP_QUARANTINE_KMS_KEY_ARN', 'ORGSWEEP_REDACTED_KMS_KEY_ARN'] as const;

/**
 * Asks KMS for a dry run of a data key under each key that copies of objects are encrypted with, so that one that cannot be used is told at the
 * start and not when an object must be put away. USAGE names the variable; KMS that does not answer is a warning.
 */
export async function proveKeys(
  config: Pick<Config, 'AWS_REGION' | (typeof variables)[number]>,
  aws: Pick<SinkAws, 'proveKey'>,
  log: Pick<Logger, 'warn'>,
): Promise<void> {
  for (const variable of variables) {
    const arn = config[variable];
    if (arn === undefined) continue;
    const wrong = (message: string, advice: string, cause?: unknown) =>
      new OrgsweepError('USAGE', `${variable}: ${message}`, { advice, cause });
    if (arn.split(':')[3] !== config.AWS_REGION)
      throw wrong('the key is in another region than its bucket.', 'Give a key of AWS_REGION, where the bucket is.');
    try {
      await aws.proveKey(arn);
    } catch (error) {
      if (!(error instanceof OrgsweepError)) throw error;
      if (!error.retryable)
        throw wrong(error.message, 'Give a key that is enabled and that the role of the worker may use.', error);
      log.warn({ variable, code: error.code }, 'KMS did not say whether the key can be used');
    }
  }
}
