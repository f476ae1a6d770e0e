import { parentPort } from 'node:worker_threads';
import type { ObjectResult, StatusReason } from '../../model/index.ts';
import { catalogue, compiledCatalogue } from '../catalogue.ts';
import { CompiledRules } from '../custom/compiled-rules.ts';
import { emptyRuleSet } from '../custom/rule-set.ts';
import { whole } from '../extract/core/whole.ts';
import { createModelPass, type ModelPass, versionWith } from '../model/model-pass.ts';
import type { FromWorker, SentObject, StartRequest, ToWorker, WorkerSetup } from './messages.ts';
import { scanObject } from './scan-object.ts';

class AbortedError extends Error {}

/** The chunks of the object in work, in the order they arrived. */
class Inbox implements AsyncIterable<Uint8Array> {
  readonly #chunks: Uint8Array[] = [];
  readonly #taken: () => void;
  #state: 'open' | 'ended' | 'aborted' = 'open';
  #wake: (() => void) | null = null;
  cut: StatusReason | null = null;

  constructor(taken: () => void) {
    this.#taken = taken;
  }

  push(bytes: Uint8Array): void {
    this.#chunks.push(bytes);
    this.#wake?.();
  }

  end(cut: StatusReason | null): void {
    this.cut = cut;
    this.#state = 'ended';
    this.#wake?.();
  }

  abort(): void {
    this.#state = 'aborted';
    this.#wake?.();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    for (;;) {
      // One turn of the event loop per chunk, or an abort would wait until the queue is empty.
      await new Promise((resolve) => setImmediate(resolve));
      if (this.#state === 'aborted') throw new AbortedError('scan aborted');
      const chunk = this.#chunks.shift();
      if (chunk !== undefined) {
        this.#taken();
        yield chunk;
      } else if (this.#state === 'ended') return;
      else {
        await new Promise<void>((resolve) => {
          this.#wake = resolve;
        });
        this.#wake = null;
      }
    }
  }
}

const port = parentPort;
if (port === null) throw new Error('scan-worker runs as a worker thread only');
const send = (message: FromWorker): void => port.postMessage(message);
let inbox: Inbox | null = null;
let ready: { readonly fingerprintKey: Uint8Array; readonly model: ModelPass; readonly version: string } | null = null;
const none = new CompiledRules(emptyRuleSet);
const ruleSets = new Map<string, CompiledRules>();

/** Rules that are asked for and not here are a fault: to scan without them would pass over what they say. */
function rulesOf(version: string | null): CompiledRules {
  const rules = version === null ? none : ruleSets.get(version);
  if (rules === undefined) throw new Error(`rule set ${version} was not sent`);
  return rules;
}

async function run(scan: number, request: StartRequest, source: Inbox): Promise<void> {
  if (ready === null) throw new Error('the worker was told to scan before it was set up');
  const { fingerprintKey, model, version } = ready;
  try {
    const result = await scanObject(request, source, fingerprintKey, rulesOf(request.rulesVersion), model, {
      cut: () => source.cut,
      progress: (detections, bytesClassified) => send({ kind: 'progress', scan, detections, bytesClassified }),
    });
    send({ kind: 'result', scan, result: { ...result, catalogueVersion: version } });
  } catch (error) {
    // Anything else is a fault of the engine: the thread dies, and the pool replaces it.
    if (!(error instanceof AbortedError)) throw error;
    send({ kind: 'aborted', scan });
  }
}

async function runBatch(batch: number, objects: readonly SentObject[], bytes: Uint8Array): Promise<void> {
  if (ready === null) throw new Error('the worker was told to scan before it was set up');
  const { fingerprintKey, model, version } = ready;
  const results: ObjectResult[] = [];
  for (const { request, start, end, cut } of objects) {
    const source = whole(bytes.subarray(start, end));
    const hooks = { cut: () => cut, progress: () => {} };
    const result = await scanObject(request, source, fingerprintKey, rulesOf(request.rulesVersion), model, hooks);
    results.push({ ...result, catalogueVersion: version });
  }
  send({ kind: 'results', batch, results });
}

function setUp(setup: WorkerSetup): void {
  const model = createModelPass(setup.model, 1);
  const version = versionWith(catalogue().version, model);
  ready = { fingerprintKey: setup.fingerprintKey, model, version };
  send({ kind: 'ready', catalogueVersion: version });
}

port.on('message', (message: ToWorker) => {
  switch (message.kind) {
    case 'setup':
      setUp(message.setup);
      break;
    case 'start':
      inbox = new Inbox(() => send({ kind: 'taken', scan: message.scan }));
      void run(message.scan, message.request, inbox);
      break;
    case 'rules':
      ruleSets.set(message.rules.version, new CompiledRules(message.rules));
      break;
    case 'forgetRules':
      ruleSets.delete(message.version);
      break;
    case 'batch':
      void runBatch(message.batch, message.objects, message.bytes);
      break;
    case 'chunk':
      inbox?.push(message.bytes);
      break;
    case 'end':
      inbox?.end(message.cut);
      break;
    case 'abort':
      inbox?.abort();
      break;
  }
});

compiledCatalogue();
