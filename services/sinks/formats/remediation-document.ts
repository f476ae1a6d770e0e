import { exemptionTag, oneLine, type RemediationNews, safeJson } from '../../model/index.ts';
import { clip, clipJson } from './fit.ts';

/** Of EventBridge's `detail-type`, and of messages. */
export const remediationTitle = ({ state }: RemediationNews): string =>
  state === 'SCHEDULED' ? 'orgsweep Remediation Scheduled' : 'orgsweep Remediation Ended';

/** How whoever does not want it keeps it from being done; null once it has ended. */
const objection = ({ planId, action, state, bucketName }: RemediationNews) =>
  state !== 'SCHEDULED'
    ? null
    : {
        cancel: `orgsweep remediation cancel ${planId.slice(0, 12)}`,
        exempt: bucketName === null ? null : { tag: exemptionTag, value: action },
      };

/** News of a remediation as JSON: what is planned or became of it, who approved it, and how to object. */
export function remediationDocument(news: RemediationNews): string {
  const { key, occurredAt, planId, accountId, region, bucketName, objectKey, findingId, reason, ...rest } = news;
  return safeJson({
    schemaVersion: '1.0',
    type: 'REMEDIATION',
    deliveryKey: key,
    occurredAt,
    remediation: { id: planId, ...rest, reason: reason === null ? null : clip(reason, 1_000) },
    target: { accountId, region, bucketName, objectKey },
    findingId,
    objection: objection(news),
  });
}

/** For people: state and action, then the place, then who, when and how to object. */
export function remediationLines(news: RemediationNews): readonly [string, string, string] {
  const { state, action, accountId, region, bucketName, objectKey, reason, decidedBy, notBefore } = news;
  const key = objectKey === null ? '' : `/${clipJson(objectKey, 700)}`;
  const place = bucketName === null ? `account ${accountId}` : `s3://${bucketName}${key}`;
  const where = `${accountId}, ${region}`;
  const how = objection(news);
  const exempt = how?.exempt ? `give the bucket the tag ${how.exempt.tag} = ${how.exempt.value}, or ` : '';
  const text =
    how === null
      ? `${where}${reason === null ? '' : `: ${clip(reason, 300)}`}`
      : `${where}: approved by ${clip(decidedBy ?? 'nobody', 200)}, not written before ${notBefore ?? 'now'}. To object, ${exempt}run ${how.cancel}`;
  return [oneLine(`${state} remediation ${action}`), oneLine(place), oneLine(text)];
}
