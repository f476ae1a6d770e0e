import type { Actor, FindingCause } from '../../model/index.ts';
import { clip } from './fit.ts';

/** Without what is null. */
function present<T extends object>(value: T) {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== null && each !== undefined));
}

const isV4 = (ip: string | null): ip is string => ip !== null && !ip.includes(':');

/** Macie's `userIdentity`: one member by type; none for types that it does not know. */
function userIdentity(actor: Actor) {
  const { accountId, arn, principalId, userName, invokedBy } = actor;
  const session = {
    sessionContext: {
      attributes: present({ creationDate: actor.sessionCreatedAt, mfaAuthenticated: actor.mfaAuthenticated }),
      sessionIssuer: present({ arn: actor.issuerArn, userName: actor.issuerUserName }),
    },
  };
  switch (actor.type) {
    case 'IAMUser':
      return { type: actor.type, iamUser: present({ accountId, arn, principalId, userName }) };
    case 'AssumedRole':
      return { type: actor.type, assumedRole: { ...present({ accountId, arn, principalId }), ...session } };
    case 'FederatedUser':
      return { type: actor.type, federatedUser: { ...present({ accountId, arn, principalId }), ...session } };
    case 'Root':
      return { type: actor.type, root: present({ accountId, arn, principalId }) };
    case 'AWSAccount':
      return { type: actor.type, awsAccount: present({ accountId, principalId }) };
    case 'AWSService':
      return { type: actor.type, awsService: present({ invokedBy }) };
    default:
      return undefined;
  }
}

/** Macie's `policyDetails` (API reference, `PolicyDetails`); where an address is, is not looked up. */
export function policyDetails({ api, service, firstSeen, lastSeen, actor }: FindingCause) {
  const identity = userIdentity(actor);
  return {
    action: {
      actionType: 'AWS_API_CALL',
      apiCallDetails: { api, apiServiceName: service, firstSeen, lastSeen },
    },
    actor: {
      ...(identity === undefined ? {} : { userIdentity: identity }),
      // Macie's field is named for version 4 and takes no other.
      ...(isV4(actor.ipAddress) ? { ipAddressDetails: { ipAddressV4: actor.ipAddress } } : {}),
      ...(actor.domainName === null ? {} : { domainDetails: { domainName: actor.domainName } }),
    },
  };
}

/** ASFF's `Action`, and what it has no place for as product fields. */
export function asffAction({ api, service, firstSeen, lastSeen, actor }: FindingCause) {
  const fields = present({
    'orgsweep/actor': actor.arn ?? actor.userName ?? actor.invokedBy ?? actor.accountId,
    'orgsweep/actorType': actor.type,
    'orgsweep/actorAddress': actor.ipAddress ?? actor.domainName,
    'orgsweep/userAgent': actor.userAgent,
  });
  return {
    Action: {
      ActionType: 'AWS_API_CALL',
      AwsApiCallAction: {
        Api: api,
        ServiceName: service,
        CallerType: actor.ipAddress === null ? 'domain' : 'remoteIp',
        ...(isV4(actor.ipAddress) ? { RemoteIpDetails: { IpAddressV4: actor.ipAddress } } : {}),
        ...(actor.domainName === null ? {} : { DomainDetails: { Domain: actor.domainName } }),
        FirstSeen: firstSeen,
        LastSeen: lastSeen,
      },
    },
    fields: Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, clip(String(value), 1_024)])),
  };
}

/** OCSF's `evidences`: call, caller and where it came from. */
export function ocsfEvidence({ api, service, eventId, actor }: FindingCause) {
  const user = present({
    name: actor.userName ?? actor.issuerUserName,
    uid: actor.arn ?? actor.principalId,
    type: actor.type,
    account: actor.accountId === null ? null : { uid: actor.accountId },
  });
  const named = 'name' in user || 'uid' in user || 'account' in user;
  const session = present({
    issuer: actor.issuerArn,
    is_mfa: actor.mfaAuthenticated,
    created_time: actor.sessionCreatedAt === null ? null : Date.parse(actor.sessionCreatedAt) || null,
  });
  const caller = {
    ...(named ? { user } : {}),
    ...(actor.invokedBy === null ? {} : { invoked_by: actor.invokedBy }),
    ...(Object.keys(session).length === 0 ? {} : { session }),
  };
  const from = present({ ip: actor.ipAddress, domain: actor.domainName });
  return {
    uid: eventId,
    api: { operation: api, service: { name: service } },
    ...(Object.keys(caller).length === 0 ? {} : { actor: caller }),
    ...(Object.keys(from).length === 0 ? {} : { src_endpoint: from }),
    ...(actor.userAgent === null ? {} : { http_request: { user_agent: actor.userAgent } }),
  };
}
