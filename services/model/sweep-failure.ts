/** Why a sweep failed as a whole: what happened, and what a person can do. `code` may name the IAM action that was denied. */
export interface SweepFailure {
  readonly code: string;
  readonly text: string;
  readonly advice: string;
}

const again = 'then start the sweep again: what was stored before stays';
const credentials = `Give worker and \`npm start\` credentials of the central account that are valid, ${again}.`;

type Cause = readonly [text: string, advice: string];
/** What a sweep as a whole can fail by: the organization is read, and everything kept, before and after all accounts. */
const causes: Readonly<Partial<Record<string, Cause>>> = {
  CREDENTIALS_MISSING: ['AWS did not accept the credentials of the central account, or there are none.', credentials],
  CREDENTIALS_EXPIRED: ['The credentials of the central account have expired.', credentials],
  ACCESS_DENIED: [
    'AWS Organizations refused what the central role asked for',
    `Allow that action (infra/cloudformation has the central role), ${again}.`,
  ],
  NOT_IN_ORGANIZATION: [
    'The central account is in no organization, or may not read it.',
    `Run orgsweep in the management account or a delegated administrator of the organization, ${again}.`,
  ],
  THROTTLED: [
    'AWS Organizations went on throttling for as long as it was tried again.',
    'Something else in the organization uses up its rate of calls; start the sweep again when that has ended.',
  ],
  NETWORK: [
    'AWS Organizations could not be reached.',
    `Look whether the worker gets to AWS (name service, proxy, AWS_ENDPOINT_URL), ${again}.`,
  ],
  MALFORMED_RESPONSE: [
    'AWS Organizations answered what cannot be its tree.',
    'Start the sweep again; if it goes on, the log of the worker says which answer it was.',
  ],
  STORE_UNAVAILABLE: [
    'The database could not be reached.',
    `Look whether PostgreSQL runs and has room on its disk, ${again}.`,
  ],
  TEMPORAL_UNAVAILABLE: [
    'Temporal did not confirm in time that the sweep was begun.',
    `Look whether Temporal runs at TEMPORAL_ADDRESS, ${again}.`,
  ],
  TIMED_OUT: [
    'A step took longer than it may, or its worker went away and none took over.',
    `Look whether a worker runs, and in its log, ${again}.`,
  ],
  CANCELLED: ['It was cancelled from outside orgsweep.', 'Start the sweep again when it should have gone on.'],
};
const unexpected: Cause = [
  'Something went wrong that nobody expected.',
  'The log of the worker says where; start the sweep again once that is mended.',
];

/** The failure that a stored code (`CODE`, or `CODE action`) stands for. */
export function sweepFailure(code: string): SweepFailure {
  const [cause = '', ...action] = code.split(' ');
  const [text, advice] = (Object.hasOwn(causes, cause) ? causes[cause] : undefined) ?? unexpected;
  const named = cause === 'ACCESS_DENIED' ? `${text}${action.length > 0 ? `: ${action.join(' ')}` : ''}.` : text;
  return { code, text: named, advice };
}
