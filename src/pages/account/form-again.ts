import type { PublicContext } from '../../http/route.ts';

/** The address at which the form was sent, in the language of the page. */
export function addressOf({ lang, req }: PublicContext): string {
  const path = req.originalUrl.replace(/^\/(be|ru|en)(?=[/?]|$)/, '').replace(/^\/*/, '/');
  return `/${lang}${path}`;
}

/** What the form carried, to be sent once more. */
export function fieldsOf(body: Record<string, unknown>): { name: string; value: string }[] {
  return Object.entries(body).flatMap(([name, value]) =>
    [value].flat().flatMap((one) => (typeof one === 'string' ? [{ name, value: one }] : [])),
  );
}
