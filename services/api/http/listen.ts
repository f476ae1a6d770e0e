import { createServer, type RequestListener, type Server } from 'node:http';
import { OrgsweepError } from '../../model/index.ts';

function listenError(error: NodeJS.ErrnoException, host: string, port: number): OrgsweepError {
  if (error.code === 'EADDRINUSE') {
    return new OrgsweepError('PORT_IN_USE', `Port ${port} on ${host} is taken by another program.`, {
      advice: 'End that program, or set ORGSWEEP_PORT to another port (0: any free one).',
      cause: error,
    });
  }
  return new OrgsweepError('USAGE', `The API cannot listen on ${host}, port ${port} (${error.code ?? error.name}).`, {
    advice: 'Set ORGSWEEP_HOST to 127.0.0.1 and ORGSWEEP_PORT to a port above 1023.',
    cause: error,
  });
}

/** Listens, with limits on how slowly a request may come in. PORT_IN_USE when the port is taken; port 0 takes any free one. */
export async function listen(handler: RequestListener, host: string, port: number): Promise<Server> {
  const server = createServer({ requestTimeout: 30_000, headersTimeout: 10_000, keepAliveTimeout: 5_000 }, handler);
  return await new Promise((resolve, reject) => {
    server.once('error', (error) => reject(listenError(error, host, port)));
    server.listen({ host, port }, () => resolve(server));
  });
}

/** `http://127.0.0.1:4000` */
export function urlOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new TypeError('The server does not listen on a port.');
  const host = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  return `http://${host}:${address.port}`;
}
