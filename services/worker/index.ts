import { availableParallelism } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Client } from '@temporalio/client';
import { NativeConnection, Runtime, Worker, type WorkerOptions } from '@temporalio/worker';
import { scanQueueOf, taskQueue } from '../../workflows/workflow-ids.ts';
import {
  type AwsConfig,
  createAwsOrganization,
  createChangeQueue,
  createRemediationAws,
  createSinkAws,
  type ScanCopy,
} from '../aws/index.ts';
import { type Config, readSecrets } from '../config/index.ts';
// Straight from the pool: the catalogue itself is loaded in its threads only.
import { hasNoModel } from '../detect/model/no-model.ts';
import { createScannerPool } from '../detect/pool/create-scanner-pool.ts';
import { fingerprint } from '../detect/scan/fingerprints.ts';
import { OrgsweepError } from '../model/index.ts';
import { createHttpSender } from '../sinks/index.ts';
import { openStore } from '../store/index.ts';
import type { Logger } from '../telemetry/index.ts';
import { createActivities } from './activities/index.ts';
import { guardedActivities } from './interceptor.ts';
import { copyScanner } from './remediation/copy-scanner.ts';
import type { RemediationDeps } from './remediation/deps.ts';
import { proveKeys } from './remediation/prove-keys.ts';
import { copyRules } from './rules/copy-rules.ts';
import { RuleLoader } from './rules/rule-loader.ts';
import { startConsuming, startEvaluation, startLabels } from './start-evaluation.ts';

interface RunningWorker {
  /** Resolves when the worker has stopped; rejects when it died. */
  readonly stopped: Promise<void>;
  /** Takes no more work, lets running activities reach their next heartbeat, closes everything. */
  shutdown(): Promise<void>;
}

const awsConfig = (config: Config, roleName: string): AwsConfig => ({
  region: config.AWS_REGION,
  endpoint: config.AWS_ENDPOINT_URL ?? null,
  roleName,
  externalId: config.ORGSWEEP_EXTERNAL_ID ?? null,
  sessionSeconds: config.ORGSWEEP_SESSION_SECONDS,
  credentials: null,
  requestsPerSecond: config.ORGSWEEP_REQUESTS_PER_SECOND,
});

/** The adapter to AWS as the configuration says. */
const awsFrom = (config: Config) => createAwsOrganization(awsConfig(config, config.ORGSWEEP_ROLE_NAME));

/** Buckets of the central side that remediations copy objects to. */
const copyBuckets = (config: Config, scan: ScanCopy) => ({
  ...(config.ORGSWEEP_QUARANTINE_BUCKET === undefined
    ? {}
    : {
        quarantine: {
          name: config.ORGSWEEP_QUARANTINE_BUCKET,
          kmsKeyArn: config.ORGSWEEP_QUARANTINE_KMS_KEY_ARN ?? null,
        },
      }),
  ...(config.ORGSWEEP_REDACTED_BUCKET === undefined
    ? {}
    : {
        redacted: {
          name: config.ORGSWEEP_REDACTED_BUCKET,
          kmsKeyArn: config.ORGSWEEP_REDACTED_KMS_KEY_ARN ?? null,
          scan,
        },
      }),
});
/** S3's settings settle within seconds (S3 User Guide, "Amazon S3 data consistency model", bucket configurations). */
const verifyAfterMs = [500, 1_500, 3_000, 5_000];
const remediationSettings = (config: Config): RemediationDeps['settings'] => ({
  region: config.AWS_REGION,
  ownRoleNames: [config.ORGSWEEP_ROLE_NAME, config.ORGSWEEP_REMEDIATION_ROLE_NAME],
  breakGlassArns: config.ORGSWEEP_BREAK_GLASS_ARNS?.split(',') ?? [],
  perHour: config.ORGSWEEP_REMEDIATIONS_PER_HOUR,
  perRun: config.ORGSWEEP_REMEDIATIONS_PER_RUN,
  approvalMs: config.ORGSWEEP_APPROVAL_HOURS * 3_600_000,
  verifyAfterMs,
});

/** Accounts and pages of buckets at work at once. */
const scansAtOnce = 20;
/** All others, which somebody waits for. */
const othersAtOnce = 12;

/** From sources Temporal bundles the workflows itself, in this process and at the cost of its memory; bundled, they lie beside this file. */
function workflowCode() {
  if (import.meta.url.endsWith('.ts'))
    return { workflowsPath: fileURLToPath(new URL('../../workflows/index.ts', import.meta.url)) };
  return { workflowBundle: { codePath: fileURLToPath(new URL('./workflows.js', import.meta.url)) } };
}

async function connect(address: string): Promise<NativeConnection> {
  try {
    return await NativeConnection.connect({ address });
  } catch (cause) {
    throw new OrgsweepError('TEMPORAL_UNAVAILABLE', `Temporal does not answer at ${address}.`, {
      advice: 'Start the Temporal server, or set TEMPORAL_ADDRESS to where it listens.',
      cause,
    });
  }
}

function secretOf(secrets: ReadonlyMap<string, string>, name: string): string {
  const secret = secrets.get(name);
  if (secret !== undefined) return secret;
  throw new OrgsweepError('BAD_USER_INPUT', `The worker knows no secret "${name}".`, {
    advice: `Set ORGSWEEP_SECRET_${name} in the environment of the worker and start it again, then replay the dead letters.`,
  });
}

