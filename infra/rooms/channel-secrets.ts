import { Stack, Token, Validations } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { ServiceFunction } from '../constructs/service-function.ts';

/**
 * Where the channels' addresses and keys stand: SecureStrings below one prefix, `<prefix>/<city>/<channel>/<name>`, which the
 * operator writes by hand (docs/how-to/add-an-alert-channel.md). They are under the account's own key for parameters, which
 * opens them to whoever may read them.
 */
export class ChannelSecrets extends Construct {
  give(to: ServiceFunction): void {
    const stack = Stack.of(this);
    const prefix = `/${stack.stackName}/channels`;
    to.lambda.addEnvironment('SECRETS_PREFIX', prefix);
    to.lambda.addToRolePolicy(
      new PolicyStatement({
        actions: ['ssm:GetParameter'],
        resources: [stack.formatArn({ service: 'ssm', resource: `parameter${prefix}/*` })],
      }),
    );
    const account = Token.isUnresolved(stack.account) ? '<AWS::AccountId>' : stack.account;
    Validations.of(to).acknowledge({
      id: `AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:ssm:${stack.region}:${account}:parameter${prefix}/*]`,
      reason: 'Cities add channels while the system runs: their parameters are known by their prefix alone.',
    });
  }
}
