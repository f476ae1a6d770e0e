/** One rule of the effective tag policy of an account. */
export interface TagRule {
  /** The key as resources must write it. */
  readonly key: string;
  /** Null: any value, an empty one too. A `*` stands for anything (Organizations guide, "Tag policy syntax"). */
  readonly values: readonly string[] | null;
  /** Types of resources for which AWS turns other tags down: `s3:bucket`, `s3:*`, `s3:ALL_SUPPORTED`. */
  readonly enforcedFor: readonly string[];
  /** Types of resources that must have the tag (`report_required_tag_for`). */
  readonly requiredFor: readonly string[];
}
/** What the organization's tag policies come to for one account. */
export type TagPolicy = readonly TagRule[];

/** One way in which tags break a policy. */
interface TagViolation {
  readonly kind: 'CASE' | 'VALUE' | 'MISSING';
  /** The key as the policy writes it. */
  readonly key: string;
  /** The key as it stands; null for one that is missing. */
  readonly tag: string | null;
  /** AWS turns requests with such a tag down. */
  readonly enforced: boolean;
  readonly text: string;
}

const shownValues = 5;

/** Whether the value fits the pattern: each `*` stands for any text, everything else for itself, with its case. */
function fits(pattern: string, value: string): boolean {
  const [first = '', ...rest] = pattern.split('*');
  if (!value.startsWith(first)) return false;
  let at = first.length;
  const last = rest.pop();
  if (last === undefined) return value.length === at;
  for (const part of rest) {
    const found = value.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return value.length - last.length >= at && value.endsWith(last);
}

/** Whether one of a rule's resource types covers this one. */
const coversType = (types: readonly string[], type: string): boolean => {
  const service = `${type.split(':')[0]}:`;
  return types.some((each) => each === type || each === `${service}*` || each === `${service}ALL_SUPPORTED`);
};

const described = (values: readonly string[]): string =>
  values.slice(0, shownValues).join(', ') +
  (values.length > shownValues ? `, and ${values.length - shownValues} more` : '');

/**
 * How the tags break the policy, in the policy's order. A key in another case breaks it, as does a value that is not listed; a tag that is not
 * there does so where it is required. Tags that the policy does not name are none of its business.
 */
export function tagViolations(
  policy: TagPolicy,
  tags: ReadonlyMap<string, string>,
  resourceType: string,
): readonly TagViolation[] {
  return policy.flatMap(({ key, values, enforcedFor, requiredFor }): TagViolation[] => {
    const same = [...tags].filter(([tag]) => tag.toLowerCase() === key.toLowerCase());
    if (same.length === 0 && coversType(requiredFor, resourceType))
      return [{ kind: 'MISSING', key, tag: null, enforced: false, text: `${key} is required and not there` }];
    const enforced = coversType(enforcedFor, resourceType);
    return same.flatMap(([tag, value]): TagViolation[] => {
      if (tag !== key) return [{ kind: 'CASE', key, tag, enforced, text: `${tag} must be written ${key}` }];
      if (values === null || values.some((pattern) => fits(pattern, value))) return [];
      return [{ kind: 'VALUE', key, tag, enforced, text: `${key}=${value} is none of ${described(values)}` }];
    });
  });
}
