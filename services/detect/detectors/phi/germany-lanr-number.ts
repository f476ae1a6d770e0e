import { keyedHealth } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';
import { germanPhysicianNumber } from '../../validators/german-physician-number.ts';

export default keyedHealth({
  id: 'GERMANY_LANR_NUMBER',
  name: 'Lifelong number of a physician in Germany (LANR)',
  negativeKeywords: otherNumbers,
  body: String.raw`\d{9}`,
  maxLength: 9,
  keywords: ['lanr', 'arztnummer', 'arzt-nr', 'lebenslange arztnummer', 'physician number'],
  validate: (value) => germanPhysicianNumber(value) && 'strong',
  values: ['056086524', '690702440', '313758223'],
  wrong: ['056087524', '05608652'],
  references: ['https://www.kbv.de/html/lanr.php'],
});
