/** How the unique id of a user, a role or another principal begins; the guides' placeholders (`AROAEXAMPLEID`) are shorter than real ids. */
export const uniqueIdStart = /^A(?:[A-Z]{3}[A-Z0-9]{12,}|(?:IDA|ROA)[A-Z0-9]{5,})/;

/** Whether the text is a unique id and nothing else. */
export const isUniqueId = (text: string): boolean => uniqueIdStart.exec(text)?.[0] === text;
