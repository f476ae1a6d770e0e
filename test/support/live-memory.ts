import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocket } from 'undici';
import { z } from 'zod';

const answerShape = z.looseObject({
  id: z.number().optional(),
  method: z.string().optional(),
  params: z.looseObject({}).optional(),
  result: z.looseObject({}).optional(),
  error: z.looseObject({ message: z.string() }).optional(),
});
type Answer = z.infer<typeof answerShape>;
type Call = (method: string, params?: object) => Promise<NonNullable<Answer['result']>>;

/** Calls of the inspector's protocol over `post`, and what comes back by `take`. */
class Session {
  readonly #post: (text: string) => void;
  readonly #waiting = new Map<number, { resolve(result: object): void; reject(error: Error): void }>();
  readonly #heard: (method: string, params: object) => void;
  #last = 0;

  constructor(post: (text: string) => void, heard: (method: string, params: object) => void) {
    this.#post = post;
    this.#heard = heard;
  }

  readonly call: Call = (method, params = {}) => {
    this.#last += 1;
    const id = this.#last;
    this.#post(JSON.stringify({ id, method, params }));
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
  };

  take(text: string): void {
    const { id, method, params, result, error } = answerShape.parse(JSON.parse(text));
    if (method !== undefined) this.#heard(method, params ?? {});
    if (id === undefined) return;
    if (error === undefined) this.#waiting.get(id)?.resolve(result ?? {});
    else this.#waiting.get(id)?.reject(new Error(error.message));
    this.#waiting.delete(id);
  }
}

const evaluated = z.looseObject({
  result: z.looseObject({ objectId: z.string().optional() }),
  exceptionDetails: z.unknown().optional(),
});

/** What one thread still holds after its garbage is collected: all of its strings, and below them the bytes of all of its buffers. */
async function heldBy(call: Call, chunks: string[], folder: string, name: string): Promise<Buffer> {
  const run = async (expression: string): Promise<z.infer<typeof evaluated>> => {
    const answer = evaluated.parse(await call('Runtime.evaluate', { expression }));
    if (answer.exceptionDetails !== undefined) throw new Error(JSON.stringify(answer.exceptionDetails));
    return answer;
  };
  // Strings of a snapshot are cut otherwise.
  await run(`process.getBuiltinModule('v8').setFlagsFromString('--heap-snapshot-string-limit=100000000')`);
  await call('HeapProfiler.collectGarbage');
  await call('HeapProfiler.collectGarbage');
  chunks.length = 0;
  await call('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  const strings = chunks.splice(0).join('');
  const file = join(folder, name);
  for (const kind of ['ArrayBuffer', 'SharedArrayBuffer']) {
    const prototype = (await run(`${kind}.prototype`)).result.objectId;
    const { objects } = z
      .looseObject({ objects: z.looseObject({ objectId: z.string() }) })
      .parse(await call('Runtime.queryObjects', { prototypeObjectId: prototype }));
    await call('Runtime.callFunctionOn', {
      objectId: objects.objectId,
      functionDeclaration: `function () {
        const fs = process.getBuiltinModule('fs');
        for (const buffer of this) if (buffer.byteLength > 0) fs.appendFileSync(${JSON.stringify(file)}, new Uint8Array(buffer));
      }`,
    });
    await call('Runtime.releaseObject', { objectId: objects.objectId });
  }
  return Buffer.concat([Buffer.from(strings), await readFile(file).catch(() => Buffer.alloc(0))]);
}

/**
 * What each thread of a Node process still holds, by the thread's name: not garbage, and nothing of native code. `url` is where its
 * inspector listens.
 */
export async function liveMemory(url: string): Promise<Readonly<Record<string, Buffer>>> {
  const folder = await mkdtemp(join(tmpdir(), 'orgsweep-memory-'));
  const socket = new WebSocket(url);
  const chunks: string[] = [];
  const threads = new Map<string, { readonly name: string; readonly session: Session }>();
  const heard = (method: string, params: object): void => {
    const { chunk, sessionId, message, workerInfo } = z
      .looseObject({
        chunk: z.string().optional(),
        sessionId: z.string().optional(),
        message: z.string().optional(),
        workerInfo: z.looseObject({ title: z.string() }).optional(),
      })
      .parse(params);
    if (chunk !== undefined) chunks.push(chunk);
    if (sessionId === undefined) return;
    if (message !== undefined) threads.get(sessionId)?.session.take(message);
    if (method === 'NodeWorker.attachedToWorker' && workerInfo !== undefined)
      threads.set(sessionId, {
        name: `${workerInfo.title} ${sessionId}`,
        session: new Session(
          (text) => void main.call('NodeWorker.sendMessageToWorker', { sessionId, message: text }),
          heard,
        ),
      });
  };
  const main = new Session((text) => socket.send(text), heard);
  socket.addEventListener('message', ({ data }) => main.take(String(data)));
  try {
    await once(socket, 'open');
    await main.call('NodeWorker.enable', { waitForDebuggerOnStart: false });
    const held: Record<string, Buffer> = { main: await heldBy(main.call, chunks, folder, 'main') };
    for (const [id, { name, session }] of threads) held[name] = await heldBy(session.call, chunks, folder, id);
    return held;
  } finally {
    socket.close();
    await rm(folder, { recursive: true, force: true });
  }
}
