/** The words of what went to a robot or another system: the longest text in its JSON, else all of it as it is. */
export function spoken(body: string): string {
  let longest = '';
  try {
    JSON.parse(body, (_, value: unknown) => {
      if (typeof value === 'string' && value.length > longest.length) longest = value;
      return value;
    });
  } catch {
    return body;
  }
  return longest.includes('\n') ? longest : body;
}
