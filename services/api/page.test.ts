import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seed } from '../../test/support/api/seed.ts';
import { startTestApi, type TestApi } from '../../test/support/api/start-api.ts';
import { examples } from './page/examples.ts';

const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
  existsSync(path),
);
let test: TestApi;
beforeAll(async () => {
  test = await startTestApi();
  await seed(test.store);
});
afterAll(() => test.stop());

describe('the page to type queries in', () => {
  it('opens with queries that the API answers', async () => {
    for (const query of examples.filter((text) => !text.includes('mutation'))) {
      expect((await test.ask(query)).errors, query).toBeUndefined();
    }
  });

  it('is served whole by the API itself', async () => {
    const html = await (await fetch(`${test.url}/`)).text();
    expect(html).not.toMatch(/https?:/);
    for (const name of ['main.js', 'main.css', 'editor.worker.js', 'json.worker.js', 'graphql.worker.js']) {
      const response = await fetch(`${test.url}/page/${name}`);
      expect([response.status, response.headers.get('content-type')?.split(';')[0]], name).toEqual([
        200,
        name.endsWith('.css') ? 'text/css' : 'text/javascript',
      ]);
      await response.arrayBuffer();
    }
    for (const name of ['nothing.js', '..%2findex.html', 'main.js.map', 'constructor']) {
      expect((await fetch(`${test.url}/page/${name}`)).status, name).toBe(404);
    }
  });

  it.runIf(executablePath !== undefined)(
    'runs a query in a browser, asks nobody else, and breaks no rule of its own policy',
    async () => {
      const browser: Browser = await chromium.launch({
        ...(executablePath === undefined ? {} : { executablePath }),
        args: [
          '--headless',
          '--no-sandbox',
          '--disable-gpu',
          '--disable-quic',
          '--no-first-run',
          '--disable-background-networking',
          '--disable-component-update',
          '--disable-sync',
        ],
      });
      const page = await browser.newPage();
      page.setDefaultTimeout(0);
      const elsewhere: string[] = [];
      const complaints: string[] = [];
      page.on('request', (request) => {
        const { protocol, origin } = new URL(request.url());
        if (protocol !== 'data:' && protocol !== 'blob:' && origin !== test.url) elsewhere.push(request.url());
      });
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text().slice(0, 200));
      });
      page.on('pageerror', (error) => complaints.push(error.message));
      await page.goto(test.url);
      await page.getByRole('button', { name: /execute query/i }).click();
      await page.locator('.graphiql-response').getByText('bySeverity').waitFor();
      await page.getByRole('tab', { name: 'AccountToFinding' }).waitFor();
      await browser.close();
      expect(elsewhere).toEqual([]);
      expect(complaints).toEqual([]);
    },
  );
});
