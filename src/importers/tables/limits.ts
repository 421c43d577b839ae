/** What is read at most, so that no file can take the memory or the time of the machine. */
export interface TableLimits {
  /** Bytes of one file as it came. */
  readonly bytes: number;
  /** Bytes after unpacking, of all parts together. */
  readonly unpacked: number;
  readonly rows: number;
  readonly columns: number;
  readonly parts: number;
}

export const tableLimits: TableLimits = {
  bytes: 40_000_000,
  unpacked: 300_000_000,
  rows: 500_000,
  columns: 200,
  parts: 500,
};