/** Starts a worker: store, scanner pool, AWS adapter, Temporal. Each that fails to start throws its own coded error. */
export async function startWorker(config: Config, log: Logger): Promise<RunningWorker> {
  const poolSize = config.ORGSWEEP_DATABASE_CONNECTIONS;
  const store = await openStore({ databaseUrl: config.DATABASE_URL, poolSize });
  const fingerprintKey = Buffer.from(config.ORGSWEEP_FINGERPRINT_KEY, 'hex');
  const pool = await createScannerPool({
    workers: config.ORGSWEEP_SCAN_WORKERS ?? availableParallelism(),
    fingerprintKey,
    model: config.ORGSWEEP_MODEL,
  });
  const aws = awsFrom(config);
  const sinkAws = createSinkAws(awsConfig(config, config.ORGSWEEP_FINDINGS_ROLE_NAME));
  const remediationAws = createRemediationAws(
    awsConfig(config, config.ORGSWEEP_ROLE_NAME),
    config.ORGSWEEP_REMEDIATION_ROLE_NAME,
    copyBuckets(config, copyScanner(pool, copyRules(store, aws, Date.now))),
    (accessKeyId) => fingerprint(fingerprintKey, 'AWS_ACCESS_KEY_ID', accessKeyId),
  );
  const http = createHttpSender(config.ORGSWEEP_SINK_PRIVATE_HOSTS?.split(',') ?? []);
  const secrets = readSecrets();
  const sinkDeps = { aws: sinkAws, http: http.send, secret: (name: string) => secretOf(secrets, name), now: Date.now };
  const queueUrl = config.ORGSWEEP_EVENTS_QUEUE_URL;
  const queue =
    queueUrl === undefined ? null : createChangeQueue(awsConfig(config, config.ORGSWEEP_ROLE_NAME), queueUrl);
  const closeAll = async (): Promise<void> => {
    aws.close();
    sinkAws.close();
    remediationAws.close();
    queue?.close();
    await Promise.allSettled([pool.close(), store.close(), http.close()]);
  };
  try {
    // It would scan by rules alone, under another catalogue version, and nobody would notice.
    if (config.ORGSWEEP_MODEL !== undefined && hasNoModel(pool.catalogueVersion))
      throw new OrgsweepError('USAGE', `There is no model in ${config.ORGSWEEP_MODEL}.`, {
        advice: 'Set ORGSWEEP_MODEL to the folder that `node bin/model.mjs` makes, or leave it out.',
      });
    await proveKeys(config, sinkAws, log);
    const connection = await connect(config.TEMPORAL_ADDRESS);
    const client = new Client({ connection, namespace: config.TEMPORAL_NAMESPACE });
    const shared = {
      connection,
      namespace: config.TEMPORAL_NAMESPACE,
      ...guardedActivities(log),
      activities: createActivities({
        store,
        aws,
        pool,
        sinkDeps,
        rules: new RuleLoader(store, aws),
        remediation: {
          store,
          port: remediationAws,
          settings: remediationSettings(config),
          now: Date.now,
          pause: (ms) => pause(ms),
        },
        startLabels: startLabels(client),
        changes: queue === null ? null : { queue, start: startEvaluation(client) },
        readConcurrency: 8,
        log,
      }),
      // Then activities are told that the worker stops: each ends at its next heartbeat, and is tried again by whoever comes.
      shutdownGraceTime: '1 second',
      shutdownForceTime: '20 seconds',
    } satisfies Partial<WorkerOptions>;
    const worker = await Worker.create({
      ...shared,
      taskQueue,
      ...workflowCode(),
      maxConcurrentActivityTaskExecutions: othersAtOnce,
      maxConcurrentWorkflowTaskExecutions: 40,
      maxCachedWorkflows: 500,
      reuseV8Context: true,
    });
    const scanner = await Worker.create({
      ...shared,
      taskQueue: scanQueueOf(taskQueue),
      maxConcurrentActivityTaskExecutions: scansAtOnce,
    });
    if (queue !== null) await startConsuming(client);
    const end = (): void => {
      for (const each of [worker, scanner]) if (each.getState() === 'RUNNING') each.shutdown();
    };
    // One without the other would take work that it cannot bring to an end.
    const running = [worker, scanner].map((each) => each.run().finally(end));
    const stopped = Promise.allSettled(running)
      .then(() => Promise.all(running))
      .then(() => undefined)
      .finally(async () => {
        await connection.close();
        await closeAll();
      });
    return {
      stopped,
      async shutdown() {
        end();
        await stopped;
      },
    };
  } catch (error) {
    await closeAll();
    throw error;
  }
}

/** Temporal's own core logs through here: warnings and worse only, as our JSON lines. Once per process, before the first worker. */
export function installRuntime(log: Logger): void {
  Runtime.install({
    shutdownSignals: [],
    logger: {
      log: (level, message) =>
        level === 'ERROR' ? log.error(message) : level === 'WARN' ? log.warn(message) : log.debug(message),
      trace: () => undefined,
      debug: () => undefined,
      info: () => undefined,
      warn: (message) => log.warn(message),
      error: (message) => log.error(message),
    },
    telemetryOptions: { logging: { filter: { core: 'WARN', other: 'WARN' }, forward: {} } },
  });
}
