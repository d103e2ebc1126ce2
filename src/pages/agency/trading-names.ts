import { endTradingName, keepTradingName, type TradingNameRefusal } from '../../acts/trading-names.ts';
import { notFound } from '../../http/errors.ts';
import { line, readForm } from '../../http/forms.ts';
import { type Context, type Reply, type Route, signedIn } from '../../http/route.ts';
import { isOnlyContacts } from '../../rules/contacts.ts';
import { nameKey } from '../../rules/names.ts';
import { type TradingName, tradingNamesOf } from '../../store/trading-names.ts';
import { t } from '../../text/catalogue.ts';
import { type Problem, replyTo } from './own-application.ts';
import { endOwn, type OwnListFrame, ownListCode, ownListFrame, type Shown } from './own-list.ts';

const path = '/agency/trading-names';

/** The names under which people know the agency, beside those it is registered by. */
export const tradingNamesRoutes: readonly Route[] = [
  { method: 'get', path, action: 'keep-contacts', handle: (context) => page(context) },
  { method: 'post', path, action: 'keep-contacts', handle: add },
  { method: 'post', path: `${path}/:id/end`, action: 'keep-contacts', shownOn: path, handle: end },
];

type View = OwnListFrame & { names: TradingName[] };

async function add(context: Context): Promise<Reply> {
  const { deps, body, lang } = context;
  const form = readForm({ name: line(120) }, body);
  const { typed } = form;
  if ('errors' in form) return page(context, { typed, errors: form.errors });
  const { name, formKey } = form.value;
  if (!isName(name)) return page(context, { typed, errors: { name: 'trading-name-malformed' } });
  const doing = { actor: signedIn(context), formKey, location: `${path}?added` };
  return replyTo(await keepTradingName(deps, doing, name), {
    refused: (code) => page(context, { typed, problem: refused(lang, code) }),
    stale: () => page(context, { typed }),
  });
}

/** A telephone, a page or a single letter is nobody's name. */
function isName(text: string): boolean {
  return !isOnlyContacts(text) && /\p{L}/u.test(text) && nameKey(text).replaceAll(' ', '').length > 2;
}

function end(context: Context): Promise<Reply> {
  const { deps, lang } = context;
  return endOwn<'not-allowed'>(context, {
    path,
    page,
    refused: (code) => refused(lang, code),
    act: (doing, id) => endTradingName(deps, doing, id),
    stale: { heading: null, text: t(lang, 'ownTradingNames.stale') },
  });
}

function refused(lang: Context['lang'], code: TradingNameRefusal): Problem {
  return { heading: null, text: t(lang, `tradingNameRefusals.${code}`) };
}

async function page(context: Context, shown: Shown = {}): Promise<Reply> {
  const { deps } = context;
  const { agencyId } = signedIn(context);
  if (agencyId === null) throw notFound();
  const model: View = {
    ...ownListFrame(context, shown),
    names: await tradingNamesOf(deps.database.db, agencyId),
  };
  return { view: 'agency/trading-names', model, code: ownListCode(shown) };
}
