import type { Report } from '../../audit/verify.ts';
import { tell } from '../../audit/words.ts';

/** More than anybody reads in a terminal. */
const mostLines = 50;

/** What an audit came to, for a person. `vkey`: whether the log's key was known from elsewhere. */
export function describeReport(report: Report, { address, seconds, vkey }: { address: string; seconds: number; vkey: boolean }): string {
  const { origin, size, root, findings, witnessed, cosigned, audit } = report;
  const { licences, applications, officers, keys, softwareKeys, extracts } = audit.counts();
  const lines = [
    `${origin ?? address}: ${size} entries, root ${root ?? 'unknown'}, audited in ${seconds.toFixed(1)} s`,
    `licences ${licences}, applications ${applications}, extracts ${extracts}, officers ${officers}, keys ${keys}`,
    ...(cosigned.length > 0
      ? cosigned.map(({ name, at }) => `cosigned by ${name} at ${new Date(at).toISOString()}`)
      : ['cosigned by no witness']),
    ...(witnessed ? [`${size - witnessed.size} entries are younger than the last checkpoint that enough witnesses cosigned`] : []),
    ...(vkey ? [] : ["the log's key was taken from the log itself: --vkey says which one you know"]),
    ...(softwareKeys > 0 ? [`${softwareKeys} of the keys are of programs: this is no register in earnest`] : []),
    ...findings.slice(0, mostLines).map((one) => `WRONG ${tell(one)}`),
    ...(findings.length > mostLines ? [`… and ${findings.length - mostLines} more`] : []),
    findings.length === 0 ? holds : `${findings.length} findings: this register is not what it says.`,
  ];
  return lines.join('\n');
}

const holds =
  'All holds: entries, tiles and root fit; every act was lawful under its edition, by who held the office, with two people and their signatures where the law of the log asks for it.';

/** The same for a program. */
export function jsonOf({ audit, ...report }: Report): string {
  return JSON.stringify({ ...report, counts: audit.counts() });
}
