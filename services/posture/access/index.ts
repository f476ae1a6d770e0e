export {
  type AccessFacts,
  accessFactNames,
  type ObjectAccessFacts,
  objectAccessFactNames,
} from './access-facts.ts';
export { accessOf } from './access-of.ts';
export type { AccessReport, Way } from './access-report.ts';
export { blockDoubts, blockLevel, effectiveFlag } from './block.ts';
export { canAccess } from './can-access.ts';
export { decryptAccess } from './decrypt-access.ts';
export { deletedPrincipals } from './deleted-principals.ts';
export { deniesRequests, oldPresignedUrl, plainHttp, unencryptedUpload } from './denies-requests.ts';
export { accessToActions, evaluateAccess } from './evaluate-access.ts';
export { evaluateObjects, type ObjectAccess, objectAccessOf } from './evaluate-objects.ts';
export { describeGrantee, type GranteeClass, namesForeigner } from './grantee.ts';
export { keyIsFor } from './key-layer.ts';
export { type Permission, permissionList } from './s3-actions.ts';
export type { Truth } from './truth.ts';
