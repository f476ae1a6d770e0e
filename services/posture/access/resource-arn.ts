import { hasWildcard } from './wildcard.ts';

/** `*`, an ARN, or a pattern that may be one. */
export const isArnPattern = (text: string): boolean => /^(arn:|(a|ar|arn)?[*?])/.test(text);

const isOpen = (part: string | undefined): boolean => part === undefined || part === '' || hasWildcard(part);

/**
 * Whether S3 takes it as a resource: an ARN of its own, without wildcard or variable in the service's segment (IAM guide, "Resource"), with
 * region and account for access points alone (IAM guide, "Access Analyzer policy check reference").
 */
export function isS3Resource(text: string): boolean {
  if (!text.startsWith('arn:')) return true;
  const [, , service, region, account, resource] = text.split(':');
  if (resource === undefined)
    return hasWildcard(text) && (service === undefined || service === 's3' || isOpen(service));
  return service === 's3' && ((isOpen(region) && isOpen(account)) || resource.startsWith('accesspoint'));
}
