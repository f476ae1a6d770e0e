/** What numbers of the shape of an identifier are called that are none: their labels speak against it. */
export const otherNumbers: readonly string[] = ['phone', 'tel', 'fax', 'order', 'invoice', 'tracking'];
