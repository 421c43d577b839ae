import { Command, InvalidArgumentError, Option } from 'commander';
import { roles } from '#domain/access/roles.ts';
import { CannotStart } from '#platform/cannot-start.ts';

declare const VERBAND_VERSION: string;

/** A command that is loaded only when it is asked for, so that the others start fast. */
const later =
  <Command extends (...args: never[]) => Promise<void>>(load: () => Promise<Command>) =>
  async (...args: Parameters<Command>): Promise<void> =>
    (await load())(...args);

const inviteCommand = later(async () => (await import('./account.ts')).inviteCommand);
const linkCommand = later(async () => (await import('./account.ts')).linkCommand);
const confirmCommand = later(async () => (await import('./account.ts')).confirmCommand);
const listCommand = later(async () => (await import('./account.ts')).listCommand);
const verifyAuditCommand = later(async () => (await import('./audit.ts')).verifyAuditCommand);
const backupCommand = later(async () => (await import('./backup.ts')).backupCommand);
const restoreCommand = later(async () => (await import('./backup.ts')).restoreCommand);
const exportCommand = later(async () => (await import('./export.ts')).exportCommand);
const generateCommand = later(async () => (await import('./generate.ts')).generateCommand);
const importCommand = later(async () => (await import('./import.ts')).importCommand);
const migrateCommand = later(async () => (await import('./migrate.ts')).migrateCommand);
const serve = later(async () => (await import('./serve.ts')).serve);
const councilWeightsCommand = later(async () => (await import('./council-weights.ts')).councilWeightsCommand);
const compareCommand = later(async () => (await import('./compare.ts')).compareCommand);
const electionCommand = later(async () => (await import('./election.ts')).electionCommand);
const powerCommand = later(async () => (await import('./power.ts')).powerCommand);

/** A port number; 0 takes a free one. */
const port = (text: string): number => {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value > 65535) throw new InvalidArgumentError('0 – 65535');
  return value;
};

/** A whole number of at most a billion. */
const count = (text: string): number => {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('0 – 999999999');
  return Number(text);
};

const data = () =>
  new Option('--data <folder>', 'folder of the embedded database').default('./data').env('VERBAND_DATA');
const language = () => new Option('--lang <language>', 'language of messages').choices(['nl', 'en']).default('nl');
const json = () => new Option('--json', 'answer as JSON on stdout');

const program = new Command('verband')
  .description('Grip op regionale samenwerking. Exit 0: done; 1: could not run; 2: input refused.')
  .version(VERBAND_VERSION)
  .showHelpAfterError();

program
  .command('serve')
  .description('run the pages, the worker and the database')
  .addOption(new Option('--port <port>', 'port on this computer').default(8080).argParser(port).env('PORT'))
  .addOption(data())
  .option('--empty', 'start with an empty register', false)
  .option('--no-examples', 'load the reference region without example figures')
  .addOption(language())
  .addOption(
    new Option(
      '--host <host>',
      'address to listen on instead of this computer only, as 0.0.0.0; people sign in over https, see VERBAND_PUBLIC_URL',
    ),
  )
  .action(serve);

program
  .command('migrate')
  .description('bring the database schema up to date')
  .addOption(data())
  .addOption(json())
  .addOption(language())
  .action(migrateCommand);

program
  .command('import')
  .description('import a workbook (XLSX), CSV files or a folder of CSV')
  .argument('<files...>', 'workbook, CSV files, zip or folder')
  .addOption(
    new Option('--format <format>', 'what the file is').choices(['workbook', 'participants-csv']).default('workbook'),
  )
  .option('--dry-run', 'say what would be added, changed and ended; write nothing', false)
  .addOption(data())
  .addOption(json())
  .addOption(language())
  .action((files, options) => importCommand(files, options));

program
  .command('check')
  .description('check files without a database: the findings of an import into an empty register')
  .argument('<files...>', 'workbook, CSV files, zip or folder')
  .addOption(json())
  .addOption(language())
  .action((files, options) =>
    importCommand(files, { ...options, format: 'workbook', dryRun: true, withoutDatabase: true }),
  );

program
  .command('export')
  .description('write the register as a workbook or as a folder of CSV files')
  .argument('<destination>', 'file ending in .xlsx, or a folder')
  .option('--template', 'an empty workbook with explanation, to fill in', false)
  .addOption(data())
  .addOption(json())
  .addOption(language())
  .action(exportCommand);

program
  .command('generate')
  .description('fill an empty database with a deterministic invented country, for measuring')
  .requiredOption('--national', '342 municipalities, 1,500 partnerships, 15,000 participations, 15 years')
  .addOption(data())
  .addOption(json())
  .addOption(language())
  .action(generateCommand);

program
  .command('audit')
  .description('the audit trail')
  .command('verify')
  .description('prove that the audit trail is whole, or name the first broken link; exit 2 when it is not')
  .addOption(data())
  .addOption(json())
  .addOption(language())
  .action(verifyAuditCommand);

program
  .command('council-weights')
  .description('weigh the votes in a regional council: docs/cli/council-weights.schema.json')
  .argument('<file>', 'municipalities and groups as JSON, workbook or CSV; - for stdin')
  .option('--variant <variant>', 'A, B, C, D, E or F: docs/methods/vote-weights.md')
  .option('--ceiling <share>', 'for F: the most that one municipality may hold, as 0.4')
  .option('--ceiling-over <variant>', 'for F: the variant under the ceiling, A or B', 'A')
  .addOption(json())
  .addOption(language())
  .action(councilWeightsCommand);

