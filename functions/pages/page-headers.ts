/**
 * What every page and file of the site is answered with, wherever it is served from: scripts and styles from the site
 * alone, nothing inline, in nobody's frame.
 * @param sendsTo the hosts beside its own that the page talks to: the issuer, and the bucket that takes the files. Without
 * a scheme they are asked as the page itself was
 */
export function contentSecurityPolicy(sendsTo: readonly string[]): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src ${["'self'", ...sendsTo].join(' ')}`,
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Headers that CloudFront has no setting of its own for. */
export const MORE_HEADERS = {
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=()',
  'cross-origin-opener-policy': 'same-origin',
} as const;

/** All of them, for those who send each by its name. */
export function pageHeaders(sendsTo: readonly string[]): Record<string, string> {
  return {
    'content-security-policy': contentSecurityPolicy(sendsTo),
    'strict-transport-security': 'max-age=31536000',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    ...MORE_HEADERS,
  };
}

/** Files whose names change with their content may be kept; the page itself is asked for each time. */
export const KEEP = { forever: 'public, max-age=31536000, immutable', never: 'no-cache' } as const;
