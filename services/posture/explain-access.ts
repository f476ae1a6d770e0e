import type { ExposedPermission, ExposedTo } from '../model/index.ts';
import { type AccessReport, describeGrantee, permissionList, type Truth, type Way } from './access/index.ts';
import { exposedPermissions } from './exposure.ts';
import { describeWay } from './verdicts.ts';

/** One statement or grant, and whether it lets its grantee in. */
export interface ExplainedWay {
  /** `EXTERNAL account 111122223333` */
  readonly grantee: string;
  readonly granteeClass: ExposedTo;
  /** `Statement[0] "Sid"`, `Grant[1] AllUsers READ` */
  readonly source: string;
  readonly open: Truth;
  readonly closedBy: readonly string[];
  readonly reasons: readonly string[];
}

/** Who gets one kind of access, at the widest. */
export interface AccessVerdict {
  readonly permission: ExposedPermission;
  readonly verdict: ExposedTo;
  /** Who: the grantees of that class. */
  readonly grantees: readonly string[];
  /** Why the verdict is UNKNOWN; empty else. */
  readonly reasons: readonly string[];
  /** The whole of it in words. */
  readonly why: string;
  /** Open ones first, then unknown, then closed. */
  readonly ways: readonly ExplainedWay[];
}

const shown = 6;

/** A unique id does not tell its account, so that who it lets in stays unknown. */
function reasonsOf(way: Way): readonly string[] {
  if (way.open === 'unknown') return way.doubts;
  return way.open === true && way.grantee.kind === 'principalId'
    ? [`${describeWay(way)}, whose account is not known`]
    : [];
}

const rank = ({ open }: Way): number => (open === true ? 0 : open === 'unknown' ? 1 : 2);

/** Ways in as they are shown: open, unknown, closed. */
export function explainWays(ways: readonly Way[]): readonly ExplainedWay[] {
  return [...ways]
    .sort((a, b) => rank(a) - rank(b))
    .map((way) => ({
      grantee: describeGrantee(way.grantee),
      granteeClass: way.grantee.class,
      source: way.source,
      open: way.open,
      closedBy: way.closedBy,
      reasons: reasonsOf(way),
    }));
}

function sentence({ grantee, source, open, closedBy, reasons }: ExplainedWay): string {
  const through = `${grantee} through ${source}`;
  if (open === true) return reasons.length === 0 ? through : `${through}: unknown (${reasons.join(', ')})`;
  return open === 'unknown'
    ? `${through}: unknown (${reasons.join(', ')})`
    : `${through}: closed by ${closedBy.join(', ')}`;
}

/** The ways in one text, those that matter most first. */
export function inWords(ways: readonly ExplainedWay[], none: string): string {
  if (ways.length === 0) return none;
  const more = ways.length - shown;
  const texts = [...new Set(ways.slice(0, shown).map(sentence))];
  return texts.join('; ') + (more > 0 ? `; and ${more} more` : '');
}

const nobody: Readonly<Record<string, string>> = {
  ACCOUNT: "no statement or grant lets anybody else in; the account's IAM policies decide about its own principals",
  NONE: 'no statement or grant lets anybody in',
};

/** For every kind of access who gets it, at the widest, and what decides that. */
export function explainAccess({ ways, widest }: AccessReport): readonly AccessVerdict[] {
  return permissionList.map((name) => {
    const verdict = widest[name];
    const mine = ways.filter((way) => way.permission === name);
    const explained = explainWays(mine);
    const open = explained.filter((way) => way.open === true && way.granteeClass === verdict);
    return {
      permission: exposedPermissions[name],
      verdict,
      grantees: [...new Set(open.map(({ grantee }) => grantee))],
      reasons: verdict === 'UNKNOWN' ? [...new Set(mine.flatMap(reasonsOf))] : [],
      why: inWords(explained, nobody[verdict] ?? ''),
      ways: explained,
    };
  });
}
