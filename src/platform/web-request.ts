/** A request as a use case wants it: parsed, without the machinery of HTTP. */
export interface WebRequest {
  readonly method: 'GET' | 'POST';
  readonly language: 'nl' | 'en';
  /** The path and query as they came, for links back to this page. */
  readonly path: string;
  readonly search: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly form: URLSearchParams;
  /** Where it came from: the address as the server or its proxies saw it, and what the browser calls itself. */
  readonly client: { readonly address: string; readonly agent: string };
  /** Scheme, host and port under which the pages are asked. */
  readonly origin: string;
  /** What a sign-in that goes by another page or device remembers, from a cookie. */
  readonly flow: string | undefined;
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

/** A text from the query, undefined when it is not there or empty. */
export function asked(query: URLSearchParams, name: string): string | undefined {
  const value = query.get(name)?.trim();
  return value === undefined || value === '' ? undefined : value.slice(0, 500);
}

/** Which page of a long list is asked for: a whole number from 1 to 100,000; the first when it is anything else. */
export function askedPage(query: URLSearchParams): number {
  const page = Number(asked(query, 'bladzijde'));
  return Number.isInteger(page) && page >= 1 && page <= 100_000 ? page : 1;
}
