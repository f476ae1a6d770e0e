import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'UK_UCAS_PERSONAL_ID',
  name: 'UCAS personal identifier of an applicant to a university (UK)',
  negativeKeywords: otherNumbers,
  body: String.raw`\d{3}-?\d{3}-?\d{4}`,
  maxLength: 12,
  keywords: ['ucas', 'ucas id', 'ucas personal id', 'ucas personal identifier', 'ucas number', 'ucasperid'],
  validate: (value) => !/(\d)\1{6}/.test(value),
  values: ['104-583-2971', '1257304986', '009-341-8207'],
  wrong: ['104-583-297', '10458329711'],
  references: ['https://guidance.submit-learner-data.service.gov.uk/24-25/ilr/entity/LearnerHE/field/UCASPERID'],
});
