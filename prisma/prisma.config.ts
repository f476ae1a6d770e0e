import { defineConfig } from 'prisma/config';

/** For Prisma's CLI: `npx prisma migrate deploy --config prisma/prisma.config.ts`. The program itself does not read it. */
export default defineConfig({
  schema: 'schema.prisma',
  migrations: { path: 'migrations' },
  datasource: { url: process.env['DATABASE_URL'] ?? '' },
});
