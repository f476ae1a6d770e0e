/** The parts of a trust that differ by installation: texts, or references of a template. */
interface TrustParts {
  /** Root of the central account, as an ARN. */
  readonly centralRoot: unknown;
  readonly externalId: unknown;
  /** Whose organization the caller must belong to. */
  readonly organizationId: unknown;
  /** ARN, with wildcards, of the principals there that may assume the role. */
  readonly centralPrincipalArn: unknown;
}

/** What `CentralPrincipalArn` is unless somebody narrows it: any IAM principal. */
export const anyPrincipal = 'arn:*:iam::*:*';

/**
 * Who may assume a role of ours: the central account's named principals, as members of the organization, with this installation's external id,
 * under a session name that says who calls.
 */
export const trustPolicy = ({ centralRoot, externalId, organizationId, centralPrincipalArn }: TrustParts) => ({
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Action: 'sts:AssumeRole',
      Principal: { AWS: centralRoot },
      Condition: {
        StringEquals: { 'sts:ExternalId': externalId, 'aws:PrincipalOrgID': organizationId },
        ArnLike: { 'aws:PrincipalArn': centralPrincipalArn },
        StringLike: { 'sts:RoleSessionName': 'orgsweep-*' },
      },
    },
  ],
});
