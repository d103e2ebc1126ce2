import type { Readable } from 'node:stream';
import type { Request, RequestHandler, Response } from 'express';
import type { Deps } from '../acts/act.ts';
import type { SignatureNeeded } from '../acts/signing.ts';
import type { Lang } from '../rules/languages.ts';
import type { Law } from '../rules/law.ts';
import type { Action, Actor } from '../rules/permissions.ts';
import { HttpError } from './errors.ts';
import type { Remembered } from './remembered.ts';
import type { Render } from './render.ts';
import type { UploadedFile } from './uploads.ts';

/** What the handler of a page for everybody is given. Everything from outside is text still to be checked. */
export type PublicContext = {
  deps: Deps;
  /** Null for a citizen without an account. */
  actor: Actor | null;
  lang: Lang;
  now: Date;
  params: Record<string, string>;
  query: Record<string, unknown>;
  body: Record<string, unknown>;
  file: UploadedFile | undefined;
  wantsJson: boolean;
  /** The raw request, for signing in and out. */
  req: Request;
};

/** What the handler of a page behind the sign-in is given: the law beside it, read for this request. */
export type Context = PublicContext & { law: Law };

/** What a page answers with. `to` is a path without its language. */
export type Reply =
  | { view: string; model: object; code?: 200 | 404 | 409 | 422 | 503 }
  /**
   * A public page that many ask for, drawn once for all of them. `holds`: see `http/holds.ts`; null where it is made of nothing that changes.
   * `count` is called each time it is sent.
   */
  | { view: string; holds: string | null; model: object; count?: () => void }
  | { to: string }
  | { json: object; code?: 200 | 404 | 409 | 422 | 428 }
  | { file: Readable; name: string; mediaType: string; size: number }
  | { sent: (res: Response) => void }
  | Open;

/**
 * What programs fetch: a text or bytes, or one that is too long to be made before it is sent and is begun only when somebody takes it. With an
 * `ETag` among the headers, who has it already is told so. `name`: the file it is kept as.
 */
export type Open = {
  open: string | Buffer | (() => AsyncIterable<string>);
  mediaType: string;
  headers: Record<string, string>;
  name?: string;
};

/** One address of the product, declared once. Without an action no route can exist. */
export type Route<Given extends PublicContext = Context> = {
  method: 'get' | 'post';
  path: string;
  action: Action;
  /**
   * For a form that has no page at its own address: the page it shows when it was not taken. There the language links lead, and a reload.
   */
  shownOn?: string;
  /** `file`: the form carries one file in the field `file`, of the size that `http/uploads.ts` takes. Every other form is small: see `app.ts`. */
  upload?: 'file';
  /** `text`: what is sent is no form but a text, read by a step in `before`. A form that its handler has not read by a schema is a fault. */
  body?: 'text';
  /** How often forms are taken from one address; throws 429. Those that are counted in the database stand in `before`. */
  limit?: (req: Request, now: Date) => void;
  /** Open to somebody who must change a password given by an administrator, or set up a second factor, before anything else. */
  withExpiredPassword?: true;
  /**
   * Done only by who has proven in the last minutes who they are; others are asked to, and nothing of the form is lost. One for agencies, who may
   * type the proof, bounds the guesses in `before`.
   */
  fresh?: true;
  /** More steps before the handler, such as the limit on attempts to sign in. */
  before?: RequestHandler[];
  handle: (context: Given) => Promise<Reply> | Reply;
  /** What is answered while the database is away, out of what is remembered; null where nothing is. Only for what everybody is shown alike. */
  away?: (context: Given) => Promise<Remembered | null> | Remembered | null;
};

/** Shows an officer what an act would publish in the officer's name, to be signed. The form's fields are the context's body. */
export type AskToSign = (context: PublicContext, needed: SignatureNeeded) => Promise<Reply>;

/** Asks who is signed in to prove it once more. The form's fields are the context's body. `wrong`: what came proved nothing. */
export type AskToProve = (context: PublicContext, wrong: boolean) => Promise<Reply>;

/** What a router is made with. */
export type Frame = { deps: Deps; render: Render; askToSign: AskToSign; askToProve: AskToProve };

/** A page for everybody. It does without the law: what millions ask for costs no query more than its own. */
export type PublicRoute = Route<PublicContext>;

/** The person of a route that only signed-in people reach. */
export function signedIn(context: PublicContext): Actor {
  if (!context.actor) throw new HttpError(401, 'not signed in');
  return context.actor;
}
