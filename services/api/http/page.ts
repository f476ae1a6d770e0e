import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { Router } from 'express';
import { bundlePage, type PageFiles } from '../page/bundle.ts';

const mimeTypes: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.ttf': 'font/ttf',
};

/** The page to type queries in, at `/`, with its files below `/page`. */
export function page(): Router {
  let files: Promise<PageFiles> | undefined;
  const bundle = (): Promise<PageFiles> => {
    files ??= bundlePage().catch((error: unknown) => {
      files = undefined;
      throw error;
    });
    return files;
  };
  const router = Router();
  router.get('/', async (_req, res) => {
    // Monaco makes style elements of its own, and GraphiQL's styles hold images and fonts as data; scripts stay the page's own.
    res.set(
      'content-security-policy',
      String(res.getHeader('content-security-policy')).concat(
        "; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:",
      ),
    );
    res.type('html').send(await readFile(new URL('../page/index.html', import.meta.url)));
  });
  router.get('/page/:name', async (req, res, next) => {
    const content = (await bundle()).get(req.params.name);
    const type = mimeTypes[extname(req.params.name)];
    if (content === undefined || type === undefined) next();
    else res.type(type).set('cache-control', 'private, max-age=300').send(Buffer.from(content));
  });
  return router;
}
