/** What the page is told of the place where it runs, from `/config.json`. */
export interface Config {
  /** URL of the OIDC issuer. */
  readonly issuer: string;
  readonly clientId: string;
  readonly scope: string;
  /** The day the demonstration is set to, `2021-01-29`; absent where the real day counts. */
  readonly day?: string;
  /** Where that day can be put forward: the local run alone has it, and it is no part of the API. */
  readonly dateControl?: string;
}

/** @throws when the page's own server does not answer */
export async function readConfig(): Promise<Config> {
  const answer = await fetch('/config.json');
  if (!answer.ok) throw new Error(`config.json: ${answer.status}`);
  return answer.json();
}
