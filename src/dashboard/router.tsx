import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { queryClient, toProblem } from './api.js';
import { documentStatuses, documentTypes } from './documents.js';
import { meQuery, settingsQuery } from './queries.js';
import { Shell } from './shell.js';
import { readOneOf, readPage, readText } from './search.js';
import { NotFound, PageError, PagePending } from './ui/feedback.js';

type Search = Record<string, unknown>;

/** Whatever is read from the address may be absent. */
const reading =
  <Found extends object>(read: (search: Search) => Found) =>
  (search: Search): Partial<Found> =>
    read(search);

const root = createRootRoute({
  notFoundComponent: () => (
    <main>
      <NotFound />
    </main>
  ),
});

const signedOut = <Path extends '/sign-in' | '/set-up' | '/sign-up'>(
  path: Path,
  load: () => Promise<Record<string, unknown>>,
  name: string,
) =>
  createRoute({
    getParentRoute: () => root,
    path,
    validateSearch: reading((search) => ({ next: readText(search, 'next', 2000) })),
    component: lazyRouteComponent(load, name),
  });

const signIn = signedOut('/sign-in', () => import('./pages/sign-in.js'), 'SignIn');
const setUp = signedOut('/set-up', () => import('./pages/set-up.js'), 'SetUp');
const signUp = signedOut('/sign-up', () => import('./pages/sign-up.js'), 'SignUp');

/** Everything that needs somebody to be signed in. */
const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  component: Shell,
  errorComponent: PageError,
  pendingComponent: PagePending,
  beforeLoad: async ({ location }) => {
    try {
      return { me: await queryClient.ensureQueryData(meQuery) };
    } catch (error) {
      if (!['unauthenticated', 'invalid_token'].includes(toProblem(error).code)) throw error;
      const settings = await queryClient.fetchQuery(settingsQuery);
      if (settings.needsSetUp) throw redirect({ to: '/set-up' });
      throw redirect({ to: '/sign-in', search: location.href === '/' ? {} : { next: location.href } });
    }
  },
});

const overview = createRoute({
  getParentRoute: () => signedIn,
  path: '/',
  component: lazyRouteComponent(() => import('./pages/overview.js'), 'Overview'),
});

const documents = createRoute({
  getParentRoute: () => signedIn,
  path: '/documents',
  validateSearch: reading((search) => ({
    q: readText(search, 'q'),
    status: readOneOf(search, 'status', documentStatuses),
    documentType: readOneOf(search, 'documentType', documentTypes),
    sort: readOneOf(search, 'sort', ['createdAt', '-createdAt'] as const),
    page: readPage(search),
  })),
  component: lazyRouteComponent(() => import('./pages/documents.js'), 'Documents'),
});

const document = createRoute({
  getParentRoute: () => signedIn,
  path: '/documents/$id',
  component: lazyRouteComponent(() => import('./pages/document.js'), 'DocumentPage'),
});

const batch = createRoute({
  getParentRoute: () => signedIn,
  path: '/batches/$uploadBatchId',
  component: lazyRouteComponent(() => import('./pages/batch.js'), 'BatchPage'),
});

const readQueue = (search: Search) => ({
  documentType: readOneOf(search, 'documentType', documentTypes),
  sort: readOneOf(search, 'sort', ['oldest', 'confidence'] as const),
});
const review = createRoute({
  getParentRoute: () => signedIn,
  path: '/review',
  validateSearch: reading((search) => ({
    ...readQueue(search),
    show: readOneOf(search, 'show', ['reviewed'] as const),
    page: readPage(search),
  })),
  component: lazyRouteComponent(() => import('./pages/review.js'), 'Review'),
});
const reviewDocument = createRoute({
  getParentRoute: () => signedIn,
  path: '/review/$id',
  validateSearch: reading(readQueue),
  component: lazyRouteComponent(() => import('./pages/review-document.js'), 'ReviewDocumentPage'),
});

const activity = createRoute({
  getParentRoute: () => signedIn,
  path: '/activity',
  validateSearch: reading((search) => ({
    action: readText(search, 'action', 40),
    result: readOneOf(search, 'result', ['success', 'failure'] as const),
    keyId: readText(search, 'keyId', 60),
    actorId: readText(search, 'actorId', 60),
    userId: readText(search, 'userId', 60),
    from: readText(search, 'from', 30),
    to: readText(search, 'to', 30),
    /** Of the chart. */
    range: readOneOf(search, 'range', ['24h', '7d', '30d'] as const),
    page: readPage(search),
  })),
  component: lazyRouteComponent(() => import('./pages/activity.js'), 'Activity'),
});

const alerts = createRoute({
  getParentRoute: () => signedIn,
  path: '/alerts',
  validateSearch: reading((search) => ({
    show: readOneOf(search, 'show', ['open', 'all'] as const),
    page: readPage(search),
  })),
  component: lazyRouteComponent(() => import('./pages/alerts.js'), 'Alerts'),
});

const settings = createRoute({
  getParentRoute: () => signedIn,
  path: '/settings',
  component: lazyRouteComponent(() => import('./pages/settings.js'), 'Settings'),
});
const settingsStart = createRoute({
  getParentRoute: () => settings,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/settings/api-keys' });
  },
});
const apiKeys = createRoute({
  getParentRoute: () => settings,
  path: '/api-keys',
  validateSearch: reading((search) => ({ page: readPage(search) })),
  component: lazyRouteComponent(() => import('./pages/api-keys.js'), 'ApiKeys'),
});
const rules = createRoute({
  getParentRoute: () => settings,
  path: '/rules',
  validateSearch: reading((search) => ({
    q: readText(search, 'q'),
    show: readOneOf(search, 'show', ['changed'] as const),
  })),
  component: lazyRouteComponent(() => import('./pages/rules.js'), 'Rules'),
});
const security = createRoute({
  getParentRoute: () => settings,
  path: '/security',
  component: lazyRouteComponent(() => import('./pages/security.js'), 'Security'),
});
const account = createRoute({
  getParentRoute: () => settings,
  path: '/account',
  component: lazyRouteComponent(() => import('./pages/account.js'), 'Account'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    setUp,
    signUp,
    signedIn.addChildren([
      overview,
      documents,
      document,
      batch,
      review,
      reviewDocument,
      activity,
      alerts,
      settings.addChildren([settingsStart, apiKeys, rules, security, account]),
    ]),
  ]),
  defaultPreload: 'intent',
  defaultPendingComponent: PagePending,
  defaultErrorComponent: PageError,
  defaultNotFoundComponent: NotFound,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
