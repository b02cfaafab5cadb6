import '@fontsource-variable/inter';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider as LinkProvider } from 'react-aria-components';
import { queryClient, whenSessionEnds } from './api.js';
import { environment } from './environment.js';
import { router } from './router.js';
import './styles/tokens.css';
import './styles/base.css';
import './styles/ui.css';
import './styles/pages.css';
import './styles/documents.css';
import './styles/settings.css';
import './styles/insight.css';
import './styles/rules.css';
import './styles/extraction.css';
import './styles/review.css';
import { applyTheme, theme } from './theme.js';

applyTheme();
theme.subscribe(applyTheme);
environment.subscribe(() => void queryClient.resetQueries());
whenSessionEnds(() => {
  const { pathname, href } = router.state.location;
  if (['/sign-in', '/set-up', '/sign-up'].includes(pathname)) return;
  queryClient.clear();
  void router.navigate({ to: '/sign-in', search: { next: href } });
});

const root = document.getElementById('app');
if (!root) throw new Error('The page has no place for the dashboard.');
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <LinkProvider navigate={(to) => void router.navigate({ to })}>
        <RouterProvider router={router} />
      </LinkProvider>
    </QueryClientProvider>
  </StrictMode>,
);
