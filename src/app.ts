import type { RequestListener } from 'node:http';
import { fileURLToPath } from 'node:url';
import express from 'express';
import type { Logger } from 'pino';
import type { Deps } from './acts/act.ts';
import { openAssets } from './http/assets.ts';
import { answerErrors, noSuchPage } from './http/faults.ts';
import { securityHeaders } from './http/headers.ts';
import { healthRoutes } from './http/health.ts';
import { holdsNow } from './http/holds.ts';
import { openLane } from './http/lane.ts';
import { findLanguage } from './http/language.ts';
import { openLimits } from './http/limits.ts';
import { type OpenIdSettings, openOpenId } from './http/openid.ts';
import { refuseForeignForms } from './http/origin.ts';
import { openViews } from './http/render.ts';
import { logRequests } from './http/requests.ts';
import { mountPublicRoutes, mountRoutes } from './http/route.ts';
import { openScanAssets } from './http/scan-assets.ts';
import { openSessions } from './http/sessions.ts';
import { askToSign } from './pages/account/sign.ts';
import { accountRoutes, publicRoutes, roomRoutes, visitorRoutes } from './pages/routes.ts';

export type AppSettings = {
  sessionSecret: string;
  secureCookies: boolean;
  trustProxy: string[];
  logger: Logger;
  openId?: OpenIdSettings | null;
};

const root = (folder: string) => fileURLToPath(new URL(`../${folder}`, import.meta.url));

/** The whole web application, in the order a request passes through it. Listens to nothing itself. */
export function createApp(deps: Deps, settings: AppSettings): RequestListener {
  const assets = openAssets(root('public'), root('views'));
  const render = openViews(root('views'), assets, deps.mail.base);
  const frame = { deps, render, askToSign };
  const limits = openLimits(deps.database);
  const openId = settings.openId ? openOpenId(settings.openId, deps.mail.base) : null;
  const lane = openLane(() => holdsNow(deps), mostPages);
  const app = express();
  app.disable('x-powered-by').set('etag', false).set('query parser', 'simple').set('trust proxy', settings.trustProxy);

  app.use(securityHeaders());
  app.use(healthRoutes(deps));
  app.use(assets.router);
  app.use(openScanAssets(root('public/scan'), [assets.styles, assets.font, assets.leave, '/icon.svg']));
  app.use(logRequests(settings.logger));
  app.use(findLanguage);
  app.use(refuseForeignForms);
  // What everyone may read and write comes before sessions: it sets no cookie and asks nothing of who is asking.
  app.use(mountPublicRoutes(publicRoutes, frame, lane));
  app.use(express.urlencoded({ extended: false, limit: '200kb', parameterLimit: 1000 }));
  app.use(mountPublicRoutes(visitorRoutes, frame, lane));
  app.use(
    openSessions(deps, {
      secret: settings.sessionSecret,
      secure: settings.secureCookies,
      openId: openId !== null,
      onError: (error) => settings.logger.error(error),
    }),
  );
  app.use(mountPublicRoutes(accountRoutes(limits, openId), frame, lane));
  app.use(mountRoutes(roomRoutes, frame));
  app.use(noSuchPage);
  app.use(answerErrors(render, settings.logger));
  return lane.before(app);
}

/** Some thirty megabytes of pages. */
const mostPages = 2000;
