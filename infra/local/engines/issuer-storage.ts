interface Kept {
  readonly payload: { readonly grantId?: string; readonly uid?: string; consumed?: number };
  readonly until: number;
}

/**
 * The provider's storage: clients are worked out from their ids; sessions and codes live as long as the process. Access
 * tokens are signed and none is stored.
 */
export function issuerStorage(clientOf: (id: string) => object | undefined) {
  const kept = new Map<string, Kept>();
  const alive = (key: string) => {
    const found = kept.get(key);
    if (found && found.until > Date.now()) return found.payload;
    kept.delete(key);
    return undefined;
  };

  return class {
    readonly #model: string;
    constructor(model: string) {
      this.#model = model;
    }
    #key(id: string): string {
      return `${this.#model}:${id}`;
    }
    async find(id: string) {
      return this.#model === 'Client' ? clientOf(id) : alive(this.#key(id));
    }
    async findByUid(uid: string) {
      for (const [key, { payload }] of kept)
        if (key.startsWith(`${this.#model}:`) && payload.uid === uid) return alive(key);
      return undefined;
    }
    async upsert(id: string, payload: Kept['payload'], seconds: number) {
      kept.set(this.#key(id), { payload, until: Date.now() + seconds * 1000 });
    }
    async consume(id: string) {
      const found = alive(this.#key(id));
      if (found) found.consumed = Math.floor(Date.now() / 1000);
    }
    async destroy(id: string) {
      kept.delete(this.#key(id));
    }
    async revokeByGrantId(grantId: string) {
      for (const [key, { payload }] of kept) if (payload.grantId === grantId) kept.delete(key);
    }
    async findByUserCode() {
      return undefined;
    }
  };
}
