import {
  CreateTableCommand,
  type CreateTableCommandInput,
  ResourceInUseException,
} from '@aws-sdk/client-dynamodb';
import { identity, type ResourceType } from './resource.ts';

/** The properties that the engine knows; backup, encryption and protection mean nothing on this machine. */
type Known = Pick<CreateTableCommandInput, 'AttributeDefinitions' | 'KeySchema' | 'GlobalSecondaryIndexes'>;

export const TABLE: ResourceType = {
  type: 'AWS::DynamoDB::Table',
  nameProperty: 'TableName',
  identify: (name, { place: { partition, region, account } }) =>
    identity(name, { Arn: `arn:${partition}:dynamodb:${region}:${account}:table/${name}` }),
  async make({ identity: { ref }, properties }, { tables }) {
    const { AttributeDefinitions, KeySchema, GlobalSecondaryIndexes } = properties as Known;
    try {
      await tables.client.send(
        new CreateTableCommand({
          TableName: ref,
          AttributeDefinitions,
          KeySchema,
          ...(GlobalSecondaryIndexes ? { GlobalSecondaryIndexes } : {}),
          BillingMode: 'PAY_PER_REQUEST',
        }),
      );
    } catch (fault) {
      if (!(fault instanceof ResourceInUseException)) throw fault;
    }
  },
};
