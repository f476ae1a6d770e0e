import type { IncomingHttpHeaders } from 'node:http';
import { s3Operation } from './s3-operation.ts';

/** How the service writes its errors. */
export type ErrorFormat = 's3' | 's3control' | 'query' | 'json';

/** What a request to AWS asks for, told from its signature scope, path and target. */
export interface AwsRequest {
  readonly service: string;
  readonly region: string;
  /** Empty for unsigned requests. */
  readonly accessKeyId: string;
  readonly operation: string;
  readonly bucket: string | null;
  readonly key: string | null;
  readonly format: ErrorFormat;
}

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** Paths of S3 Control after the version: what the operation is called after its verb (S3 API reference). */
const controlParts: readonly (readonly [path: RegExp, name: string, list?: true])[] = [
  [/^configuration\/publicAccessBlock$/, 'PublicAccessBlock'],
  [/^accesspoint$/, 'AccessPoints', true],
  [/^accesspoint\/[^/]+$/, 'AccessPoint'],
  [/^accesspoint\/[^/]+\/policy$/, 'AccessPointPolicy'],
  [/^mrap\/instances$/, 'MultiRegionAccessPoints', true],
  [/^mrap\/instances\/[^/]+\/policy$/, 'MultiRegionAccessPointPolicy'],
];

function controlOperation(method: string, path: string): string {
  const rest = path.replace(/^\/v20180820\//, '');
  const part = controlParts.find(([shape]) => shape.test(rest));
  const verb = { GET: part?.[2] ? 'List' : 'Get', PUT: 'Put', DELETE: 'Delete' }[method] ?? method;
  return `${verb}${part?.[1] ?? rest.split('/')[0] ?? ''}`;
}

/** Services whose operations are paths alone (their API references), as far as anything here asks for them. */
const restOperations: Readonly<
  Record<string, readonly (readonly [method: string, path: RegExp, operation: string])[]>
> = {
  guardduty: [
    ['GET', /^\/detector$/, 'ListDetectors'],
    ['POST', /^\/detector$/, 'CreateDetector'],
    ['GET', /^\/detector\/[^/]+$/, 'GetDetector'],
    ['POST', /^\/detector\/[^/]+\/findings$/, 'ListFindings'],
    ['POST', /^\/detector\/[^/]+\/findings\/get$/, 'GetFindings'],
    ['GET', /^\/detector\/[^/]+\/member$/, 'ListMembers'],
  ],
  securityhub: [
    ['POST', /^\/findings$/, 'GetFindings'],
    ['POST', /^\/findings\/import$/, 'BatchImportFindings'],
    ['GET', /^\/members$/, 'ListMembers'],
  ],
};

/** `form` is the body of a form-encoded request (STS and the other query services), else empty. */
export function readAwsRequest(method: string, url: string, headers: IncomingHttpHeaders, form: string): AwsRequest {
  const scope = /Credential=([^/,\s]+)\/\d{8}\/([^/]+)\/([^/]+)\/aws4_request/.exec(headers.authorization ?? '');
  const [, accessKeyId = '', region = 'us-east-1', signedFor = 's3'] = scope ?? [];
  const base = { region, accessKeyId, bucket: null, key: null };
  const [path = '/', search = ''] = url.split('?', 2);
  const target = headers['x-amz-target'];
  if (typeof target === 'string') {
    return { ...base, service: signedFor, operation: target.split('.').at(-1) ?? target, format: 'json' };
  }
  const rest = restOperations[signedFor];
  if (rest !== undefined) {
    const known = rest.find(([verb, shape]) => verb === method && shape.test(path));
    return { ...base, service: signedFor, operation: known?.[2] ?? `${method} ${path}`, format: 'json' };
  }
  const operation = new URLSearchParams(form).get('Action');
  if (operation !== null) return { ...base, service: signedFor, operation, format: 'query' };
  if (path.startsWith('/v20180820/')) {
    return { ...base, service: 's3control', operation: controlOperation(method, path), format: 's3control' };
  }
  const [, bucketPart = '', ...keyParts] = path.split('/');
  const bucket = bucketPart === '' ? null : decode(bucketPart);
  const key = keyParts.length === 0 || keyParts.join('/') === '' ? null : decode(keyParts.join('/'));
  const named = s3Operation(method, bucket, key, new URLSearchParams(search));
  return { ...base, service: signedFor, operation: named, bucket, key, format: 's3' };
}
