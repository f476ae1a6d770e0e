// The door for whoever needs custom identifiers and allow lists but not the catalogue, which takes a while to load.

export { exactFingerprint } from '../scan/fingerprints.ts';
export { type AllowList, allowListProblem } from './allow-list.ts';
export {
  type CustomIdentifier,
  type CustomIdentifierCheck,
  type CustomIdentifierProblem,
  type CustomIdentifierSpec,
  type CustomTables,
  checkCustomIdentifier,
  customValidators,
} from './custom-identifier.ts';
export type { CandidateOutcome } from './custom-scanner.ts';
export { type CompiledDictionary, compileDictionary, DictionaryBuilder, dictionaryForm } from './dictionary.ts';
export {
  type CompiledExactSet,
  compileExactSet,
  ExactSetBuilder,
  ExactSetWriter,
  exactForm,
  exactSetLine,
  exactSetLines,
  isExactValue,
} from './exact-set.ts';
export { emptyRuleSet, type RuleSet, ruleSetVersion } from './rule-set.ts';
export {
  type CustomTestMatch,
  type CustomTestResult,
  outcomeTexts,
  testCustomIdentifier,
} from './test-custom-identifier.ts';
