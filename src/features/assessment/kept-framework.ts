import type { Framework } from '#domain/assessment/framework.ts';
import { readFrameworkFile } from '#importers/framework/framework-file.ts';

/** The framework that a record holds; undefined when its content cannot be read. */
export function keptFramework(content: unknown): Framework | undefined {
  if (typeof content !== 'string') return undefined;
  const read = readFrameworkFile(content, '');
  return 'framework' in read ? read.framework : undefined;
}
