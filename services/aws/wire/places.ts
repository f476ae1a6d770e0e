import { CloudTrailClient } from '@aws-sdk/client-cloudtrail';
import { CloudWatchClient } from '@aws-sdk/client-cloudwatch';
import { S3Client } from '@aws-sdk/client-s3';
import { S3ControlClient } from '@aws-sdk/client-s3-control';
import { type ServiceConfig, WireService } from './service.ts';

/** Where one service answers in one region. */
export interface Place {
  /** Base address of an account's requests. */
  readonly base: (accountId: string) => Promise<URL>;
  readonly service: WireService;
  readonly signedAs: 's3' | 'cloudtrail' | 'monitoring';
}
export interface Places {
  readonly s3: Place;
  readonly s3control: Place;
  readonly cloudtrail: Place;
  readonly cloudwatch: Place;
}

async function networkOf(config: ServiceConfig) {
  const { region, useFipsEndpoint: fips, useDualstackEndpoint: dualStack } = config;
  return { Region: await region(), UseFIPS: await fips(), UseDualStack: await dualStack() };
}

/** `make` once, on the first call. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** Endpoints as the SDK's own rules say, or `endpoint` for all. */
export function placesOf(region: string, endpoint: string | null): Places {
  // Nothing is ever sent by these clients: they lend their serializers and endpoint rules.
  const options = { region, credentials: { accessKeyId: '', secretAccessKey: '' } };
  const { config: s3 } = new S3Client(options);
  const { config: control } = new S3ControlClient(options);
  const { config: trails } = new CloudTrailClient(options);
  const { config: metrics } = new CloudWatchClient(options);
  const fixed = endpoint === null ? null : new URL(endpoint);
  return {
    s3: {
      base: once(async () => fixed ?? s3.endpointProvider(await networkOf(s3)).url),
      service: new WireService(s3),
      signedAs: 's3',
    },
    s3control: {
      base: async (AccountId) =>
        fixed ?? control.endpointProvider({ ...(await networkOf(control)), AccountId, RequiresAccountId: true }).url,
      service: new WireService(control),
      signedAs: 's3',
    },
    cloudtrail: {
      base: once(async () => fixed ?? trails.endpointProvider(await networkOf(trails)).url),
      service: new WireService(trails),
      signedAs: 'cloudtrail',
    },
    cloudwatch: {
      base: once(async () => fixed ?? metrics.endpointProvider(await networkOf(metrics)).url),
      service: new WireService(metrics),
      signedAs: 'monitoring',
    },
  };
}
