import { createServer, type Socket } from 'node:net';
import { answerOf } from './answers.ts';
import type { StubOrganization } from './organization.ts';

const reasons: Readonly<Record<number, string>> = { 200: 'OK', 404: 'Not Found', 501: 'Not Implemented' };
const headEnd = Buffer.from('\r\n\r\n');

function header(head: string, name: string): string {
  const at = head.toLowerCase().indexOf(`\r\n${name}:`);
  if (at < 0) return '';
  const from = at + name.length + 3;
  const end = head.indexOf('\r\n', from);
  return head.slice(from, end < 0 ? undefined : end).trim();
}

/**
 * The stub on a bare socket: as much of HTTP/1.1 as the SDK's requests need (whole heads, bodies with a length), so that serving costs
 * little beside what is measured. Bodies of objects are not served here.
 */
export function serveStub(
  stub: StubOrganization,
  count: (operation: string, target: string) => void,
): Promise<{ readonly port: number; close(): Promise<void> }> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    socket.setNoDelay(true);
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => socket.destroy());
    let left: Buffer = Buffer.alloc(0);
    socket.on('data', (data) => {
      left = left.length === 0 ? data : Buffer.concat([left, data]);
      for (;;) {
        const end = left.indexOf(headEnd);
        if (end < 0) return;
        const head = left.toString('latin1', 0, end);
        const length = head.startsWith('GET') ? 0 : Number(header(head, 'content-length'));
        if (left.length < end + 4 + length) return;
        const body = left.toString('latin1', end + 4, end + 4 + length);
        left = left.subarray(end + 4 + length);
        socket.write(respond(stub, head, body, count));
      }
    });
  });
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve({
        port: typeof address === 'object' && address !== null ? address.port : 0,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            for (const socket of sockets) socket.destroy();
          }),
      });
    }),
  );
}

function respond(stub: StubOrganization, head: string, body: string, count: (op: string, url: string) => void): string {
  const [method = '', url = ''] = head.slice(0, head.indexOf('\r\n')).split(' ');
  const target = method === 'POST' ? header(head, 'x-amz-target') : '';
  const answer = answerOf(stub, { method, url, target, authorization: header(head, 'authorization'), body });
  count(answer?.operation ?? 'GetObject', `${method} ${url}`);
  const { status, body: text } = answer ?? { status: 501, body: '' };
  const type = target === '' ? 'application/xml' : 'application/x-amz-json-1.1';
  return `HTTP/1.1 ${status} ${reasons[status]}\r\ncontent-type: ${type}\r\ncontent-length: ${Buffer.byteLength(text)}\r\n\r\n${text}`;
}
