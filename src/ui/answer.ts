import type { ReactNode } from 'react';

/** Scripts of which a page can ask for one, by the name of their entry in the build. */
export type PageScript = 'passkey' | 'threshold' | 'weighing';

/** A page as a feature gives it; the frame is put around it by the web. */
export interface PageContent {
  readonly title: string;
  readonly body: ReactNode;
  /** The organisation one looks from. */
  readonly looking?: { readonly id: string; readonly name: string };
  /** Which menu item is current. */
  readonly current?: string;
  readonly searched?: string;
  /** A script this page needs besides the one of every page. */
  readonly script?: PageScript;
}

/** What happens to the sign-in of the browser: it gets a new token, or loses it. */
export type SessionChange = { readonly token: string } | 'end';

/** What a route answers with. */
export type Answer =
  | {
      readonly kind: 'page';
      readonly page: PageContent;
      readonly status?: 200 | 400 | 403 | 404 | 409 | 429 | 503;
      readonly session?: SessionChange;
    }
  | { readonly kind: 'redirect'; readonly to: string; readonly session?: SessionChange; readonly flow?: string }
  | { readonly kind: 'file'; readonly name: string; readonly type: string; readonly bytes: Uint8Array }
  | { readonly kind: 'json'; readonly body: unknown; readonly status?: 200 | 400 | 403 | 429; readonly flow?: string }
  /** It is not there, or one may not know of it. */
  | { readonly kind: 'missing' }
  /** One may know of it and not do this. */
  | { readonly kind: 'forbidden' };
