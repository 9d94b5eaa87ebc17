import { RULES_VERSION } from '../../shared/rules/version.ts';
import type { OnMessage } from '../lambda/queue.ts';
import { type DivideScopePorts, divideScope } from './divide-scope.ts';
import type { Message } from './message.ts';
import { type TakeAgainPorts, takeAgain } from './take-again.ts';

export type ReprocessPorts = DivideScopePorts & TakeAgainPorts;

/**
 * Runs stored files again under the rules of that version, which are today's: everything → each city's year → each file
 * that is not yet judged by them. Whatever dies is begun again by sending the same scope: what is done stays done.
 */
export function reprocess(ports: ReprocessPorts, rulesVersion = RULES_VERSION): OnMessage<Message> {
  return (message, { log }) =>
    'scope' in message
      ? divideScope(message.scope, rulesVersion, ports, log)
      : takeAgain(message.submissionId, rulesVersion, ports, log);
}
