import { driversLicenseDetector } from '../../builders/drivers-license-detector.ts';

export default driversLicenseDetector({
  id: 'ESTONIA_DRIVERS_LICENSE',
  name: 'Driving licence number of Estonia',
  body: String.raw`ET ?\d{6}`,
  maxLength: 9,
  keywords: ['juhiloa nr', 'juhiload', 'juhiluba', 'juhiloa number', 'juhiluba number', 'juhi litsentsi number'],
  values: ['ET123456', 'ET 234567', 'ET345678'],
  wrong: ['EK123456', 'ET12345'],
});
