/**
 * What Chromium 87 lacks of the language's own methods and the readers, rules and pages use. The build lowers syntax and
 * adds no methods.
 */
const arrays = [Array.prototype, Object.getPrototypeOf(Uint8Array.prototype), String.prototype];
for (const prototype of arrays)
  add(prototype, 'at', function (this: ArrayLike<unknown>, index: number) {
    return this[index < 0 ? this.length + index : index];
  });

add(Array.prototype, 'findLastIndex', function (this: unknown[], wanted: Wanted) {
  for (let index = this.length - 1; index >= 0; index -= 1) if (wanted(this[index], index)) return index;
  return -1;
});
add(Array.prototype, 'findLast', function (this: unknown[], wanted: Wanted) {
  return this[this.findLastIndex(wanted)];
});
add(Array.prototype, 'toSorted', function (this: unknown[], order?: (a: unknown, b: unknown) => number) {
  return [...this].sort(order);
});
add(Array.prototype, 'toReversed', function (this: unknown[]) {
  return [...this].reverse();
});
add(Array.prototype, 'with', function (this: unknown[], index: number, value: unknown) {
  const copy = [...this];
  copy[index < 0 ? copy.length + index : index] = value;
  return copy;
});
add(
  Object,
  'hasOwn',
  (of: object, name: PropertyKey) => Reflect.getOwnPropertyDescriptor(of, name) !== undefined,
);
add(Map, 'groupBy', (items: Iterable<unknown>, keyOf: (item: unknown, index: number) => unknown) => {
  const groups = new Map<unknown, unknown[]>();
  let index = 0;
  for (const item of items) {
    const key = keyOf(item, index);
    index += 1;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
});

type Wanted = (item: unknown, index: number) => unknown;

function add(to: object, name: string, method: unknown): void {
  if (!(name in to)) Object.defineProperty(to, name, { value: method, writable: true, configurable: true });
}

export {};
