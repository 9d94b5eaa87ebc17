/** A function's own queue. What is put on it comes at least once, in any order. */
export interface Work<Message> {
  /** @param later seconds before they are handed out, at most 900 */
  put(messages: readonly Message[], later?: number): Promise<void>;
}
