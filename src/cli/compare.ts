import { mostSamples } from '#domain/assessment/comparison/tally.ts';
import { error, type Finding } from '#domain/findings/finding.ts';
import { compareFile, type Steps } from '#features/assessment/compare-file.ts';
import { comparisonAnswer } from '#features/assessment/comparison-answer.ts';
import { comparisonFileLimits, readComparisonFile } from '#features/assessment/comparison-file.ts';
import { comparisonTable } from './comparison-table.ts';
import { inputFile, reportFindings } from './input-file.ts';

export interface CompareCommandOptions {
  readonly samples: number;
  readonly seed: number;
  readonly steps: Steps;
  readonly json?: boolean;
  readonly lang: 'nl' | 'en';
}

/** Compares the alternatives of a JSON file (`-` is standard input). Exit 2 with findings, and nothing on stdout, when it is refused. */
export async function compareCommand(path: string, options: CompareCommandOptions): Promise<void> {
  const { samples, seed, steps } = options;
  const refuse = (findings: readonly Finding[]) => {
    reportFindings(findings, options);
    process.exitCode = 2;
  };
  if (samples < 1 || samples > mostSamples) {
    refuse([error('samples-expected', { column: '--samples' }, { value: samples, most: mostSamples })]);
    return;
  }
  const { name, bytes } = await inputFile(path, comparisonFileLimits.bytes);
  if (bytes.length > comparisonFileLimits.bytes) {
    refuse([error('file-too-large', { file: name }, { file: name, limit: comparisonFileLimits.bytes / 1_000_000 })]);
    return;
  }
  const file = readComparisonFile(new TextDecoder().decode(bytes), name);
  if ('findings' in file) {
    refuse(file.findings);
    return;
  }
  reportFindings(file.warnings, options);
  const compared = await compareFile(file, { samples, seed, steps });
  process.stdout.write(
    options.json ? `${JSON.stringify(comparisonAnswer(compared))}\n` : comparisonTable(compared, options.lang),
  );
}
