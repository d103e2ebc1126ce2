import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import Handlebars, { type HelperOptions } from 'handlebars';
import type { EditionCode } from '../rules/editions/edition.ts';
import { type Lang, langs } from '../rules/languages.ts';
import type { Actor } from '../rules/permissions.ts';
import { t } from '../text/catalogue.ts';
import { editionName } from '../text/edition-name.ts';
import { formatDate, formatDay, formatMinute, formatMonth, formatNumber } from '../text/format.ts';
import { navigationOf } from './navigation.ts';

/** `back`: the page shows a form that came back after its session had ended, and which file has to be chosen again. */
export type Chrome = { lang: Lang; plainUrl: string; actor: Actor | null; back: { file: string | null } | null };

/** Fills a template of `views/` in the language of the page. Throws on a misspelt field, text or template. */
export type Render = (view: string, model: object, chrome: Chrome) => string;

/** What pages load: the addresses of the style sheet, the font, the script of the quick way out and the one by which officers sign. */
type PageAssets = { styles: string; font: string; leave: string; sign: string };

/**
 * Compiles every template once. `base`: the address of the register, for what has to be named whole. `knownAt`: up to when everything is shown,
 * where that is a while ago.
 */
export function openViews(folder: string, assets: PageAssets, base: string, knownAt: () => Date | null = () => null): Render {
  const handlebars = Handlebars.create();
  for (const [name, helper] of Object.entries(helpers)) handlebars.registerHelper(name, helper);
  const templates = new Map<string, HandlebarsTemplateDelegate>();
  for (const name of templateNames(folder)) {
    const template = handlebars.compile(readFileSync(join(folder, `${name}.hbs`), 'utf8'), { strict: true, preventIndent: true });
    templates.set(name, template);
    if (/^(layouts|partials)\//.test(name)) handlebars.registerPartial(name, template);
  }
  return (view, model, chrome) => {
    const template = templates.get(view);
    if (!template) throw new Error(`no view ${view}`);
    return template({ ...model, page: { ...frameOf(chrome, assets, base), knownAt: knownAt() } });
  };
}

/** The names of all templates below a folder, as a view is asked for: `public/home`. */
export function templateNames(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.name.endsWith('.hbs'));
  return files.map((entry) => relative(folder, join(entry.parentPath, entry.name)).slice(0, -'.hbs'.length).replaceAll('\\', '/'));
}

function frameOf({ lang, plainUrl, actor, back }: Chrome, assets: PageAssets, base: string) {
  return {
    lang,
    assets,
    path: plainUrl,
    back,
    languages: langs.map((one) => ({ lang: one, href: `/${one}${plainUrl}`, whole: `${base}/${one}${plainUrl}`, current: one === lang })),
    navigation: navigationOf(actor, plainUrl).map((item) => ({ ...item, url: `/${lang}${item.href}` })),
    person: actor?.name ?? null,
    labels: new Map<string, string>(),
  };
}

/** `labels`: what the fields of the page are called on it, by name. */
type Page = { lang: Lang; labels: Map<string, string> };

function pageOf(options: HelperOptions): Page {
  return (options as unknown as { data: { root: { page: Page } } }).data.root.page;
}

function langOf(options: HelperOptions): Lang {
  return pageOf(options).lang;
}

// A helper's last argument is always the options. A helper hides a field of the same name, so none is called like one.
const helpers = {
  /** `{{t "register.found" count=3}}`; `{{t (key "kinds" kind)}}` */
  t: (key: string, options: HelperOptions) => t(langOf(options), key, options.hash),
  /** `{{t (key "kinds" kind)}}`: the text of a code. */
  key: (topic: string, code: string) => `${topic}.${code}`,
  /** An address of our own in the language of the page: `{{to "/register/" number}}`. */
  to: (...args: unknown[]) => {
    const options = args.pop() as HelperOptions;
    return `/${langOf(options)}${args.map(String).join('')}`;
  },
  showDay: (day: string, options: HelperOptions) => formatDay(langOf(options), day),
  showMonth: (day: string, options: HelperOptions) => formatMonth(langOf(options), day),
  showDate: (instant: Date, options: HelperOptions) => formatDate(langOf(options), instant),
  showMinute: (instant: Date, options: HelperOptions) => formatMinute(langOf(options), instant),
  showNumber: (value: number, options: HelperOptions) => formatNumber(langOf(options), value),
  showEdition: (code: EditionCode, options: HelperOptions) => editionName(langOf(options), code),
  eq: (one: unknown, other: unknown) => one === other,
  not: (value: unknown) => !value,
  or: (...args: unknown[]) => args.slice(0, -1).some(Boolean),
  and: (...args: unknown[]) => args.slice(0, -1).every(Boolean),
  includes: (list: unknown, item: unknown) => (Array.isArray(list) ? list.includes(item) : list === item),
  concat: (...args: unknown[]) => args.slice(0, -1).join(''),
  /** `{{#below}}…{{else}}…{{/below}}`: the second stands above the first, and is drawn after it. */
  below(this: unknown, options: HelperOptions) {
    const first = options.fn(this);
    return options.inverse(this) + first;
  },
  /** `{{named name label}}`: what the field of this name is called on this page. */
  named: (name: string, label: string, options: HelperOptions) => {
    pageOf(options).labels.set(name, label);
    return '';
  },
  /** `{{ofField field text}}`: what is wrong, and the label of the field. */
  ofField: (field: string, text: string, options: HelperOptions) => {
    const label = pageOf(options).labels.get(field);
    return label === undefined ? text : `${text}: ${label}`;
  },
  /** A fresh key for one form. */
  formKey: () => randomUUID(),
};
