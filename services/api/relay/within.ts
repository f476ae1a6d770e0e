/** A parent's own id as the filter of its children; what the caller's filter excludes stays excluded. */
export function within(parent: string, asked: readonly string[] | undefined): readonly string[] {
  return asked === undefined || asked.includes(parent) ? [parent] : [];
}
