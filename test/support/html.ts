/** One field of a form as a browser would know it. `options`: what can be chosen; null where anything can be written. */
export type Field = { name: string; type: string; value: string; options: string[] | null };
export type Form = { action: string; multipart: boolean; fields: Field[] };

/** The addresses on our own site that a page leads to. */
export function linksIn(html: string): string[] {
  return [...html.matchAll(/<a\b[^>]*\bhref="(\/[^"]*)"/g)].map(([, href = '']) => unescaped(href).split('#', 1)[0] ?? '');
}

/** The forms of a page that change something, each with what a browser would send if nobody touched it. `address`: that of the page. */
export function formsIn(html: string, address: string): Form[] {
  return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].flatMap(([, head = '', body = '']) => {
    if (attribute(head, 'method') !== 'post') return [];
    const action = attribute(head, 'action') ?? address;
    return [{ action, multipart: attribute(head, 'enctype') === 'multipart/form-data', fields: fieldsIn(body) }];
  });
}

function fieldsIn(body: string): Field[] {
  const choices = new Map<string, Field>();
  const fields: Field[] = [];
  for (const [tag, element = '', attributes = ''] of body.matchAll(/<(input|textarea|select|button)\b([^>]*)>/g)) {
    const name = attribute(attributes, 'name');
    if (name === undefined) continue;
    const type = element === 'input' ? (attribute(attributes, 'type') ?? 'text') : element;
    if (type === 'radio' || type === 'checkbox') addChoice(choices, fields, name, type, attributes);
    else fields.push({ name, type, ...contentOf(type, attributes, body.slice(body.indexOf(tag) + tag.length)) });
  }
  return fields;
}

function addChoice(choices: Map<string, Field>, fields: Field[], name: string, type: string, attributes: string): void {
  const known = choices.get(name) ?? { name, type, value: '', options: [] };
  if (!choices.has(name)) fields.push(known);
  choices.set(name, known);
  const value = attribute(attributes, 'value') ?? 'on';
  known.options?.push(value);
  if (/\schecked\b/.test(attributes)) known.value = value;
}

function contentOf(type: string, attributes: string, after: string): Pick<Field, 'value' | 'options'> {
  if (type === 'textarea') return { value: unescaped(after.split('</textarea>', 1)[0] ?? ''), options: null };
  if (type !== 'select') return { value: attribute(attributes, 'value') ?? '', options: null };
  const inside = after.split('</select>', 1)[0] ?? '';
  const options = [...inside.matchAll(/<option\b([^>]*)>/g)].map(([, one = '']) => ({
    value: attribute(one, 'value') ?? '',
    selected: /\sselected\b/.test(one),
  }));
  return { value: options.find((one) => one.selected)?.value ?? '', options: options.map((one) => one.value) };
}

function attribute(text: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(text)?.[1];
  return found === undefined ? undefined : unescaped(found);
}

/** Text as a person reads it from what stands in the page. */
export function unescaped(text: string): string {
  return text
    .replace(/&#x([0-9a-fA-F]+);/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
