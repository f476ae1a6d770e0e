import { readdir, readFile } from 'node:fs/promises';
import { Worker } from '@temporalio/worker';
import { describe, expect, it } from 'vitest';
import { workflowsPath } from './scenarios.ts';

const folder = new URL('./histories/', import.meta.url);
const names = (await readdir(folder)).filter((name) => name.endsWith('.json'));

describe('recorded histories', () => {
  it('cover every control-flow shape', () => {
    expect(names.length).toBeGreaterThanOrEqual(15);
  });

  it('replay against the workflows of today without a difference', async () => {
    const histories = await Promise.all(
      names.map(async (name) => ({
        workflowId: name,
        history: JSON.parse(await readFile(new URL(name, folder), 'utf8')),
      })),
    );
    const results: string[] = [];
    for await (const { workflowId, error } of Worker.runReplayHistories(
      { workflowsPath, reuseV8Context: true },
      histories,
    ))
      results.push(`${workflowId} ${error === undefined ? 'same' : error.message}`);
    expect(results.toSorted()).toEqual(names.map((name) => `${name} same`).toSorted());
  });
});
