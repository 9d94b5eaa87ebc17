/** A route of an HTTP API: `GET /v1/submissions/{id}`, `ANY /{proxy+}` or `$default`. */
export interface RouteKey {
  readonly key: string;
  readonly method: string;
  readonly parts: readonly string[];
}

export function routeKey(key: string): RouteKey {
  const [method = '', path = ''] = key.split(' ');
  return { key, method, parts: path.split('/').filter(Boolean) };
}

/**
 * The route that takes a request: a literal part goes before a parameter, a method before ANY, everything before
 * `$default`.
 * @returns `null` when none does
 */
export function matchRoute<R extends { readonly route: RouteKey }>(
  routes: readonly R[],
  method: string,
  path: string,
): { readonly found: R; readonly parameters: Readonly<Record<string, string>> } | null {
  const parts = path.split('/').filter(Boolean);
  const matches = routes.flatMap((candidate) => {
    const { route } = candidate;
    if (route.key === '$default') return [{ found: candidate, parameters: {}, rank: -1 }];
    if (route.method !== method && route.method !== 'ANY') return [];
    const parameters = parametersOf(route.parts, parts);
    if (!parameters) return [];
    const literal = route.parts.filter((part) => !part.startsWith('{')).length;
    return [{ found: candidate, parameters, rank: literal * 2 + (route.method === 'ANY' ? 0 : 1) }];
  });
  return matches.sort((left, right) => right.rank - left.rank)[0] ?? null;
}

function parametersOf(pattern: readonly string[], parts: readonly string[]): Record<string, string> | null {
  const greedy = pattern.at(-1)?.endsWith('+}') ?? false;
  if (greedy ? parts.length < pattern.length : parts.length !== pattern.length) return null;
  const parameters: Record<string, string> = {};
  for (const [index, wanted] of pattern.entries()) {
    const part = parts[index] ?? '';
    if (wanted.endsWith('+}')) parameters[wanted.slice(1, -2)] = parts.slice(index).join('/');
    else if (wanted.startsWith('{')) parameters[wanted.slice(1, -1)] = decode(part);
    else if (wanted !== part) return null;
  }
  return parameters;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
