import type { SchemaEngine } from '@prisma/schema-engine-wasm/schema_engine_bg';

/** Prisma's own schema engine, which `prisma migrate` runs, on a database. */
export declare function openSchemaEngine(databaseUrl: string, schema: string): Promise<SchemaEngine>;
