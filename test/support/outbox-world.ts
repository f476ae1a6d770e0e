import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import pg from 'pg';
import { isSigned } from '../../services/sinks/http/signature.ts';

/** A secret of the test's own making. */
export const signingSecret = createHash('sha256').update('delivery test').digest('hex');

/** Fills the outbox with policy findings number `from` on, of three pieces of news each (NEW, ACTIVE, RESOLVED), in that order; each tenth is LOW. */
export async function fillOutbox(databaseUrl: string, findings: number, from = 1): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const id = "encode(sha256(('finding ' || n)::bytea), 'hex')";
  try {
    await client.query(
      `INSERT INTO findings (id, kind, type, title, description, severity, severity_score, status, account_id, region, bucket_name, object_key,
         check_id, count, first_seen, last_seen, resolved_at, content_hash, sweep_id, sweep_at)
       SELECT ${id}, 'POLICY', 'Policy:IAMUser/S3BucketPublic', 'Public', 'Anyone can read', CASE WHEN n % 10 = 0 THEN 'LOW' ELSE 'HIGH' END,
         CASE WHEN n % 10 = 0 THEN 1 ELSE 3 END, 'RESOLVED', '111122223333', 'us-east-1', 'bucket-' || n, NULL, 'public', 1, '2026-01-01', '2026-01-02',
         '2026-01-03', 'h', 's', '2026-01-03' FROM generate_series($2::int, $2::int + $1::int - 1) n`,
      [findings, from],
    );
    for (const status of ['NEW', 'ACTIVE', 'RESOLVED'])
      await client.query(
        `INSERT INTO outbox_events (id, finding_id, sweep_id, occurred_at, status, content_hash)
         SELECT encode(sha256(('news ' || n || $2)::bytea), 'hex'), ${id}, 's', '2026-01-01', $2, 'h' FROM generate_series($3::int, $3::int + $1::int - 1) n`,
        [findings, status, from],
      );
  } finally {
    await client.end();
  }
}

interface Accepted {
  readonly key: string;
  readonly status: string;
}

/** A webhook receiver that fails as real ones do, and remembers what it took. */
export interface Receiver {
  readonly url: string;
  readonly host: string;
  /** What was taken of each finding, in order, doubles (same key) included once. */
  readonly taken: ReadonlyMap<string, readonly Accepted[]>;
  readonly counts: { requests: number; refused: number; doubles: number; unsigned: number; lostAnswers: number };
  /** Share of requests that fail, from now on. */
  failing: number;
  /** Forgets what was taken. */
  forget(): void;
  close(): Promise<void>;
}

/** Half of the failures answer 503, a quarter take the message and break off before the answer, a quarter break off before taking it. */
export async function startReceiver(failing: number): Promise<Receiver> {
  const taken = new Map<string, Accepted[]>();
  const keys = new Set<string>();
  const counts = { requests: 0, refused: 0, doubles: 0, unsigned: 0, lostAnswers: 0 };
  let random = 1;
  const draw = (): number => {
    random = (random * 48_271) % 2_147_483_647;
    return random / 2_147_483_647;
  };
  const take = (request: IncomingMessage, body: string): void => {
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
    if (!isSigned(signingSecret, headers, Date.now(), body)) counts.unsigned += 1;
    const { id, orgsweep } = JSON.parse(body);
    const key = String(request.headers['idempotency-key']);
    if (keys.has(key)) counts.doubles += 1;
    else taken.set(id, [...(taken.get(id) ?? []), { key, status: orgsweep.status }]);
    keys.add(key);
  };
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      counts.requests += 1;
      const fate = receiver.failing === 0 ? 1 : draw() / receiver.failing;
      if (fate < 0.5) {
        counts.refused += 1;
        response.writeHead(503).end();
        return;
      }
      if (fate < 0.75) {
        counts.refused += 1;
        request.socket.destroy();
        return;
      }
      take(request, Buffer.concat(parts).toString('utf8'));
      if (fate >= 1) {
        response.writeHead(204).end();
        return;
      }
      counts.lostAnswers += 1;
      request.socket.destroy();
    });
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  const host = `127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
  const receiver: Receiver = {
    url: `http://${host}/hook`,
    host,
    taken,
    counts,
    failing,
    forget() {
      taken.clear();
      keys.clear();
      counts.doubles = 0;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return receiver;
}
