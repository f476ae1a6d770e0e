import { createTwoFilesPatch } from 'diff';
import type { JsonValue, SettingChange, SettingDocument } from '../model/index.ts';

function lines(document: SettingDocument): string {
  if (document === null) return '';
  let shown: JsonValue = document;
  if (typeof document === 'string') {
    try {
      shown = JSON.parse(document);
    } catch {
      return `${document}\n`;
    }
  }
  return `${JSON.stringify(shown, null, 2)}\n`;
}

/** The changes as a unified diff of each setting; what is not set is an empty text. */
export function diffOf(changes: readonly SettingChange[]): string {
  return changes
    .map(({ setting, before, after }) => {
      const name = (document: SettingDocument, word: string) => (document === null ? 'not set' : word);
      return createTwoFilesPatch(
        `${setting} (${name(before, 'now')})`,
        `${setting} (${name(after, 'planned')})`,
        lines(before),
        lines(after),
      ).replace(/^=+\n/, '');
    })
    .join('');
}
