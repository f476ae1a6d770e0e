import { keyedHealth } from '../../builders/keyed-identifier.ts';
import { severities } from '../../builders/severities.ts';
import { deviceIdentifier } from '../../validators/device-identifier.ts';

export default keyedHealth({
  id: 'MEDICAL_DEVICE_UDI',
  name: 'Unique device identifier of a medical device (GS1, HIBCC or ICCBBA)',
  severity: severities.rising,
  body: String.raw`\(01\)\d{14}(?:\((?:10|11|17|21|240|250)\)[A-Za-z0-9-]{1,20}){0,4}|01\d{14}(?:(?:11|17)\d{6}){1,2}(?:(?:10|21)[A-Za-z0-9]{1,20})?|\*?\+[A-Z][A-Z0-9]{4,21}[0-9](?:\/[A-Z0-9$+]{1,40}){0,4}[A-Z0-9 .$\/+%-]\*?|=\/[A-Z0-9]{11}[A-Z]\d{4}(?:[=&][,>}]?[A-Z0-9]{6,19}){0,5}|=\)[A-Z0-9]{10}&\)[A-Z0-9]{10}|=[A-Z]\d{4}\d{2}\d{6}\d{2}`,
  maxLength: 120,
  keywords: [
    'udi',
    'unique device identifier',
    'unique device id',
    'unique device identification',
    'udi di',
    'gs1',
    'hibcc',
    'iccbba',
    'device identifier',
    'device id',
    'dev id',
    'med',
    'blood bag',
    'blood',
    'gtin di',
  ],
  validate: (_, raw) => deviceIdentifier(raw),
  values: ['(01)09506000117843(17)141120(10)1234AB', '(01)09506000134352', '+A123BJC5D6E71G'],
  extraExamples: {
    match: [
      'UDI: +H123PARTNO1234567890120/$$420020216LOT123456789012345/SXYZ456789012345678/16D20130202H',
      'UDI: =/A9999XYZ100T0944=,000025=A99971312345600=>014032=}013032&,1000000000000XYZ123',
      'blood bag =)1TE123456A&)RZ12345678',
    ],
    reject: ['UDI: +H123PARTNO1234567890120/$$420020216LOT123456789012345/SXYZ456789012345678/16D20130202D'],
  },
  wrong: ['(01)09506000117844(17)141120', '+123BJC5'],
  references: [
    'https://docs.aws.amazon.com/macie/latest/user/mdis-reference-phi.html',
    'https://www.fda.gov/medical-devices/unique-device-identification-system-udi-system',
    'GS1 General Specifications',
    'ANSI/HIBC 2.6',
  ],
});
