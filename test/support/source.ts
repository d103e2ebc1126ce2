import { globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';

/** One import: the file it stands in, what it names, and the file of ours it leads to (null: a library). Paths are below `src`. */
export type Import = { from: string; name: string; to: string | null };

export function sourceFiles(): string[] {
  return globSync('**/*.{ts,js}', { cwd: 'src' }).map((file) => file.replaceAll('\\', '/'));
}

export function importsOf(file: string): Import[] {
  const text = readFileSync(`src/${file}`, 'utf8');
  const names = [
    ...text.matchAll(/^\s*(?:import|export)\b[^'"]*?from\s+['"]([^'"]+)['"]|^import\s+['"]([^'"]+)['"]|import\(['"]([^'"]+)['"]\)/gm),
  ];
  return names.map((match) => {
    const name = match[1] ?? match[2] ?? match[3] ?? '';
    return { from: file, name, to: name.startsWith('.') ? posix.join(posix.dirname(file), name) : null };
  });
}

export type Template = { name: string; text: string };

/** Every template of `views`, as pages name them. */
export function templates(): Template[] {
  const files = globSync('**/*.hbs', { cwd: 'views' }).map((file) => file.replaceAll('\\', '/'));
  return files.map((file) => ({ name: file.slice(0, -'.hbs'.length), text: readFileSync(`views/${file}`, 'utf8') }));
}
