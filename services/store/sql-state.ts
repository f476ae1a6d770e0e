const own = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Object.getOwnPropertyDescriptor(value, name)?.value : undefined;

/** How Prisma's adapter names an error that the driver, not the server, raised: `DatabaseNotReachable`, `ConnectionClosed`, … */
export function driverErrorKind(error: unknown): string | null {
  const kind = own(own(own(own(error, 'meta'), 'driverAdapterError'), 'cause'), 'kind');
  return typeof kind === 'string' ? kind : null;
}

/**
 * The five characters by which PostgreSQL names an error, from an error of `pg` or of Prisma (which keeps it under
 * `meta.driverAdapterError.cause.originalCode`); null when the error did not come from the server.
 */
export function sqlState(error: unknown): string | null {
  const candidates = [
    own(error, 'code'),
    own(own(own(own(error, 'meta'), 'driverAdapterError'), 'cause'), 'originalCode'),
    own(own(error, 'cause'), 'originalCode'),
    own(own(error, 'cause'), 'code'),
  ];
  // `P2010` and the like are Prisma's own codes, EPIPE is Node's.
  const found = candidates.find((code) => typeof code === 'string' && /^(?!P[1-9]|EPIPE)[0-9A-Z]{5}$/.test(code));
  return typeof found === 'string' ? found : null;
}
