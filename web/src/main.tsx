import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { listen } from './api/events.js';
import { makeQueryClient } from './api/queries.js';
import { Shell } from './shell/shell.js';
import './style/tokens.css';
import './style/base.css';
import './style/parts.css';
import './style/shell.css';
import './style/print.css';

const client = makeQueryClient();

function Workbench() {
  useEffect(() => listen(client), []);
  return <Shell />;
}

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no place for the workbench.');
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <Workbench />
    </QueryClientProvider>
  </StrictMode>,
);
