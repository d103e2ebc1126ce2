import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/text/catalogue.ts';
import { sourceFiles, templates } from '../support/source.ts';

const views = templates();
const code = sourceFiles()
  .map((file) => readFileSync(`src/${file}`, 'utf8'))
  .join('\n');

describe('the views', () => {
  it('are each drawn by a page or by another view', () => {
    const drawn = (name: string) =>
      code.includes(`'${name}'`) || views.some(({ text }) => new RegExp(`\\{\\{[#]?>\\s*${name}[\\s}]`).test(text));
    expect(views.map(({ name }) => name).filter((name) => !drawn(name))).toEqual([]);
  });

  it('ask only for texts that exist', () => {
    const asked = views.flatMap(({ name, text }) =>
      [...text.matchAll(/\bt "([\w-]+)\.([^"]+)"/g)].map((match) => [name, match[1], match[2]] as const),
    );
    expect(asked.length).toBeGreaterThan(50);
    const unknown = asked.filter(([, topic, word]) => !catalogue[topic ?? '']?.[word ?? '']);
    expect(unknown.map((one) => one.join(' '))).toEqual([]);
  });

  it('ask for codes of topics that exist', () => {
    const topics = views.flatMap(({ text }) => [...text.matchAll(/\(key "([^"]+)"/g)].map((match) => match[1] ?? ''));
    expect(topics.filter((topic) => !catalogue[topic])).toEqual([]);
  });

  it('carry no script, no style and no handler of their own', () => {
    expect(views.filter(({ text }) => /<script(?! src=)|<style|\sstyle=|\son\w+=|javascript:/i.test(text)).map(({ name }) => name)).toEqual(
      [],
    );
  });

  it('name the classes of components whole, or all but the last part: by these names the style sheet is cut', () => {
    expect(views.filter(({ text }) => /govuk-(\{\{|\w+-\{\{|\w+__\{\{)/.test(text)).map(({ name }) => name)).toEqual([]);
  });

  it('escape everything', () => {
    expect(views.filter(({ text }) => /\{\{\{|\{\{&/.test(text)).map(({ name }) => name)).toEqual([]);
  });
});

describe('the texts', () => {
  it('are each used by a view or a page', () => {
    const everything = `${code}\n${views.map(({ text }) => text).join('\n')}`;
    // A topic whose words are chosen by a code is used as a whole; so are the words of a topic that begin as the code says.
    const whole = new Set([...everything.matchAll(/\(key "([A-Za-z]+)"/g)].map((match) => match[1]));
    const begun = [...everything.matchAll(/`([A-Za-z]+\.[\w-]*)\$\{/g)].map((match) => match[1] ?? '');
    // Read once, for there are thousands of keys and megabytes of code: a topic, a full stop and a word, in quotes.
    const named = new Set([...everything.matchAll(/(?<=["'`])[A-Za-z]+\.[^"'`\n]+(?=["'`])/g)].map(([key]) => key));
    const unused = Object.entries(catalogue)
      .filter(([topic]) => !whole.has(topic))
      .flatMap(([topic, words]) => Object.keys(words).map((word) => `${topic}.${word}`))
      .filter((key) => !named.has(key) && !begun.some((start) => key.startsWith(start)));
    expect(unused).toEqual([]);
  });
});
