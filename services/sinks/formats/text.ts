import { type Finding, type FindingEvent, oneLine } from '../../model/index.ts';
import { clip } from './fit.ts';

/** `s3://bucket/key`, or the bucket alone. */
export const place = ({ bucketName, objectKey }: Finding): string =>
  oneLine(`s3://${bucketName}${objectKey === null ? '' : `/${objectKey}`}`);

/** The finding in a line: status, severity, type. */
export const headline = ({ status, finding }: FindingEvent): string =>
  oneLine(`${status} ${finding.severity} ${finding.type}`);

/** What was found, how often; identifiers and counts only. */
export function found({ finding, detections }: FindingEvent): string {
  const open = detections.filter((each) => each.status !== 'RESOLVED');
  if (open.length === 0) return clip(oneLine(finding.description), 300);
  const shown = open.slice(0, 5).map(({ count, identifier }) => `${count} × ${clip(identifier, 200)}`);
  return oneLine([...shown, ...(open.length > 5 ? [`and ${open.length - 5} kinds more`] : [])].join(', '));
}

/** Account and region for a person. */
export const whose = ({ accountName, finding }: FindingEvent): string =>
  oneLine(`${finding.accountId}${accountName === null ? '' : ` ${accountName}`}, ${finding.region}`);
