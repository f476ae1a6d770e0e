const isStep = (segment: string): boolean => segment === '.' || segment === '..';

/**
 * `s3://bucket/key` as a URI (RFC 3986), whatever the key holds. Segments of one or two dots, which whoever resolves a URI takes for steps, are held
 * to their neighbours by an escaped slash; only a key that is nothing else cannot be told so. Half of a surrogate pair becomes U+FFFD.
 */
export function objectUri({
  bucketName,
  objectKey,
}: {
  readonly bucketName: string;
  readonly objectKey: string | null;
}) {
  if (objectKey === null) return `s3://${bucketName}`;
  const segments = objectKey.replace(/\p{Surrogate}/gu, '\ufffd').split('/');
  const parts = segments.map((segment, at) => {
    const before = segments[at - 1];
    if (before === undefined) return encodeURIComponent(segment);
    return `${isStep(before) || isStep(segment) ? '%2F' : '/'}${encodeURIComponent(segment)}`;
  });
  return `s3://${bucketName}/${parts.join('')}`;
}
