import { nationalIdWords } from '../../builders/generic-id-words.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';
import { icelandicId } from '../../validators/icelandic-id.ts';

export default keyedPersonal({
  id: 'ICELAND_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'Kennitala of Iceland',
  body: String.raw`(?:[04][1-9]|[1256]\d|[37][01])(?:0[1-9]|1[0-2])\d{2}-?\d{3}[089]`,
  maxLength: 11,
  keywords: [
    'personal and organisation identity code',
    'icelandic personal id',
    'kennitölur',
    'kennitölu',
    'kennit',
    'kennitala',
    'kt.',
    'kt',
    'icelandic id',
    ...nationalIdWords,
  ],
  negativeKeywords: otherNumbers,
  validate: (value) => icelandicId(value) && 'strong',
  values: ['120174-3399', '1403745399', '450401-3150'],
  wrong: ['120174-3379', '121374-3399'],
  references: ['https://www.skra.is'],
});
