/** Times of a filter as the store takes them; those that were left out are not there. */
export function isoTimes<K extends string>(times: { readonly [P in K]?: Date | undefined }): { [P in K]?: string } {
  const result: { [P in K]?: string } = {};
  for (const key in times) {
    const time = times[key];
    if (time !== undefined) result[key] = time.toISOString();
  }
  return result;
}
