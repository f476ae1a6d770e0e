import type { JsonValue, SettingDocument, SettingName } from '../model/index.ts';

const isList = (value: JsonValue | undefined): value is readonly JsonValue[] => Array.isArray(value);

/** Settings whose lists have no order: S3 gives them back in its own. */
const unordered: ReadonlySet<string> = new Set(['Grants', 'TagSet', 'Action', 'NotAction', 'Resource', 'AWS']);

/** What S3 states of itself where nothing was asked for (S3 API reference: lifecycle, BlockedEncryptionTypes). */
const isDefault = (name: string, value: JsonValue): boolean =>
  name === 'DisplayName' ||
  (name === 'TransitionDefaultMinimumObjectSize' && value === 'all_storage_classes_128K') ||
  (name === 'BlockedEncryptionTypes' && JSON.stringify(value) === '{"EncryptionType":["NONE"]}');

/** Without what AWS may state or leave out: false, empty lists and objects, what is undefined; keys in order. */
function plain(value: JsonValue | undefined, key: string): JsonValue | undefined {
  if (isList(value)) {
    const items = value.map((item) => plain(item, '')).filter((item) => item !== undefined);
    if (items.length === 0) return undefined;
    if (unordered.has(key)) items.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
    return items;
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value)
      .map(([name, item]) => [name, plain(item, name)] as const)
      .filter(([name, item]) => item !== undefined && !isDefault(name, item))
      .sort(([a], [b]) => (a < b ? -1 : 1));
    return entries.length === 0 ? undefined : Object.fromEntries(entries);
  }
  return value === false || value === null ? undefined : value;
}

/** In a policy a list of one is the same as its item. */
function unwrapped(value: JsonValue | undefined): JsonValue | undefined {
  if (isList(value)) return value.length === 1 ? unwrapped(value[0]) : value.map((item) => unwrapped(item) ?? null);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, unwrapped(item)]));
}

function parsed(text: string): JsonValue {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** A text that is equal for two documents of a setting when AWS means the same by them. */
function canonical(setting: SettingName, document: SettingDocument): string {
  if (document === null) return 'null';
  if (setting === 'bucketPolicy' && typeof document === 'string')
    return JSON.stringify(plain(unwrapped(parsed(document)), '')) ?? '{}';
  // Of an object every version counts, and so does an empty set of tags.
  if (setting === 'objectVersionTags' || setting === 'quarantineCopies') return JSON.stringify(document);
  return JSON.stringify(plain(document, '')) ?? '{}';
}

/** Whether AWS means the same by both. */
export const sameDocument = (setting: SettingName, a: SettingDocument, b: SettingDocument): boolean =>
  canonical(setting, a) === canonical(setting, b);
