import { describe, expect, it } from 'vitest';
import { detectText } from '../detect-text.ts';

const found = (text: string, header: string): readonly string[] =>
  detectText(text, { header }).flatMap(({ identifier, confidence }) => (confidence === 'LOW' ? [] : identifier));

describe('driving licences under English words', () => {
  it.each([
    ['B072RRE2I55', 'german_driving_licence', 'GERMANY_DRIVERS_LICENSE'],
    ['U1K99A123B', 'drivers_license_italy', 'ITALY_DRIVERS_LICENSE'],
    ['00123/04/1465', 'polishDrivingLicence', 'POLAND_DRIVERS_LICENSE'],
    ['204817', 'luxembourg_driving_licence', 'LUXEMBOURG_DRIVERS_LICENSE'],
  ])('%s under %s is of the country that the field names', (text, header, id) => {
    expect(found(text, header)).toEqual([id]);
  });

  it('are of the country that has their shape where none is named', () => {
    expect(found('B072RRE2I55', 'driving_licence')).toEqual(['GERMANY_DRIVERS_LICENSE']);
    expect(found('D1234567', 'driving_licence')).toEqual(['DRIVERS_LICENSE']);
  });
});
