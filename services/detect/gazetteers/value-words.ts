/** Words, in small letters, for what a field holds, which say nothing of what that is. */
export const valueWords: readonly string[] = 'value val data text content input answer response entry'.split(' ');
