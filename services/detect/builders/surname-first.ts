import { acceptLabelledName } from '../accept/labelled-name.ts';
import type { DetectorForm } from '../define-detector.ts';
import { isSurnameFirst } from '../validators/known-name.ts';
import { letters, marks } from './letters.generated.ts';
import { afterLabel, surnameFirst } from './name-pattern.ts';
import { bareNames } from './part-name-words.ts';

const form = {
  trigger: { kind: 'keyword' },
  pattern: afterLabel(surnameFirst),
  // Alone: `Ana Gomez,Luis Perez,Eva Diaz` are three.
  fieldPattern: new RegExp(
    String.raw`(?<![${letters}${marks}\d.,@_'’-] ?)${surnameFirst}(?![${letters}\d@_,-]| [${letters}\d(])`,
  ),
  maxLength: 160,
  accept: acceptLabelledName,
  validate: (_, raw) => isSurnameFirst(raw),
} satisfies DetectorForm;

/** `SMITH,JOHN A`: names as registers, directories and hospital systems write them (VistA's `.01`, Epic, PeopleSoft), a blank behind the comma or none. */
export const surnameFirstNames: readonly DetectorForm[] = [
  form,
  { ...form, keywords: bareNames, keywordRule: 'supporting', bareConfidence: 'LOW' },
];
