import { OrgsweepError } from '../model/index.ts';
import { Prisma } from './generated/client.ts';
import { driverErrorKind, sqlState } from './sql-state.ts';

/** Connection lost, out of resources, shutting down, disk trouble; and 25006, a server that went read-only. */
const unavailableState = /^(08|53|57P|58|25006)/;
/** 40001 and 40P01 lose to another transaction; 57014 ran into statement_timeout. */
const retryState = /^(40001|40P01|57014|55P03)$/;
const prismaUnavailable = new Set([
  'P1000',
  'P1001',
  'P1002',
  'P1003',
  'P1008',
  'P1010',
  'P1017',
  'P2024',
  'P2028',
  'P2037',
]);
const kindUnavailable = new Set([
  'DatabaseNotReachable',
  'ConnectionClosed',
  'SocketTimeout',
  'TlsConnectionError',
  'TooManyConnections',
  'AuthenticationFailed',
  'DatabaseDoesNotExist',
]);

function connectionLost(error: unknown): boolean {
  if (error instanceof Prisma.PrismaClientInitializationError) return true;
  if (error instanceof Prisma.PrismaClientKnownRequestError)
    return prismaUnavailable.has(error.code) || kindUnavailable.has(driverErrorKind(error) ?? '');
  // `pg` says a lost connection and a full pool by a bare Error, and what the socket said by one with a `code` of Node's.
  return error instanceof AggregateError || (error instanceof Error && error.constructor === Error);
}

/** Whether the same transaction may succeed at once, on another connection. */
export function isTransient(error: unknown): boolean {
  const state = sqlState(error);
  if (state !== null) return /^(40001|40P01|57P01|08006|53300|08003|57P03)$/.test(state);
  return connectionLost(error);
}

/** What PostgreSQL, its driver or Prisma threw, as the one error the rest of the program knows. Done once, at the boundary of the room. */
export function storeError(error: unknown): OrgsweepError {
  if (error instanceof OrgsweepError) return error;
  const state = sqlState(error);
  const detail = state === null ? (error instanceof Error ? error.name : typeof error) : `SQLSTATE ${state}`;
  if (state === null ? connectionLost(error) : unavailableState.test(state) || retryState.test(state)) {
    return new OrgsweepError('STORE_UNAVAILABLE', 'The database cannot be used at the moment.', {
      advice: 'Check that PostgreSQL runs at DATABASE_URL and accepts connections; nothing that was stored is lost.',
      detail,
      cause: error,
    });
  }
  if (state === '28P01' || state === '28000' || state === '3D000') {
    return new OrgsweepError('STORE_UNAVAILABLE', 'The database refuses the connection.', {
      advice: 'Check user, password and database name in DATABASE_URL.',
      detail,
      cause: error,
    });
  }
  if (state === '42P01' || state === '42703') {
    return new OrgsweepError('STORE_UNAVAILABLE', 'The database lacks tables or columns that this version needs.', {
      advice: 'Apply the migrations: `npm start` does, or `prisma migrate deploy`.',
      detail,
      cause: error,
    });
  }
  if (state === '22021' || state === '22P05') {
    return new OrgsweepError('BAD_USER_INPUT', 'A text holds a character that cannot be stored or searched for.', {
      advice: 'Leave out NUL characters and broken Unicode.',
      detail,
      cause: error,
    });
  }
  return new OrgsweepError('INTERNAL', 'The database refused a statement.', { detail, cause: error });
}
