import { createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Request, RequestHandler, Response } from 'express';
import multer from 'multer';
import { z } from 'zod';
import { seal, unseal } from '../store/sealing.ts';
import { HttpError } from './errors.ts';

/** A form to be sent once more, for `partials/kept-form`. `file`: what has to be chosen again, for no file is kept. */
export type KeptForm = { action: string; fields: Field[]; file: string | null };
type Field = { name: string; value: string };

/** Why a kept form did not come back; with `kept` it may yet. */
export type KeptTrouble = { why: 'not-yet' | 'other-person'; kept: KeptForm } | { why: 'too-old'; kept: null };

declare global {
  namespace Express {
    interface Request {
      /** The form is to be drawn once more with what was typed, and nothing done. `file`: what its sender had chosen. */
      drawsAgain?: { file: string | null };
      /** What the page `/account/kept` has to say of the form it was sent. */
      keptTrouble?: KeptTrouble;
    }
  }
}

export type KeptForms = {
  /** Knows browsers and their people apart, and gives back what was kept. */
  open: RequestHandler;
  /** What the one who sent this form without being signed in may bring back; null for what cannot be kept. */
  keep: (req: Request, res: Response) => Promise<KeptForm | null>;
};

type Settings = { secret: string; secure: boolean; now: () => Date };

/**
 * Forms that were sent after their session had ended. They go back to the browser in one sealed field and nowhere else. Only the browser that
 * sent one can have it opened again, for the same account and within the hour; opened, it is drawn and not done.
 */
export function openKeptForms({ secret, secure, now }: Settings): KeptForms {
  const [sealing, naming] = ['kept forms', 'writers of forms'].map((use) =>
    Buffer.from(hkdfSync('sha256', secret, '', `dazvol ${use}`, 32)),
  );
  if (!sealing || !naming) throw new Error('no keys for kept forms');
  const cookie = secure ? '__Host-writer' : 'writer';
  const personOf = (browser: string, userId: string) => createHmac('sha256', naming).update(`${browser} ${userId}`).digest('base64url');
  const remember = (res: Response, { browser, person }: Writer) =>
    res.cookie(cookie, `${browser}.${person}`, { httpOnly: true, sameSite: 'lax', secure, path: '/', maxAge: week });
  const again = (req: Request, sealed: string): KeptForm => ({
    ...{ action: `/${req.lang}/account/kept`, fields: [{ name: 'kept', value: sealed }] },
    file: null,
  });

  return {
    open: (req, res, next) => {
      const writer = writerOf(req, cookie);
      if (req.user) {
        const browser = writer?.browser ?? newBrowser();
        const person = personOf(browser, req.user.id);
        if (writer?.person !== person) remember(res, { browser, person });
      }
      if (req.method !== 'POST' || req.path !== '/account/kept') return next();
      const { kept } = (req.body ?? {}) as { kept?: unknown };
      const form = typeof kept === 'string' && writer ? opened(sealing, kept, writer.browser) : null;
      if (typeof kept !== 'string' || !writer || !form) throw new HttpError(400, 'no form of this browser');
      if (form.at + hour < now().getTime()) req.keptTrouble = { why: 'too-old', kept: null };
      else if (!req.user) req.keptTrouble = { why: 'not-yet', kept: again(req, kept) };
      else if (form.person !== '' && !isSame(form.person, personOf(writer.browser, req.user.id)))
        req.keptTrouble = { why: 'other-person', kept: again(req, kept) };
      else {
        req.drawsAgain = { file: form.file };
        req.body = form.body;
        req.url = form.path;
      }
      next();
    },
    keep: async (req, res) => {
      const path = pathOf(req);
      // What is typed there is mostly secret, and short.
      if (path.startsWith('/account/')) return null;
      const { malformed, file } = await readWithoutFile(req, res);
      if (malformed) return null;
      const writer = writerOf(req, cookie) ?? { browser: newBrowser(), person: '' };
      remember(res, writer);
      const form: Kept = { path, body: req.body ?? {}, file, person: writer.person, at: now().getTime() };
      const sealed = seal(sealing, JSON.stringify(form), about(writer.browser)).toString('base64url');
      return sealed.length > mostSealed ? null : { ...again(req, sealed), file };
    },
  };
}

/** The same form to be sent again at once by whoever may send it: every field that is no secret, in the clear. */
export function plainForm(req: Request): KeptForm {
  const body = (req.body ?? {}) as Record<string, unknown>;
  const fields = Object.entries(body).flatMap(([name, value]) =>
    [value].flat().flatMap((one) => (typeof one === 'string' && !isSecret(name) ? [{ name, value: one }] : [])),
  );
  return { action: `/${req.lang}${pathOf(req)}`, fields, file: req.upload?.name || null };
}

/** The fields in which something is typed, or proven, that no page may show again. */
export const secrets = ['password', 'present', 'next', 'digits', 'proof'] as const;
export type Secret = (typeof secrets)[number];

function isSecret(name: string): boolean {
  return (secrets as readonly string[]).includes(name);
}

type Writer = { browser: string; person: string };
type Kept = z.infer<typeof shape>;
const shape = z.strictObject({
  path: z.string().startsWith('/'),
  body: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  file: z.string().nullable(),
  /** The account that this browser was last signed in to, as its cookie names it. */
  person: z.string(),
  at: z.number(),
});

const hour = 60 * 60_000;
const week = 7 * 24 * hour;
/** What `express.urlencoded` still takes, with room for the field's name. */
const mostSealed = 199_000;

function opened(key: Buffer, sealed: string, browser: string): Kept | null {
  try {
    return shape.parse(JSON.parse(unseal(key, Buffer.from(sealed, 'base64url'), about(browser))));
  } catch {
    return null;
  }
}

function about(browser: string): string {
  return `kept form of ${browser}`;
}

function newBrowser(): string {
  return randomBytes(16).toString('base64url');
}

function writerOf(req: Request, cookie: string): Writer | null {
  const found = (req.headers.cookie ?? '').split(/; */).find((one) => one.startsWith(`${cookie}=`));
  const [, browser, person] = /=([\w-]{22})\.([\w-]{43}|)$/.exec(found ?? '') ?? [];
  return browser === undefined || person === undefined ? null : { browser, person };
}

function isSame(one: string, other: string): boolean {
  return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
}

/** Where the form was sent, without the language: the routers may have taken parts off the address by now. */
function pathOf(req: Request): string {
  return req.originalUrl.replace(/^\/(be|ru|en)(?=[/?]|$)/, '').replace(/^\/*/, '/');
}

/** Reads what a form with a file says besides the file, which runs past unread, and the file's name. */
export async function readWithoutFile(req: Request, res: Response): Promise<{ malformed: boolean; file: string | null }> {
  let file: string | null = null;
  if (!req.is('multipart/form-data')) return { malformed: false, file };
  const parse = multer({
    limits: { files: 1, fields: 20, fieldSize: 20_000, parts: 21, headerPairs: 50 },
    defParamCharset: 'utf8',
    fileFilter: (_req, { originalname }, take) => {
      file = originalname.slice(0, 200) || null;
      take(null, false);
    },
  }).single('file');
  const error = await new Promise<unknown>((resolve) => parse(req, res, resolve));
  return { malformed: error !== undefined, file };
}
