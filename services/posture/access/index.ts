export { type AccessFacts, accessFactNames } from './access-facts.ts';
export { accessOf } from './access-of.ts';
export type { AccessReport, Way } from './access-report.ts';
export { deniesPlainHttp } from './denies-plain-http.ts';
export { evaluateAccess } from './evaluate-access.ts';
export { describeGrantee, type Grantee, type GranteeClass } from './grantee.ts';
export { type Permission, permissionList } from './s3-actions.ts';
export type { Truth } from './truth.ts';
