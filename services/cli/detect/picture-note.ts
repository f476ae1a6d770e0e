import type { ObjectResult } from '../../model/index.ts';

/** What of documents that were read nobody looked at; empty when there is nothing. */
export function pictureNote(files: readonly { readonly result: Pick<ObjectResult, 'unreadPictures'> }[]): string {
  const pictured = files.filter(({ result }) => result.unreadPictures !== undefined).length;
  if (pictured === 0) return '';
  const pictures = files.reduce((sum, { result }) => sum + (result.unreadPictures ?? 0), 0);
  return `Not read: ${pictures} picture${pictures === 1 ? '' : 's'} in ${pictured} document${pictured === 1 ? '' : 's'} (no text is recognized in pictures; -o json counts them by file).\n`;
}
