import 'graphiql/style.css';
import './page.css';
import { GraphiQL } from 'graphiql';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { examples } from './examples.ts';

// Our own workers: GraphiQL's set-ups for bundlers name workers in ways that esbuild does not know.
globalThis.MonacoEnvironment = {
  getWorker: (_id, label) =>
    new Worker(`/page/${['json', 'graphql'].includes(label) ? label : 'editor'}.worker.js`, { type: 'module' }),
};

const failed = (code, message, advice) => ({ errors: [{ message, extensions: { code, advice } }] });

async function fetcher(operation) {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(operation),
  }).catch(() => null);
  if (response === null)
    return failed('NETWORK', 'The API does not answer.', 'Start it anew (`npm start`), then run the query again.');
  const answer = await response.json().catch(() => null);
  return (
    answer ??
    failed(
      'MALFORMED_RESPONSE',
      `What answered (HTTP ${response.status}) is not the API.`,
      'See what stands between this browser and the API.',
    )
  );
}

createRoot(document.getElementById('page')).render(
  createElement(GraphiQL, { fetcher, defaultTabs: examples.map((query) => ({ query })), shouldPersistHeaders: false }),
);
