import type { RequestListener } from 'node:http';
import { fileURLToPath } from 'node:url';
import express, { type RequestHandler } from 'express';
import type { Logger } from 'pino';
import type { Deps } from './acts/act.ts';
import { openAssets } from './http/assets.ts';
import { answerErrors, noSuchPage } from './http/faults.ts';
import { securityHeaders } from './http/headers.ts';
import { healthRoutes } from './http/health.ts';
import { holdsNow, isOfToday } from './http/holds.ts';
import { openKeptForms } from './http/kept-forms.ts';
import { openLane } from './http/lane.ts';
import { findLanguage } from './http/language.ts';
import { openLimits } from './http/limits.ts';
import { refuseOtherMethods } from './http/methods.ts';
import { mountPublicRoutes, mountRoutes } from './http/mount.ts';
import { type OpenIdSettings, openOpenId } from './http/openid.ts';
import { refuseForeignForms } from './http/origin.ts';
import { showOwnWrites } from './http/own-writes.ts';
import { dated, langOf } from './http/remembered.ts';
import { openViews } from './http/render.ts';
import { logRequests } from './http/requests.ts';
import { openScanAssets } from './http/scan-assets.ts';
import { openSessions } from './http/sessions.ts';
import { askToProve } from './pages/account/proof.ts';
import { askToSign } from './pages/account/sign.ts';
import { accountRoutes, publicRoutes, roomRoutes, visitorRoutes } from './pages/routes.ts';

export type AppSettings = {
  sessionSecret: string;
  secureCookies: boolean;
  trustProxy: string[];
  logger: Logger;
  /** The clock by which sessions end; that of everything else where it is not given. */
  sessionNow?: () => Date;
  /** What else sees every request that is neither a file nor a question of health: metrics, traces. */
  observers?: RequestHandler[];
  openId?: OpenIdSettings | null;
};

const root = (folder: string) => fileURLToPath(new URL(`../${folder}`, import.meta.url));

/** The whole web application, in the order a request passes through it. Listens to nothing itself. */
export function createApp(deps: Deps, settings: AppSettings): RequestListener {
  const assets = openAssets(root('public'), root('views'));
  const render = openViews(root('views'), assets, deps.mail.base, () => deps.database.replica?.place().knownAt ?? null);
  const frame = { deps, render, askToSign, askToProve };
  const limits = openLimits(deps.database);
  const lane = openLane({
    holdsNow: () => holdsNow(deps),
    most: mostPages,
    now: deps.now,
    mayBeShown: (holds) => isOfToday(holds, deps),
    dated: (page, address, at) => dated(render, page, langOf(address), at),
  });
  const kept = openKeptForms({ secret: settings.sessionSecret, secure: settings.secureCookies, now: deps.now });
  const openId = settings.openId ? openOpenId(settings.openId, deps.mail.base) : null;
  const app = express();
  app.disable('x-powered-by').set('etag', false).set('query parser', 'simple').set('trust proxy', settings.trustProxy);

  app.use(securityHeaders());
  app.use(healthRoutes(deps));
  app.use(assets.router);
  app.use(openScanAssets(root('public/scan'), [assets.styles, assets.font, assets.leave, '/icon.svg']));
  app.use(logRequests(settings.logger), ...(settings.observers ?? []));
  app.use(findLanguage);
  app.use(refuseOtherMethods);
  app.use(refuseForeignForms);
  // What everyone may read and write comes before sessions: it sets no cookie and asks nothing of who is asking.
  app.use(mountPublicRoutes(publicRoutes, frame, lane));
  app.use(express.urlencoded({ extended: false, limit: '200kb', parameterLimit: 1000 }));
  app.use(mountPublicRoutes(visitorRoutes, frame, lane));
  app.use(
    openSessions(
      { ...deps, now: settings.sessionNow ?? deps.now },
      {
        secret: settings.sessionSecret,
        secure: settings.secureCookies,
        openId: openId !== null,
        onError: (error) => settings.logger.error(error),
      },
    ),
  );
  app.use(kept.open);
  app.use(mountPublicRoutes(accountRoutes(limits, openId), frame, lane));
  app.use(mountRoutes(roomRoutes, frame));
  app.use(noSuchPage);
  app.use(answerErrors(render, settings.logger, kept));
  return showOwnWrites(deps.database, lane.before(app));
}

/** Some thirty megabytes of pages. */
const mostPages = 2000;
