/** What is sent to a host outside. */
export interface Sent {
  /** https only. */
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What came back, or why nothing did. After a `timeout` it may have arrived all the same. */
export type Posted =
  | { readonly status: number; readonly body: string }
  | { readonly unreached: 'timeout' | 'no-connection' | 'private-host' };

/**
 * Sends it to a host that anybody may reach: an address inside the cloud or of this machine is `private-host`. Follows no
 * redirect.
 */
export type Post = (sent: Sent) => Promise<Posted>;
