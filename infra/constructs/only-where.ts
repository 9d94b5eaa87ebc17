import { type CfnCondition, CfnOutput, CfnResource } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** Everything in these parts, and what they put out, is made only where the condition holds. */
export function onlyWhere(condition: CfnCondition, ...parts: readonly IConstruct[]): void {
  for (const part of parts.flatMap(({ node }) => node.findAll())) {
    if (CfnResource.isCfnResource(part)) part.cfnOptions.condition = condition;
    if (part instanceof CfnOutput) part.condition = condition;
  }
}
