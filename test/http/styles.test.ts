import { expect, it } from 'vitest';
import { dropUnused } from '../../src/http/styles.ts';

const drop = (css: string, ...used: string[]) => dropUnused(css, 'govuk-', new Set(used));

it('keeps the rules whose classes are used, and those that ask for none', () => {
  const css = 'html{margin:0}.govuk-a{color:red}.govuk-b,.govuk-a:hover{x:y}.govuk-a .govuk-b{x:y}.own{x:y}';
  expect(drop(css, 'govuk-a')).toBe('html{margin:0}.govuk-a{color:red}.govuk-a:hover{x:y}.own{x:y}');
  expect(drop('.govuk-a:not(.govuk-b){x:y}.govuk-a:is(.own,.govuk-b){x:y}', 'govuk-a')).toBe('.govuk-a:not(.govuk-b){x:y}');
});

it('takes a name that ends in a hyphen for the beginning of names', () => {
  expect(drop('.govuk-w-5{x:y}.govuk-v-5{x:y}', 'govuk-w-')).toBe('.govuk-w-5{x:y}');
});

it('goes into blocks, and drops those left empty', () => {
  const css = '@media print{.govuk-a{x:y}.govuk-b{x:y}}@media (width>1px){@supports (x:y){.govuk-b{x:y}}}@keyframes k{from{x:y}to{x:y}}';
  expect(drop(css, 'govuk-a')).toBe('@media print{.govuk-a{x:y}}@keyframes k{from{x:y}to{x:y}}');
});

it('is not misled by braces, commas and semicolons in strings', () => {
  const css = '@charset "}{;";.govuk-a:before{content:"},{"}[data-x=",}"]{x:y}';
  expect(drop(css, 'govuk-a')).toBe(css);
});
