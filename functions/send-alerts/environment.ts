import { VARIABLES } from '../environment.ts';

/** What the function reads from its environment. */
export const environment = VARIABLES.pick({
  TABLE_NAME: true,
  NOTICES_TOPIC_ARN: true,
  WORK_QUEUE_URL: true,
  SECRETS_PREFIX: true,
  WEB_ORIGIN: true,
});
