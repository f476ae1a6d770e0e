import type { CliAccess, CliAnswer, CliEvaluation, CliVerdict } from './access-query.ts';
import { type Column, renderRows } from './output.ts';
import { safeText } from './safe-text.ts';

/** `EXTERNAL (account 111122223333)`, `UNKNOWN (DENIED s3:GetBucketPolicy)`. */
function verdictText({ verdict, grantees, reasons }: CliVerdict): string {
  const names = grantees.map((name) => name.replace(`${verdict} `, '')).filter((name) => name !== verdict);
  const inside = verdict === 'UNKNOWN' ? reasons : names;
  const more = inside.length - 3;
  if (inside.length === 0) return verdict;
  return `${verdict} (${inside.slice(0, 3).join(', ')}${more > 0 ? ` and ${more} more` : ''})`;
}

const verdictColumns: readonly Column<CliVerdict>[] = [
  { title: 'Access', value: ({ permission }) => permission },
  { title: 'Who', value: verdictText },
  { title: 'Why', value: ({ why }) => why },
];
/** The checks' verdicts. */
export const checkColumns: readonly Column<CliEvaluation>[] = [
  { title: 'Check', value: ({ checkId }) => checkId },
  { title: 'Severity', value: ({ severity }) => severity },
  { title: 'Verdict', value: ({ status }) => status },
  { title: 'Why', value: ({ detail }) => detail },
];
const words = { YES: 'yes', NO: 'no', UNKNOWN: 'unknown' } as const;
const notSeen = 'Not looked at: grants of KMS keys, IAM policies.\n';

function header({ bucket, asOf, isPreview, warnings }: CliAccess | CliAnswer): string {
  const when = asOf === null ? 'not swept yet' : `as of ${asOf}`;
  const what = isPreview ? ', preview' : '';
  const lines = [`${bucket.name} (${bucket.accountId}, ${bucket.region}; ${when}${what})`, ...warnings];
  return lines.map((line) => `${safeText(line)}\n`).join('');
}

const summary = (access: CliAccess): string =>
  `Public: ${words[access.isPublic]}. Public policy by AWS's rule: ${words[access.policyStatusIsPublic]}. Public grants blocked: ${words[access.publicAccessBlocked]}.\n`;

const objectsText = ({ objects }: CliAccess): string =>
  `Objects public by their own ACLs: ${words[objects.isPublic]} (${safeText(objects.why)}).\n`;

/** Who can reach the bucket and what the checks say. */
export function accessText(access: CliAccess): string {
  const verdicts = renderRows('table', access.permissions, verdictColumns, '');
  const checks = renderRows('table', access.bucket.evaluations, checkColumns, 'No check has judged it yet.');
  return `${header(access)}${summary(access)}${verdicts}${objectsText(access)}${notSeen}${checks}`;
}

interface Change {
  readonly now: CliVerdict | undefined;
  readonly after: CliVerdict;
}
const changeColumns: readonly Column<Change>[] = [
  { title: 'Access', value: ({ after }) => after.permission },
  { title: 'Now', value: ({ now }) => (now === undefined ? '' : verdictText(now)) },
  { title: 'Preview', value: ({ after }) => verdictText(after) },
  { title: 'Why', value: ({ after }) => after.why },
];

/** Who can reach the bucket now, and who could after a change. */
export function previewText(now: CliAccess, then: CliAccess): string {
  const rows = then.permissions.map(
    (verdict): Change => ({
      now: now.permissions.find(({ permission }) => permission === verdict.permission),
      after: verdict,
    }),
  );
  return `${header(then)}Now: ${summary(now)}Preview: ${summary(then)}${renderRows('table', rows, changeColumns, '')}${objectsText(then)}${notSeen}`;
}

/** Whether one principal can do one thing. */
export function answerText(answer: CliAnswer, principal: string, action: string): string {
  const reasons = answer.reasons.length === 0 ? '' : ` (${answer.reasons.join(', ')})`;
  const iam =
    answer.allowed === 'YES' && principal !== 'anonymous'
      ? "The principal's own IAM policies must allow it, too.\n"
      : '';
  const said = `${safeText(`${principal} ${action}: ${words[answer.allowed]}${reasons}`)}\n${safeText(answer.why)}\n`;
  return `${header(answer)}${said}${iam}${notSeen}`;
}
