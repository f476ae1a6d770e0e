import { ErrorCode, OrgsweepError } from '../model/index.ts';

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { readonly code?: string; readonly advice?: string };
  }[];
}

function isAnswer(value: unknown): value is Answer {
  return typeof value === 'object' && value !== null && ('data' in value || 'errors' in value);
}

const notThere = (url: string, cause: unknown) =>
  new OrgsweepError('NETWORK', `The API does not answer at ${url}.`, {
    advice: 'Start it with `npm start`, or give its address with --api or ORGSWEEP_API.',
    cause,
  });
/** Where `path` of the API is. USAGE when `url` is no address, or one with a password, which would be shown in messages. */
function addressOf(url: string, path: string): URL {
  const address = URL.canParse(path, url) ? new URL(path, url) : null;
  if (address !== null && /^https?:$/.test(address.protocol) && `${address.username}${address.password}` === '')
    return address;
  throw new OrgsweepError('USAGE', '--api or ORGSWEEP_API is no address of an API.', {
    advice: 'It is like http://127.0.0.1:4000, without user name and password.',
  });
}

const notOurs = (url: string) =>
  new OrgsweepError('MALFORMED_RESPONSE', `What answers at ${url} is not the orgsweep API.`, {
    advice: 'Check --api.',
  });

function throwError(answer: Answer): void {
  const [error] = answer.errors ?? [];
  if (error === undefined) return;
  const given = error.extensions?.code;
  // Our own documents are right, so that the API is of another version. What people write goes in variables.
  if (given === 'GRAPHQL_VALIDATION_FAILED')
    throw new OrgsweepError('MALFORMED_RESPONSE', `The API does not understand this command: ${error.message}`, {
      advice: 'Use an API and a command line of the same version.',
    });
  // An API that is too busy is no wrong usage.
  const code =
    given === 'DEADLINE_EXCEEDED'
      ? 'NETWORK'
      : (Object.values(ErrorCode).find((known) => known === given) ?? 'BAD_USER_INPUT');
  throw new OrgsweepError(code, error.message, { advice: error.extensions?.advice ?? '' });
}

/** Sends one operation to the API. Errors of the API keep their code, text and advice; an API that is not there is NETWORK. */
export async function query(
  url: string,
  document: string,
  variables: Record<string, unknown> = {},
  headers: Readonly<Record<string, string>> = {},
): Promise<unknown> {
  const response = await fetch(addressOf(url, '/graphql'), {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'apollo-require-preflight': '1', ...headers },
    body: JSON.stringify({ query: document, variables }),
  }).catch((cause: unknown) => {
    throw notThere(url, cause);
  });
  const answer: unknown = await response.json().catch(() => null);
  if (!isAnswer(answer)) throw notOurs(url);
  throwError(answer);
  return answer.data;
}

/** The bytes of `/export/findings`. Errors as `query` gives them; a stream that breaks off throws while it is read. */
export async function exported(
  url: string,
  format: string,
  filter: Readonly<Record<string, unknown>>,
): Promise<AsyncIterable<Uint8Array>> {
  const address = addressOf(url, '/export/findings');
  address.searchParams.set('format', format);
  address.searchParams.set('filter', JSON.stringify(filter));
  const response = await fetch(address).catch((cause: unknown) => {
    throw notThere(url, cause);
  });
  if (response.ok && response.body !== null && response.headers.has('content-disposition')) return response.body;
  const answer: unknown = await response.json().catch(() => null);
  if (isAnswer(answer)) throwError(answer);
  throw notOurs(url);
}

/** The first nodes of a connection, in pages of `pageSize` (the API's cost of a query bounds it), at most `limit`, and whether there are more. */
export async function queryFirst<T>(
  url: string,
  document: string,
  variables: Record<string, unknown>,
  parse: (data: unknown) => {
    readonly nodes: readonly T[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  },
  limit: number,
  pageSize = 200,
): Promise<{ readonly nodes: T[]; readonly more: boolean }> {
  const nodes: T[] = [];
  let after: string | null = null;
  do {
    const first: number = Math.min(pageSize, limit - nodes.length);
    const page = parse(await query(url, document, { ...variables, first, after }));
    nodes.push(...page.nodes);
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null && nodes.length < limit);
  return { nodes, more: after !== null };
}

/** All nodes of a connection: for what people make, of which there are not many. */
export const queryAll = async <T>(
  url: string,
  document: string,
  variables: Record<string, unknown>,
  parse: Parameters<typeof queryFirst<T>>[3],
): Promise<T[]> => (await queryFirst(url, document, variables, parse, Number.POSITIVE_INFINITY)).nodes;
