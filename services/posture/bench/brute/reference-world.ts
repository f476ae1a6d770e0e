import { exampleBucket } from '../../examples.ts';
import { keyArn, type PlainPoint, type PlainWorld, paths, region } from './plain-world.ts';
import { type ConcreteRequest, covers, isAllowed, isDenied, type PlainStatement } from './reference-evaluator.ts';
import { isPublicPolicy } from './reference-status.ts';

const bucketArn = `arn:aws:s3:::${exampleBucket}`;

/** S3 guide, "Access control list overview": what a grant on a bucket comes to. */
const granted: Readonly<Record<string, readonly string[]>> = {
  READ: ['s3:ListBucket', 's3:ListBucketVersions', 's3:ListBucketMultipartUploads'],
  WRITE: ['s3:PutObject'],
  READ_ACP: ['s3:GetBucketAcl'],
  WRITE_ACP: ['s3:PutBucketAcl'],
};

function isGranted({ grants, areAclsDisabled }: PlainWorld, { principal, action }: ConcreteRequest): boolean {
  if (areAclsDisabled) return false;
  return grants.some(({ group, permission }) => {
    if (group === 'AuthenticatedUsers' && principal.kind !== 'aws') return false;
    const actions = permission === 'FULL_CONTROL' ? Object.values(granted).flat() : (granted[permission] ?? []);
    return actions.includes(action);
  });
}

/** The organization's S3 policy sets the account's block, whatever the account says. */
function flagsOf({ s3Policy, accountBlock, bucketBlock }: PlainWorld) {
  const account = s3Policy === null ? accountBlock : { ignore: s3Policy === 'all', restrict: s3Policy === 'all' };
  return {
    ignore: account.ignore || bucketBlock.ignore,
    restrict: account.restrict || bucketBlock.restrict,
    accountRestrict: account.restrict,
  };
}

/** Facts about the policies that do not depend on the request. */
export interface Prepared {
  readonly world: PlainWorld;
  readonly flags: ReturnType<typeof flagsOf>;
  readonly isPublicBucketPolicy: boolean;
  readonly closedPoints: ReadonlySet<PlainPoint>;
  readonly resourceControl: readonly PlainStatement[];
}

export function prepare(world: PlainWorld): Prepared {
  const flags = flagsOf(world);
  const hanging = world.resourceControl.filter(({ target }) => paths['111122223333']?.includes(target));
  return {
    world,
    flags,
    isPublicBucketPolicy: isPublicPolicy(world.statements),
    closedPoints: new Set(
      world.points.filter(
        ({ restrict, isInVpc, statements }) =>
          (restrict || flags.accountRestrict) && !isInVpc && isPublicPolicy(statements),
      ),
    ),
    resourceControl: world.isManagementAccount ? [] : hanging.flatMap(({ statements }) => statements),
  };
}

/** At each level from the root down an Allow is needed; Denies count wherever they hang. */
function passesServiceControl({ world }: Prepared, request: ConcreteRequest): boolean {
  const { account, kind } = request.principal;
  const path = paths[account];
  if (kind !== 'aws' || path === undefined) return true;
  if (world.isManagementAccount && account === '111122223333') return true;
  return path.every((target) =>
    isAllowed(
      world.serviceControl.filter((policy) => policy.target === target).flatMap(({ statements }) => statements),
      request,
    ),
  );
}

/** What S3 asks KMS for the caller, who must have signed his request. */
function canDecrypt({ key }: PlainWorld, request: ConcreteRequest): boolean {
  if (key === null) return true;
  if (!key.isEnabled || request.principal.kind !== 'aws') return false;
  if (key.statements === null) return request.principal.account === '111122223333';
  const context = {
    ...request.context,
    'kms:viaservice': [`s3.${region}.amazonaws.com`],
    'kms:calleraccount': [request.principal.account],
  };
  return isAllowed(key.statements, { ...request, action: 'kms:Decrypt', resource: keyArn, context });
}

/** What the resource's own policies say; `byIam`: the caller's account lets it do everything, which counts in the bucket's account. */
function isAdmitted(
  { world, flags }: Prepared,
  request: ConcreteRequest,
  through: PlainPoint | null,
  byIam: boolean,
): boolean {
  if (through === null) {
    if (isDenied(world.statements, request)) return false;
    return byIam || isAllowed(world.statements, request) || (!flags.ignore && isGranted(world, request));
  }
  if (through.isInVpc || (through.kind === 'multi' && request.principal.kind === 'anonymous')) return false;
  const rest = request.resource.slice(bucketArn.length);
  const resource = rest === '' ? through.arn : `${through.arn}/object${rest}`;
  return isAllowed(world.statements, request) && isAllowed(through.statements, { ...request, resource });
}

/** False when nothing lets in such a request, whatever its context. */
export function isConceivable({ world, flags, isPublicBucketPolicy }: Prepared, request: ConcreteRequest): boolean {
  if (flags.restrict && isPublicBucketPolicy) return false;
  const about = world.statements.filter((statement) => covers(statement, request));
  if (about.some(({ Effect, Condition }) => Effect === 'Deny' && Condition === undefined)) return false;
  return isGranted(world, request) || about.some(({ Effect }) => Effect === 'Allow');
}

/** Whether the request gets through; `part`: only to objects that are not under the bucket's key. */
export function admits(
  prepared: Prepared,
  request: ConcreteRequest,
  through: PlainPoint | null,
  byIam = false,
): 'whole' | 'part' | 'no' {
  const { world, flags, isPublicBucketPolicy, closedPoints, resourceControl } = prepared;
  if (!byIam && flags.restrict && isPublicBucketPolicy) return 'no';
  if (through !== null && closedPoints.has(through)) return 'no';
  if (!isAdmitted(prepared, request, through, byIam)) return 'no';
  if (isDenied(resourceControl, request) || !passesServiceControl(prepared, request)) return 'no';
  return !/^s3:GetObject(Version)?$/.test(request.action) || canDecrypt(world, request) ? 'whole' : 'part';
}
