// The licences of everything that comes along, read from the lock file. With --list it prints them all; otherwise it only fails on one that is not known to fit.
import { readFileSync } from 'node:fs';

/** Licences that fit beside EUPL-1.2: they ask no more than to be named, or hold for their own files only. */
const fitting = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'EUPL-1.2',
  'ISC',
  'MIT',
  'MPL-2.0',
  'OFL-1.1',
  'Unlicense',
]);
/** Whether a licence as SPDX writes it fits: one of several that may be chosen is enough. */
const fits = (licence) =>
  (licence ?? '')
    .replace(/^\((.*)\)$/, '$1')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((each) => fitting.has(each)));

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const known = Object.entries(packages)
  .filter(([path]) => path !== '')
  .map(([path, { version, license, dev }]) => ({
    name: `${path.replace(/^.*node_modules\//, '')} ${version}`,
    licence: license,
    use: dev ? 'development' : 'runtime',
  }))
  .toSorted((one, two) => one.name.localeCompare(two.name));

if (process.argv.includes('--list'))
  for (const { name, licence, use } of known) console.log([name, licence ?? 'none', use].join('\t'));
const wrong = known.filter(({ licence }) => !fits(licence));
for (const { name, licence } of wrong)
  console.error(`${name}: ${licence ?? 'no licence'} is not known to fit EUPL-1.2`);
process.exit(wrong.length > 0 ? 1 : 0);
