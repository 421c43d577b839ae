import yauzl from 'yauzl';
import { error, type Finding } from '#domain/findings/finding.ts';
import type { TableLimits } from './limits.ts';

/** Parts of a zip file by name. Sizes are bounded before unpacking by what the file declares, and while unpacking by what really comes. */
export function unzip(
  file: string,
  bytes: Uint8Array,
  limits: TableLimits,
  wanted: (name: string) => boolean,
): Promise<{ readonly parts: Map<string, Buffer>; readonly finding?: Finding }> {
  const bomb = () => error('zip-bomb', { file }, { file, limit: Math.round(limits.unpacked / 1_000_000) });
  const broken = () => error('not-a-workbook', { file }, { file });
  return new Promise((resolve) => {
    const parts = new Map<string, Buffer>();
    const stop = (finding: Finding) => resolve({ parts: new Map(), finding });
    yauzl.fromBuffer(
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
      { lazyEntries: true, validateEntrySizes: true, decodeStrings: true },
      (problem, zip) => {
        if (problem || zip === undefined) return stop(broken());
        let declared = 0;
        let real = 0;
        let entries = 0;
        zip.on('error', () => stop(broken()));
        zip.on('end', () => resolve({ parts }));
        zip.on('entry', (entry: yauzl.Entry) => {
          entries += 1;
          declared += entry.uncompressedSize;
          const ratio = entry.uncompressedSize / Math.max(1, entry.compressedSize);
          if (
            entries > limits.parts ||
            declared > limits.unpacked ||
            (ratio > 200 && entry.uncompressedSize > 10_000_000)
          ) {
            zip.close();
            return stop(bomb());
          }
          if (!wanted(entry.fileName) || entry.fileName.endsWith('/')) return zip.readEntry();
          zip.openReadStream(entry, (failure, stream) => {
            if (failure || stream === undefined) {
              zip.close();
              return stop(broken());
            }
            const chunks: Buffer[] = [];
            stream.on('data', (chunk: Buffer) => {
              real += chunk.length;
              if (real > limits.unpacked) {
                stream.destroy();
                zip.close();
                return stop(bomb());
              }
              chunks.push(chunk);
            });
            stream.on('error', () => stop(broken()));
            stream.on('end', () => {
              parts.set(entry.fileName, Buffer.concat(chunks));
              zip.readEntry();
            });
          });
        });
        zip.readEntry();
      },
    );
  });
}
