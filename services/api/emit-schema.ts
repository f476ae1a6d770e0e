import { lexicographicSortSchema, printSchema } from 'graphql';
import { createSchema } from './schema.ts';

/** The generated files of this room, by their paths from the root: the SDL, sorted, so that it changes only when the schema does. */
export async function renderSchema(): Promise<{ path: string; text: string }[]> {
  const sdl = printSchema(lexicographicSortSchema(await createSchema()));
  return [{ path: 'schema.graphql', text: `# Generated from services/api by \`npm run gen\`.\n${sdl}\n` }];
}
