import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { severities } from '../../builders/severities.ts';

export default keyedPersonal({
  id: 'BRAZIL_CEP_CODE',
  name: 'CEP postal code of Brazil',
  severity: severities.rising,
  body: String.raw`\d{5}-?\d{3}`,
  maxLength: 9,
  keywords: [
    'cep',
    'código de endereçamento postal',
    'codigo de enderecamento postal',
    'código postal',
    'codigo postal',
  ],
  values: ['01310-100', '20040002', '70040-010'],
  wrong: ['0131-100', '01310-1000'],
  references: [
    'https://docs.aws.amazon.com/macie/latest/user/mdis-reference-pii.html',
    'https://buscacepinter.correios.com.br',
  ],
});