program
  .command('election')
  .description('read election files (EML_NL 510 and 520) as municipalities: docs/cli/election.schema.json')
  .argument('<files...>', 'EML files; - for stdin')
  .addOption(json())
  .addOption(language())
  .action(electionCommand);

program
  .command('compare')
  .description('compare alternatives on criteria, and how robust that is: docs/cli/compare.schema.json')
  .argument('<file>', 'JSON with criteria, alternatives, scale and verdicts; - is standard input')
  .addOption(new Option('--samples <count>', 'how many weights are drawn').default(100_000).argParser(count))
  .addOption(new Option('--seed <number>', 'seed of the draws').default(1).argParser(count))
  .addOption(
    new Option('--steps <how>', 'what the steps of the scale are worth: docs/methods/comparing-models.md')
      .choices(['given', 'sampled', 'top-alike'])
      .default('given'),
  )
  .addOption(json())
  .addOption(language())
  .action(compareCommand);

program
  .command('backup')
  .description('write everything to one file, also while Verband runs; encrypted when VERBAND_BACKUP_KEY is set')
  .argument('<file>', 'file to write')
  .option('--check', 'prove it by restoring beside the real tables and comparing', false)
  .option('--overwrite', 'replace the file when it is there', false)
  .addOption(data())
  .addOption(json())
  .addOption(language())
  .action(backupCommand);

program
  .command('restore')
  .description(
    'put a backup back, all of it or nothing; refuses a database that holds something and a backup of a newer version',
  )
  .argument('<file>', 'file to read')
  .option('--replace', 'replace everything in the database', false)
  .option('--check', 'only prove that it could be put back', false)
  .addOption(data())
  .addOption(json())
  .addOption(language())
  .action(restoreCommand);

program
  .command('power')
  .description('voting power in a game from a JSON file (docs/cli/power.schema.json)')
  .argument('<file>', 'JSON with weights and quota, or conditions; - is standard input')
  .option(
    '--index <names>',
    'banzhaf, shapley, coleman, deegan-packel, public-good, minimal; comma between',
    'banzhaf,shapley',
  )
  .option('--unions', 'values with the a-priori unions of the file too', false)
  .option('--floating', 'floating form, not exact, where exact takes too much', false)
  .addOption(new Option('--samples <count>', 'Monte Carlo, not exact, with standard error').argParser(count))
  .addOption(new Option('--seed <number>', 'seed of the sample').default(1).argParser(count))
  .addOption(json())
  .addOption(language())
  .action(powerCommand);

const account = program.command('account').description('people who can sign in');
const pagesPort = () =>
  new Option('--port <port>', 'port of the pages, for the link').default(8080).argParser(port).env('PORT');
account
  .command('invite')
  .description('invite a person with a role; prints a link that works once')
  .requiredOption('--name <name>', 'name of the person')
  .requiredOption('--email <address>', 'e-mail address, to sign in with')
  .addOption(new Option('--role <role>', 'role').choices([...roles]).makeOptionMandatory())
  .option('--organisation <key>', 'organisation of the role; left out for an administrator of the installation')
  .option('--partnership <key>', 'partnership, for a rapporteur')
  .option('--body <key>', 'body, for a member of a board or committee')
  .addOption(pagesPort())
  .addOption(data())
  .addOption(json())
  .addOption(language())
  .action(inviteCommand);
account
  .command('link')
  .description('make a new link for an account whose owner cannot get in')
  .argument('<account>', 'number of the account, see list')
  .addOption(pagesPort())
  .addOption(data())
  .addOption(json())
  .addOption(language())
  .action(linkCommand);
account
  .command('confirm')
  .description(
    'confirm the roles of an account, so that they open what is secret; for the first clerk of an organisation',
  )
  .argument('<account>', 'number of the account, see list')
  .addOption(data())
  .addOption(json())
  .addOption(language())
  .action(confirmCommand);
account
  .command('list')
  .description('list accounts with their roles')
  .addOption(data())
  .addOption(json())
  .addOption(language())
  .action(listCommand);

const [major = 0] = process.versions.node.split('.').map(Number);
if (major < 22) {
  process.stderr.write(
    `Verband: Node ${process.versions.node} is te oud / is too old. npm start, npm run verband (Node 24).\n`,
  );
  process.exit(1);
}

const lang = process.argv.includes('en') && process.argv.includes('--lang') ? 'en' : 'nl';
try {
  await program.parseAsync();
} catch (problem) {
  if (problem instanceof CannotStart) process.stderr.write(`${problem.describe(lang)}\n`);
  else {
    const { code, path, message } = problem as NodeJS.ErrnoException;
    if (code === 'ENOENT')
      process.stderr.write(
        lang === 'nl' ? `Bestand of map niet gevonden: ${path}\n` : `File or folder not found: ${path}\n`,
      );
    else
      process.stderr.write(
        `${lang === 'nl' ? 'Onverwachte fout' : 'Unexpected error'}: ${message}\n${process.env['VERBAND_LOG'] === 'debug' ? (problem as Error).stack : ''}`,
      );
  }
  process.exitCode = 1;
}
