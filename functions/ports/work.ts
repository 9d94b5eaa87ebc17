/** A function's own queue. What is put on it comes at least once, in any order. */
export interface Work<Message> {
  put(messages: readonly Message[]): Promise<void>;
}
