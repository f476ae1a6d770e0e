import type { DetectorForm } from '../define-detector.ts';
import { isCommonWord } from '../validators/common-word.ts';
import { personName } from '../validators/person-name.ts';
import { letters, marks } from './letters.generated.ts';
import { proseName } from './name-pattern.ts';

/** How somebody says who they are; a name follows. */
const introductions: readonly string[] = [
  ...['ich heiße ', 'ein Name ist ', "e m'appelle ", 'e m’appelle ', 'on nom est ', 'e llamo ', 'i nombre es '],
  ...['i chiamo ', 'l mio nome è ', 'eu nome é ', 'hamo-me ', 'e chamo ', 'ijn naam is ', 'k heet ', 'ag heter '],
  ...[
    'itt namn är ',
    'eg heter ',
    'eg hedder ',
    'it navn er ',
    'itt navn er ',
    'imeni on ',
    'azywam się ',
    'am na imię ',
  ],
  ...['menuji se ', 'olám sa ', 'ă numesc ', 'umele meu este ', ' nevem ', 'ovem se ', 'oje ime je ', 'enim adım '],
  ...['еня зовут ', 'ене звати ', 'ε λένε ', 'ama saya ', 'ên tôi là '],
];

/** Patronymics of Russian and Ukrainian in all cases: nothing else ends so behind a word with a capital. */
const patronymics: readonly string[] = [
  ...['ович', 'евич', 'ьич', 'йович'],
  ...[
    'овна',
    'овны',
    'овне',
    'овну',
    'евна',
    'евны',
    'евне',
    'евну',
    'ична',
    'ичны',
    'ичне',
    'ичну',
    'івна',
    'івни',
    'ївна',
  ],
];

const capital = '[А-ЯЁІЇЄ][а-яёіїє]{1,24}';
const surname = `${capital}(?:-${capital})?`;

const shared = { keywords: [], keywordRule: 'none', bareConfidence: 'MEDIUM' } as const;

/** Names that are told by how they are said, whatever they are. */
export const introducedNames: readonly DetectorForm[] = [
  {
    ...shared,
    trigger: { kind: 'literals', literals: introductions },
    pattern: new RegExp(
      `(?:${introductions.map((words) => words.trim().replaceAll(' ', ' {1,2}')).join('|')}) {1,2}(?<value>${proseName})(?![${letters}${marks}\\d_])`,
    ),
    maxLength: 120,
    validate: (_, raw) => personName(raw) && !isCommonWord(raw.split(' ', 1)[0] ?? ''),
  },
  {
    ...shared,
    trigger: { kind: 'literals', literals: patronymics, maxBack: 120 },
    pattern: new RegExp(
      `(?<![\\p{L}\\p{M}\\p{N}])(?:${surname} )?${capital} [А-ЯЁІЇЄ][а-яёіїє]{1,20}(?:(?:ов|ев|йов|ь)ич(?:а|у|ем|е|ові)?|(?:ов|ев|ич|ів|їв)н(?:а|ы|е|у|ой|и|і))(?: ${surname})?(?![\\p{L}\\p{M}\\p{N}])`,
      'u',
    ),
    maxLength: 200,
    validate: (_, raw) => personName(raw),
  },
];
