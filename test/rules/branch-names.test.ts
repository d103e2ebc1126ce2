import { describe, expect, it } from 'vitest';
import { branchKeys, branchKeysAsked } from '../../src/rules/branch-names.ts';

const meet = (line: string, asked: string) => branchKeysAsked(asked).some((key) => branchKeys(line).includes(key));

describe('a branch', () => {
  it.each([
    ['г. Брест, ул. Советская, 2', 'Брест, Советская 2'],
    ['г. Брест, ул. Советская, 2', 'г.Брест ул.Советская д. 2'],
    ['г. Ліда, вул. Замкавая, 4, пам. 6', 'Лида, ул. Замковая, 4, пом. 6'],
    ['Филиал «Янтарь-Запад», г. Брест, ул. Советская, 2', 'Янтарь-Запад'],
    ['Филиал «Янтарь-Запад», г. Брест, ул. Советская, 2', 'филиал янтарь запад'],
    ['Філіял Бурштын Захад, г. Брэст, вул. Савецкая, 2', 'Бурштын Захад'],
    ['Филиал «Янтарь-Запад», г. Брест, ул. Советская, 2', 'zynfhm-pfgfl'],
    ['Филиал «Янтарь-Запад», г. Брест, ул. Советская, 2', 'г. Брест, ул. Советская, 2'],
  ])('%s is found by %s', (line, asked) => expect(meet(line, asked)).toBe(true));

  it.each([
    ['г. Брест, ул. Советская, 2', 'Брест'],
    ['г. Брест, ул. Советская, 2', 'Брест, Советская 12'],
    ['Филиал «Янтарь-Запад», г. Брест, ул. Советская, 2', 'филиал'],
    ['Филиал «Янтарь-Запад», г. Брест, ул. Советская, 2', 'Янтарь'],
  ])('%s is not found by %s', (line, asked) => expect(meet(line, asked)).toBe(false));

  it('has no key of a text that says nothing', () => {
    for (const text of ['', ' ', 'филиал', 'ул. 2', '«»', 'г.']) expect(branchKeys(text)).toEqual([]);
  });
});
