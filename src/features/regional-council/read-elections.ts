import type { Finding } from '#domain/findings/finding.ts';
import { combineResults, type ElectedMunicipality } from '#importers/eml/combine-results.ts';
import { readEml } from '#importers/eml/read-eml.ts';

export interface ReadElections {
  readonly accepted: boolean;
  readonly municipalities: readonly ElectedMunicipality[];
  readonly findings: readonly Finding[];
}

/** Reads election files one after the other and makes municipalities of them; one error refuses all. */
export function readElections(files: Iterable<{ readonly name: string; readonly bytes: Uint8Array }>): ReadElections {
  const findings: Finding[] = [];
  const contents = [...files].flatMap((file) => {
    const read = readEml(file.name, file.bytes);
    findings.push(...read.findings);
    return read.content === undefined ? [] : [read.content];
  });
  const refused = () => findings.some((finding) => finding.severity === 'error');
  if (refused()) return { accepted: false, municipalities: [], findings };
  const combined = combineResults(contents);
  findings.push(...combined.findings);
  return refused()
    ? { accepted: false, municipalities: [], findings }
    : { accepted: true, municipalities: combined.municipalities, findings };
}
