/** What has an id of its own in the systems of an office: none of them is a phone, whatever its digits look like. */
const subjects =
  'deal ticket case claim policy quote contract record object lead company campaign vendor supplier asset item product part model batch lot tracking confirmation booking reservation transaction payment purchase po task event store customer client member employee student patient docket matter document form listing job requisition';

/** `deal_id`, `Case No`, `policyNumber`: labels of other numbers, for detectors that need no keyword. */
export const otherIdWords: readonly string[] = subjects
  .split(' ')
  .flatMap((subject) => ['id', 'number', 'no', 'ref'].map((kind) => `${subject} ${kind}`));
