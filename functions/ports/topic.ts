/** A message on a topic. */
export interface TopicMessage {
  /** ASCII. */
  readonly subject: string;
  readonly text: string;
  /** By which subscribers choose. */
  readonly attributes: Readonly<Record<string, string>>;
}

export interface Topic {
  publish(message: TopicMessage): Promise<void>;
}
