/** What a catalogue's version ends in where no model looked for names and addresses. */
export const noModel = 'no-model';

/** Whether rules alone look for names and addresses. */
export const hasNoModel = (catalogueVersion: string): boolean => catalogueVersion.endsWith(`+${noModel}`);
