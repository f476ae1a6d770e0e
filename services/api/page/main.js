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

async function fetcher(operation) {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(operation),
  });
  return await response.json();
}

createRoot(document.getElementById('page')).render(
  createElement(GraphiQL, { fetcher, defaultTabs: examples.map((query) => ({ query })), shouldPersistHeaders: false }),
);
