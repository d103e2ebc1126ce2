import { HttpError } from '../../http/errors.ts';
import type { KeptForm } from '../../http/kept-forms.ts';
import type { PublicContext, PublicRoute, Reply } from '../../http/route.ts';
import { t } from '../../text/catalogue.ts';

type View = { problem: { heading: null; text: string } | null; kept: KeptForm | null };

/** Where a form waits that was sent after its session had ended. One that can come back is drawn at its own address: `http/kept-forms.ts`. */
export const keptRoutes: readonly PublicRoute[] = [
  { method: 'get', path: '/account/kept', action: 'sign-in', handle: show },
  // What is sent is one sealed text, which `http/kept-forms.ts` has opened before.
  { method: 'post', path: '/account/kept', action: 'sign-in', body: 'text', handle: tell },
];

/** What the tab shows in which somebody signed in. */
function show({ actor }: PublicContext): Reply {
  return actor ? { view: 'account/kept', model: {} } : { to: '/account/sign-in?to=/account/kept' };
}

function tell({ req, lang }: PublicContext): Reply {
  if (!req.keptTrouble) throw new HttpError(400, 'no kept form');
  const { why, kept } = req.keptTrouble;
  const model: View = { problem: { heading: null, text: t(lang, `keptForm.${why}`) }, kept };
  return { view: 'account/ended', model, code: 422 };
}
