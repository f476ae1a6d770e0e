/** Nine digits with at most a sign between two of them, or the sign of a mail address. */
const telling = /(?:\d[ ._-]?){8}\d|@/;

/** Whether the name of a file may hold what names a person: such names are read as text. */
export const isTellingName = (name: string): boolean => telling.test(name);
