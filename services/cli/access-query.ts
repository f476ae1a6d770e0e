import { z } from 'zod';
import { query } from './graphql.ts';

const ways = 'ways { grantee granteeClass source open closedBy reasons }';
const basis = 'sweepId asOf isPreview warnings';
const whoDocument = `query Who($bucket: String!, $accountId: ID, $preview: AccessPreviewInput) {
  whoCanAccess(bucket: $bucket, accountId: $accountId, preview: $preview) { ${basis} isPublic policyStatusIsPublic publicAccessBlocked
    bucket { accountId name region posture { effectivePermission sharedAccess } evaluations { checkId title severity status detail } }
    permissions { permission verdict grantees reasons why ${ways} }
    objects { isPublic looked listed more open reasons why ${ways} } }
}`;
const canDocument = `query Can($bucket: String!, $accountId: ID, $preview: AccessPreviewInput, $principal: String!, $action: String!, $key: String) {
  canAccess(bucket: $bucket, accountId: $accountId, preview: $preview, principal: $principal, action: $action, key: $key) {
    ${basis} bucket { accountId name region } allowed reasons why ${ways} }
}`;

const truth = z.enum(['YES', 'NO', 'UNKNOWN']);
const wayShape = z.object({
  grantee: z.string(),
  granteeClass: z.string(),
  source: z.string(),
  open: truth,
  closedBy: z.array(z.string()),
  reasons: z.array(z.string()),
});
const place = z.object({ accountId: z.string(), name: z.string(), region: z.string() });
const basisShape = z.object({
  sweepId: z.string().nullable(),
  asOf: z.string().nullable(),
  isPreview: z.boolean(),
  warnings: z.array(z.string()),
});
const evaluation = z.object({
  checkId: z.string(),
  title: z.string(),
  severity: z.string(),
  status: z.string(),
  detail: z.string(),
});
const verdict = z.object({
  permission: z.string(),
  verdict: z.string(),
  grantees: z.array(z.string()),
  reasons: z.array(z.string()),
  why: z.string(),
  ways: z.array(wayShape),
});
const objects = z.object({
  isPublic: truth,
  looked: z.number(),
  listed: z.number(),
  more: z.boolean(),
  open: z.number(),
  reasons: z.array(z.string()),
  why: z.string(),
  ways: z.array(wayShape),
});
const whoShape = z.object({
  whoCanAccess: basisShape.extend({
    bucket: place.extend({
      posture: z.object({ effectivePermission: z.string(), sharedAccess: z.string() }).nullable(),
      evaluations: z.array(evaluation),
    }),
    isPublic: truth,
    policyStatusIsPublic: truth,
    publicAccessBlocked: truth,
    permissions: z.array(verdict),
    objects,
  }),
});
const canShape = z.object({
  canAccess: basisShape.extend({
    bucket: place,
    allowed: truth,
    reasons: z.array(z.string()),
    why: z.string(),
    ways: z.array(wayShape),
  }),
});

export type CliVerdict = z.infer<typeof verdict>;
export type CliEvaluation = z.infer<typeof evaluation>;
export type CliAccess = z.infer<typeof whoShape>['whoCanAccess'];
export type CliAnswer = z.infer<typeof canShape>['canAccess'];

/** A change to preview, as the API takes it. */
export interface CliPreview {
  readonly policy?: string;
  readonly publicAccessBlock?: Readonly<Record<string, boolean>>;
}
/** Which bucket, and as what it is looked at. */
export interface AccessSubject {
  readonly bucket: string;
  readonly accountId?: string;
  readonly preview?: CliPreview;
}

/** Who can reach a bucket. */
export async function whoCanAccess(api: string, subject: AccessSubject): Promise<CliAccess> {
  return whoShape.parse(await query(api, whoDocument, { ...subject })).whoCanAccess;
}

/** Whether one principal can do one thing. */
export async function canAccess(
  api: string,
  subject: AccessSubject,
  question: { readonly principal: string; readonly action: string; readonly key?: string },
): Promise<CliAnswer> {
  return canShape.parse(await query(api, canDocument, { ...subject, ...question })).canAccess;
}
