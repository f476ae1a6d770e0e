import { createServer, request as send } from 'node:http';

/** Stands in front of moto, which knows no MFA delete: says of `buckets` that theirs is on, and passes everything else through. */
export async function startMfaDeleteProxy(
  upstream: string,
  buckets: ReadonlySet<string>,
): Promise<{ readonly endpoint: string; close(): Promise<void> }> {
  const { hostname, port } = new URL(upstream);
  const server = createServer((incoming, outgoing) => {
    const { method, url = '', headers } = incoming;
    const [path = '', query = ''] = url.split('?');
    const bucket = path.replaceAll('/', '');
    if (method === 'GET' && /^versioning\b/.test(query) && buckets.has(bucket)) {
      outgoing.writeHead(200, { 'content-type': 'application/xml' });
      outgoing.end(
        '<VersioningConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Status>Enabled</Status><MfaDelete>Enabled</MfaDelete></VersioningConfiguration>',
      );
      return;
    }
    const passed = send({ hostname, port, method, path: url, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    passed.on('error', () => outgoing.destroy());
    incoming.pipe(passed);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    endpoint: `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
