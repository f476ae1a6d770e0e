import { keyedPersonal } from '../../builders/keyed-identifier.ts';

export default keyedPersonal({
  id: 'BRAZIL_RG_NUMBER',
  name: 'Registro Geral of Brazil',
  body: String.raw`\d{1,2}\.?\d{3}\.?\d{3}-?[\dXx]`,
  maxLength: 12,
  keywords: [
    'identidade',
    'documento de identidade',
    'registro geral',
    'rg',
    'número do rg',
    'numero do rg',
    'carteira de identidade',
  ],
  negativeKeywords: ['cpf', 'cnpj', 'telefone', 'data'],
  validate: (value) => !/^(\d)\1+$/.test(value),
  values: ['12.345.678-9', '123424762', '8.765.432-X'],
  wrong: ['12.345.67', '12.345.678-90'],
  references: ['https://docs.aws.amazon.com/macie/latest/user/mdis-reference-pii.html'],
});
