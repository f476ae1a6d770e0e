import { keyedPersonal } from '../../builders/keyed-identifier.ts';

export default keyedPersonal({
  id: 'MEXICO_VOTER_ID',
  name: 'Voter key of Mexico (clave de elector)',
  body: String.raw`[A-ZÑ]{6}\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:[0-2]\d|3[0-3]|87|88)[HM]\d{3}`,
  maxLength: 19,
  keywords: [
    'clave de elector',
    'clave elector',
    'clave_elector',
    'credencial de elector',
    'elector key',
    'ine',
    'credencial para votar',
    'voter id',
  ],
  values: ['GMVLMR80070501M100', 'PRZLSN75112309H400', 'LPSRMR01021115M300'],
  wrong: ['GMVLMR80130501M100', 'GMVLMR80070501X100'],
  references: ['https://www.ine.mx/credencial/'],
});
