import { writeCsv } from '../tables/write-csv.ts';
import { writeXlsx } from '../tables/write-xlsx.ts';
import type { CouncilDesignDocument } from './council-design.ts';
import { designTable } from './design-table.ts';
import { designSheets } from './design-workbook.ts';

/** A design as a workbook of several sheets. */
export function councilDesignXlsx(document: CouncilDesignDocument): Promise<Uint8Array> {
  return writeXlsx(designSheets(document));
}

/** The weights and power of the groups of a design as CSV. */
export function councilDesignCsv(document: CouncilDesignDocument): Uint8Array {
  const { header, rows } = designTable(document);
  return writeCsv(header, rows);
}
