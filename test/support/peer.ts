import { createServer, type RequestListener } from 'node:http';
import { createHandler, MemberCaller } from '../../services/aws/caller.ts';

/** Something that takes requests. */
interface Peer {
  readonly endpoint: string;
  close(): void;
}

/** Starts a server on this machine that answers so; `close` breaks off what it has not answered. */
export async function startPeer(answer: RequestListener): Promise<Peer> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** A caller of AWS whose every request such a server gets. */
export async function startCaller(
  answer: RequestListener,
  handler = createHandler(),
): Promise<{ readonly caller: MemberCaller; close(): void }> {
  const peer = await startPeer(answer);
  const session = { accessKeyId: 'a', secretAccessKey: 'b', sessionToken: 'c', expiration: new Date(8.64e15) };
  const caller = new MemberCaller(
    {
      region: 'us-east-1',
      endpoint: peer.endpoint,
      roleName: 'r',
      externalId: null,
      sessionSeconds: 900,
      credentials: null,
      requestsPerSecond: 100,
    },
    { get: async () => session, drop: async () => undefined },
    handler,
  );
  return {
    caller,
    close: () => {
      caller.close();
      peer.close();
    },
  };
}
