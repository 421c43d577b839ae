import type { ReactNode } from 'react';

/** A page as a feature gives it; the frame is put around it by the web. */
export interface PageContent {
  readonly title: string;
  readonly body: ReactNode;
  /** The organisation one looks from. */
  readonly looking?: { readonly id: string; readonly name: string };
  /** Which menu item is current. */
  readonly current?: string;
  readonly searched?: string;
}

/** What a route answers with. */
export type Answer =
  | { readonly kind: 'page'; readonly page: PageContent; readonly status?: 200 | 400 | 404 | 409 }
  | { readonly kind: 'redirect'; readonly to: string }
  | { readonly kind: 'file'; readonly name: string; readonly type: string; readonly bytes: Uint8Array }
  /** It is not there, or one may not know of it. */
  | { readonly kind: 'missing' }
  /** One may know of it and not do this. */
  | { readonly kind: 'forbidden' };
