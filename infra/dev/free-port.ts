import { createServer } from 'node:net';

/** Whether nothing listens on `port` of the loopback address (0: any free one); resolves to the port, or null when it is taken. */
export function bindable(port: number, host = '127.0.0.1'): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error) => {
      if ('code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES')) resolve(null);
      else reject(error);
    });
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      const bound = typeof address === 'object' && address !== null ? address.port : port;
      server.close(() => resolve(bound));
    });
  });
}

/** `wanted` if it is free, else any free port. Whoever uses it must still expect that another process was quicker. */
export async function freePort(wanted = 0): Promise<number> {
  const port = (wanted === 0 ? null : await bindable(wanted)) ?? (await bindable(0));
  if (port === null) throw new RangeError('No free port on the loopback address.');
  return port;
}
