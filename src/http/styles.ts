/**
 * A minified style sheet without the rules of components that no page has: a selector goes where it asks for a class beginning with `prefix` that
 * is not in `used`, where a name ending in a hyphen stands for all that begin so. Rules left without a selector, and blocks left without a rule,
 * go with them.
 */
export function dropUnused(css: string, prefix: string, used: ReadonlySet<string>): string {
  const begun = [...used].filter((name) => name.endsWith('-'));
  const kept = blocksOf(css).flatMap(({ head, body }) => {
    if (body === null) return [`${head};`];
    if (/^@(media|supports|layer|container)/.test(head)) {
      const inner = dropUnused(body, prefix, used);
      return inner === '' ? [] : [`${head}{${inner}}`];
    }
    if (head.startsWith('@')) return [`${head}{${body}}`];
    const selectors = splitSelectors(head).filter((selector) =>
      classesIn(selector, prefix).every((name) => used.has(name) || begun.some((start) => name.startsWith(start))),
    );
    return selectors.length === 0 ? [] : [`${selectors.join(',')}{${body}}`];
  });
  return kept.join('');
}

type Block = { head: string; body: string | null };

/** The rules of a sheet one after another; a statement such as `@import` has no body. */
function blocksOf(css: string): Block[] {
  const blocks: Block[] = [];
  let start = 0;
  let open = 0;
  let depth = 0;
  for (let at = 0; at < css.length; at += 1) {
    const letter = css[at];
    if (letter === '"' || letter === "'") at = css.indexOf(letter, at + 1);
    else if (letter === ';' && depth === 0) {
      blocks.push({ head: css.slice(start, at), body: null });
      start = at + 1;
    } else if (letter === '{') {
      if (depth === 0) open = at;
      depth += 1;
    } else if (letter === '}') {
      depth -= 1;
      if (depth > 0) continue;
      blocks.push({ head: css.slice(start, open), body: css.slice(open + 1, at) });
      start = at + 1;
    }
  }
  return blocks;
}

/** The commas inside `:is(…)` and `:not(…)` do not part selectors. */
function splitSelectors(head: string): string[] {
  return head.split(/,(?![^(]*\))/);
}

function classesIn(selector: string, prefix: string): string[] {
  const asked = selector.replace(/:not\([^)]*\)/g, '');
  return [...asked.matchAll(/\.([\w-]+)/g)].map(([, name]) => name ?? '').filter((name) => name.startsWith(prefix));
}
