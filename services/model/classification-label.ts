/** What a label says about how sensitive a bucket is, and the tag that says so. */
interface LabelSensitivity {
  /** On Macie's scale. */
  readonly score: number;
  /** `key=value`. */
  readonly tag: string;
}

const bare = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');
const classifying =
  /^(?:data)?(?:classification|class|classificationlevel|sensitivity|sensitivitylevel|confidentiality|securityclassification)$/;

/** Whether a tag's key is that of a classification: without case and separators, and without a namespace before a colon. */
export const isClassificationKey = (key: string): boolean =>
  classifying.test(bare(key.slice(key.lastIndexOf(':') + 1)));

/** As a finding of high and of medium severity would (`sensitivityScore`). */
const scores: Readonly<Record<string, number>> = {
  restricted: 85,
  highlyrestricted: 85,
  highlyconfidential: 85,
  strictlyconfidential: 85,
  secret: 85,
  topsecret: 85,
  confidential: 70,
  sensitive: 70,
};

/**
 * What the labels that people, or other tools, wrote say about a bucket: the highest of them. Our own label follows from what was found, and
 * would prove itself.
 */
export function labelSensitivity(tags: Readonly<Record<string, string>>): LabelSensitivity | null {
  if (tags['classified-by'] === 'orgsweep') return null;
  const said = Object.entries(tags).flatMap(([key, value]): LabelSensitivity[] => {
    const word = bare(value);
    const score = isClassificationKey(key) && Object.hasOwn(scores, word) ? scores[word] : undefined;
    return score === undefined ? [] : [{ score, tag: `${key}=${value}` }];
  });
  return said.sort((a, b) => b.score - a.score || (a.tag < b.tag ? -1 : 1))[0] ?? null;
}
