import { phoneDetector } from '../../builders/phone-detector.ts';
import { phoneWords } from '../../builders/phone-words.ts';

export default phoneDetector({
  id: 'BRAZIL_PHONE_NUMBER',
  name: 'Phone number of Brazil',
  country: 'BR',
  code: '55',
  national: String.raw`(?:\(0?[1-9]\d\) ?|0?[1-9]\d[ -]?)9?\d{4}[ -]?\d{4}`,
  keywords: [
    'cel',
    'celular',
    'fone',
    'móvel',
    'número residencial',
    'numero residencial',
    'telefone',
    'tel',
    'whatsapp',
    ...phoneWords.slice(2, 4),
  ],
  examples: {
    match: ['+55 11 91234-5678', 'Telefone: (11) 91234-5678', { text: '1123456789', header: 'celular' }],
    reject: [
      '11 91234-5678 stands alone',
      '+55 00 0000 0000',
      'telefone 123',
      'build 11.91234.5678',
      'https://cel.example.org/1123456789',
    ],
  },
});
