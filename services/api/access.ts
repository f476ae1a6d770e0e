import { OrgsweepError } from '../model/index.ts';

/** What a caller may do. */
export type Permission = 'read' | 'operate';

/** Who asks. Until sign-in exists there is one, on loopback only. */
export interface Viewer {
  readonly actor: string;
  readonly permissions: ReadonlySet<Permission>;
}

/** Whoever can reach the loopback interface of this machine. */
const localViewer: Viewer = { actor: 'local', permissions: new Set<Permission>(['read', 'operate']) };

/** First line of every service method: ACCESS_DENIED unless the caller was given the permission. */
export function authorize(context: { readonly viewer: Viewer }, permission: Permission): void {
  if (context.viewer.permissions.has(permission)) return;
  throw new OrgsweepError('ACCESS_DENIED', `This needs the permission "${permission}".`, {
    advice: 'Ask an administrator of this installation for it.',
  });
}

/** How somebody is called who says so; nothing proves it until sign-in exists. */
const declaredName = /^[\w.@-]{1,64}$/;

/** Whoever reaches loopback, under the name that the request declares: approvals and the audit trail tell people apart by it. */
export function viewerOf(declared: string | undefined): Viewer {
  if (declared === undefined || declared === '') return localViewer;
  if (declaredName.test(declared)) return { ...localViewer, actor: `local:${declared}` };
  throw new OrgsweepError('BAD_USER_INPUT', 'The header x-orgsweep-actor is no name.', {
    advice: 'Use letters, digits, dots, dashes and @, at most 64.',
  });
}
