/** Addresses and the pages behind them. Every page is loaded when it is first asked for. */
import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router'
import { keepTexts, readSearch, writeSearch } from './address.ts'
import { lazyRouteComponent } from './lazy-route.ts'
import { BrokenPage } from './parts/error-boundary.tsx'
import { NotFoundPage } from './parts/not-found-page.tsx'
import { Shell } from './shell.tsx'

const root = createRootRoute({
  component: Shell,
  notFoundComponent: NotFoundPage,
  errorComponent: BrokenPage,
})

const desks = createRoute({
  getParentRoute: () => root,
  id: 'desks',
  component: lazyRouteComponent(() => import('./parts/dialogs-layout.tsx'), 'DialogsLayout'),
})

const at = <P extends string>(path: P) => ({
  getParentRoute: () => root,
  path,
  validateSearch: keepTexts,
})
const inDesks = <P extends string>(path: P) => ({
  getParentRoute: () => desks,
  path,
  validateSearch: keepTexts,
})

const routeTree = root.addChildren([
  createRoute({
    ...at('/'),
    component: lazyRouteComponent(() => import('./pages/public/portal-page.tsx'), 'PortalPage'),
  }),
  createRoute({
    ...at('/services/$id'),
    component: lazyRouteComponent(() => import('./pages/public/guide-page.tsx'), 'GuidePage'),
  }),
  createRoute({
    ...at('/services/$id/check'),
    component: lazyRouteComponent(() => import('./pages/public/check-page.tsx'), 'CheckPage'),
  }),
  createRoute({
    ...at('/sign-in'),
    component: lazyRouteComponent(() => import('./pages/public/sign-in-page.tsx'), 'SignInPage'),
  }),
  createRoute({
    ...at('/verify'),
    component: lazyRouteComponent(() => import('./pages/public/verify-page.tsx'), 'VerifyPage'),
  }),
  createRoute({
    ...at('/verify/$number'),
    component: lazyRouteComponent(
      () => import('./pages/public/certificate-page.tsx'),
      'CertificatePage',
    ),
  }),
  createRoute({
    ...at('/audit'),
    component: lazyRouteComponent(() => import('./pages/public/log-page.tsx'), 'LogPage'),
  }),
  createRoute({
    ...at('/ratings'),
    component: lazyRouteComponent(() => import('./pages/ratings/ratings-page.tsx'), 'RatingsPage'),
  }),
  createRoute({
    ...at('/law'),
    component: lazyRouteComponent(() => import('./pages/law/law-page.tsx'), 'LawPage'),
  }),
  createRoute({
    ...at('/law/changes'),
    component: lazyRouteComponent(() => import('./pages/law/changes-page.tsx'), 'ChangesPage'),
  }),
  createRoute({
    ...at('/law/unconfirmed'),
    component: lazyRouteComponent(
      () => import('./pages/law/unconfirmed-page.tsx'),
      'UnconfirmedPage',
    ),
  }),
  createRoute({
    ...at('/law/parameters/$id'),
    component: lazyRouteComponent(() => import('./pages/law/parameter-page.tsx'), 'ParameterPage'),
  }),
  createRoute({
    ...at('/law/$instrument'),
    component: lazyRouteComponent(
      () => import('./pages/law/instrument-page.tsx'),
      'InstrumentPage',
    ),
  }),
  createRoute({
    ...at('/report/$year'),
    component: lazyRouteComponent(() => import('./pages/public/report-page.tsx'), 'ReportPage'),
  }),
  createRoute({
    ...at('/report/$year/$figure'),
    component: lazyRouteComponent(() => import('./pages/public/figure-page.tsx'), 'FigurePage'),
  }),
  desks.addChildren([
    createRoute({
      ...inDesks('/desk'),
      component: lazyRouteComponent(
        () => import('./pages/desk/role-home-page.tsx'),
        'RoleHomePage',
      ),
    }),
    createRoute({
      ...inDesks('/apply/$service'),
      component: lazyRouteComponent(() => import('./pages/desk/apply-page.tsx'), 'ApplyPage'),
    }),
    createRoute({
      ...inDesks('/drafts/$id'),
      component: lazyRouteComponent(() => import('./pages/desk/draft-page.tsx'), 'DraftPage'),
    }),
    createRoute({
      ...inDesks('/cases'),
      component: lazyRouteComponent(
        () => import('./pages/cases/case-list-page.tsx'),
        'CaseListPage',
      ),
    }),
    createRoute({
      ...inDesks('/cases/$id'),
      component: lazyRouteComponent(() => import('./pages/cases/case-page.tsx'), 'CasePage'),
    }),
    createRoute({
      ...inDesks('/cases/$id/agreement'),
      component: lazyRouteComponent(
        () => import('./pages/money/agreement-page.tsx'),
        'AgreementPage',
      ),
    }),
    createRoute({
      ...inDesks('/rechecks'),
      component: lazyRouteComponent(
        () => import('./pages/supervision/rechecks-page.tsx'),
        'RechecksPage',
      ),
    }),
    createRoute({
      ...inDesks('/rechecks/$id'),
      component: lazyRouteComponent(
        () => import('./pages/supervision/recheck-page.tsx'),
        'RecheckPage',
      ),
    }),
    createRoute({
      ...inDesks('/sanctions'),
      component: lazyRouteComponent(
        () => import('./pages/supervision/sanctions-page.tsx'),
        'SanctionsPage',
      ),
    }),
    createRoute({
      ...inDesks('/money'),
      component: lazyRouteComponent(() => import('./pages/money/money-page.tsx'), 'MoneyPage'),
    }),
    createRoute({
      ...inDesks('/money/orders/$number'),
      component: lazyRouteComponent(() => import('./pages/money/order-page.tsx'), 'OrderPage'),
    }),
    createRoute({
      ...inDesks('/money/$ledger/$account/$holder'),
      component: lazyRouteComponent(
        () => import('./pages/money/statement-page.tsx'),
        'StatementPage',
      ),
    }),
    createRoute({
      ...inDesks('/messages'),
      component: lazyRouteComponent(() => import('./pages/messages/inbox-page.tsx'), 'InboxPage'),
    }),
    createRoute({
      ...inDesks('/deliveries'),
      component: lazyRouteComponent(
        () => import('./pages/messages/deliveries-page.tsx'),
        'DeliveriesPage',
      ),
    }),
    createRoute({
      ...inDesks('/simulation'),
      component: lazyRouteComponent(
        () => import('./pages/simulation/simulation-page.tsx'),
        'SimulationPage',
      ),
    }),
    createRoute({
      ...inDesks('/matches'),
      component: lazyRouteComponent(
        () => import('./pages/matches/matches-page.tsx'),
        'MatchesPage',
      ),
    }),
    createRoute({
      ...inDesks('/qualifying'),
      component: lazyRouteComponent(
        () => import('./pages/matches/qualifying-page.tsx'),
        'QualifyingPage',
      ),
    }),
    createRoute({
      ...inDesks('/registers'),
      component: lazyRouteComponent(
        () => import('./pages/registers/register-list-page.tsx'),
        'RegisterListPage',
      ),
    }),
    createRoute({
      ...inDesks('/registers/$id'),
      component: lazyRouteComponent(
        () => import('./pages/registers/register-page.tsx'),
        'RegisterPage',
      ),
    }),
    createRoute({
      ...inDesks('/registers/$id/rows/$key'),
      component: lazyRouteComponent(() => import('./pages/registers/row-page.tsx'), 'RowPage'),
    }),
    createRoute({
      ...inDesks('/registers/$id/import'),
      component: lazyRouteComponent(
        () => import('./pages/registers/start-import-page.tsx'),
        'StartImportPage',
      ),
    }),
    createRoute({
      ...inDesks('/imports/$id'),
      component: lazyRouteComponent(
        () => import('./pages/registers/import-page.tsx'),
        'ImportPage',
      ),
    }),
  ]),
])

/** Builds the router of the app. */
export function makeRouter() {
  return createRouter({
    routeTree,
    parseSearch: readSearch,
    stringifySearch: writeSearch,
    defaultPreload: 'intent',
    scrollRestoration: true,
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>
  }
}
