import type { Post } from '../ports/post.ts';
import type { Secrets } from '../ports/secrets.ts';
import type { Topic } from '../ports/topic.ts';
import { httpsPost } from './https-post.ts';
import { topicOn } from './sns-topic.ts';
import { secretsUnder } from './ssm-secrets.ts';

/** By which alerts leave, and the secrets that they need for it. */
export function waysOut(env: { readonly NOTICES_TOPIC_ARN: string; readonly SECRETS_PREFIX: string }): {
  readonly post: Post;
  readonly topic: Topic;
  readonly secrets: Secrets;
} {
  return {
    post: httpsPost(),
    topic: topicOn(env.NOTICES_TOPIC_ARN),
    secrets: secretsUnder(env.SECRETS_PREFIX),
  };
}
