/**
 * A second, deliberately plain implementation of IAM's evaluation of one concrete request, written from the IAM guide without a look at
 * `access/`: what the search in `access/` is compared with. It knows only what the generated policies use.
 */
export interface ConcreteRequest {
  readonly principal: {
    readonly kind: 'anonymous' | 'aws' | 'service';
    readonly account: string;
    readonly arn: string;
  };
  readonly action: string;
  readonly resource: string;
  /** By key in lower case; a key that is missing is not in the request. */
  readonly context: Readonly<Record<string, readonly string[]>>;
}

export interface PlainStatement {
  readonly Effect: string;
  readonly Principal?: unknown;
  readonly NotPrincipal?: unknown;
  readonly Action?: unknown;
  readonly NotAction?: unknown;
  readonly Resource?: unknown;
  readonly NotResource?: unknown;
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

const list = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : [String(value)]);

const compiled = new Map<string, RegExp>();

function glob(pattern: string, text: string, ignoreCase = false): boolean {
  const id = `${ignoreCase}${pattern}`;
  const seen = compiled.get(id);
  if (seen !== undefined) return seen.test(text);
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '[^]*')
    .replaceAll('?', '[^]');
  const made = new RegExp(`^${source}$`, ignoreCase ? 'i' : '');
  compiled.set(id, made);
  return made.test(text);
}

function arnGlob(pattern: string, text: string): boolean {
  const split = (arn: string): string[] => {
    const parts = arn.split(':');
    return [...parts.slice(0, 5), parts.slice(5).join(':')];
  };
  const [want, have] = [split(pattern), split(text)];
  return (
    pattern === '*' || (want.length === 6 && have.length === 6 && want.every((part, i) => glob(part, have[i] ?? '')))
  );
}

function toNumber(ip: string): number {
  return ip.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
}

function inCidr(cidr: string, ip: string): boolean {
  if (ip.includes(':')) return false;
  const [base = '', bits = '32'] = cidr.split('/');
  const size = 2 ** (32 - Number(bits));
  return Math.floor(toNumber(base) / size) === Math.floor(toNumber(ip) / size);
}

function isListed(value: unknown, { principal }: ConcreteRequest): boolean {
  if (value === '*') return true;
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return entries.some(([type, names]) =>
    list(names).some((name) => {
      if (name === '*' && type === 'AWS') return true;
      if (type === 'Service') return principal.kind === 'service' && principal.arn === name;
      if (type !== 'AWS' || principal.kind !== 'aws') return false;
      return name === principal.account || name === `arn:aws:iam::${principal.account}:root` || name === principal.arn;
    }),
  );
}

const base: Readonly<Record<string, (want: string, have: string) => boolean>> = {
  StringEquals: (want, have) => want === have,
  StringEqualsIgnoreCase: (want, have) => want.toLowerCase() === have.toLowerCase(),
  StringLike: (want, have) => glob(want, have),
  ArnEquals: arnGlob,
  ArnLike: arnGlob,
  NumericEquals: (want, have) => Number(have) === Number(want),
  NumericLessThan: (want, have) => Number(have) < Number(want),
  NumericGreaterThanEquals: (want, have) => Number(have) >= Number(want),
  DateLessThan: (want, have) => Date.parse(have) < Date.parse(want),
  DateGreaterThan: (want, have) => Date.parse(have) > Date.parse(want),
  Bool: (want, have) => want === have,
  IpAddress: inCidr,
};

function filled(text: string, { context }: ConcreteRequest): string | undefined {
  let missing = false;
  const done = text.replace(/\$\{([^}]+)\}/g, (_, key: string) => {
    const value = context[key.toLowerCase()]?.[0];
    if (value === undefined) missing = true;
    return value ?? '';
  });
  return missing ? undefined : done;
}

function holds(operator: string, key: string, raw: unknown, request: ConcreteRequest): boolean {
  const [, set, name = '', ifExists] = /^(?:(ForAnyValue|ForAllValues):)?(.+?)(IfExists)?$/.exec(operator) ?? [];
  const have = request.context[key.toLowerCase()];
  if (name === 'Null') return list(raw).includes(String(have === undefined));
  if (have === undefined) {
    if (ifExists !== undefined || set === 'ForAllValues') return true;
    return set === undefined && name.includes('Not');
  }
  const test = base[name.replace('Not', '')];
  if (test === undefined) throw new RangeError(`The reference does not know ${operator}.`);
  const wants = list(raw)
    .map((text) => filled(text, request))
    .filter((text) => text !== undefined);
  const one = (value: string): boolean => wants.some((want) => test(want, value)) !== name.includes('Not');
  return set === 'ForAllValues' ? have.every(one) : have.some(one);
}

/** Whether principal, action and resource of the request are the statement's, whatever its conditions. */
export function covers(statement: PlainStatement, request: ConcreteRequest): boolean {
  const principal =
    statement.Principal === undefined
      ? !isListed(statement.NotPrincipal, request)
      : isListed(statement.Principal, request);
  if (!principal) return false;
  const acts = (value: unknown): boolean => list(value).some((pattern) => glob(pattern, request.action, true));
  if (statement.Action === undefined ? acts(statement.NotAction) : !acts(statement.Action)) return false;
  const holdsResource = (value: unknown): boolean =>
    list(value)
      .map((text) => filled(text, request))
      .some((pattern) => pattern !== undefined && glob(pattern, request.resource));
  return statement.Resource === undefined ? !holdsResource(statement.NotResource) : holdsResource(statement.Resource);
}

function applies(statement: PlainStatement, request: ConcreteRequest): boolean {
  return (
    covers(statement, request) &&
    Object.entries(statement.Condition ?? {}).every(([operator, keys]) =>
      Object.entries(keys).every(([key, values]) => holds(operator, key, values, request)),
    )
  );
}

/** Some Deny applies. */
export const isDenied = (statements: readonly PlainStatement[], request: ConcreteRequest): boolean =>
  statements.some((statement) => statement.Effect === 'Deny' && applies(statement, request));

/** Allowed by some Allow and denied by no Deny. */
export const isAllowed = (statements: readonly PlainStatement[], request: ConcreteRequest): boolean =>
  statements.some((statement) => statement.Effect === 'Allow' && applies(statement, request)) &&
  !isDenied(statements, request);
