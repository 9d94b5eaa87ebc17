import { GetParameterCommand, ParameterNotFound, SSMClient } from '@aws-sdk/client-ssm';
import type { Secrets } from '../ports/secrets.ts';

/** @param prefix `/Gongkai/channels`; parameters are SecureStrings below it */
export function secretsUnder(prefix: string, client = new SSMClient({})): Secrets {
  return {
    async find(name) {
      try {
        const { Parameter } = await client.send(
          new GetParameterCommand({ Name: `${prefix}/${name}`, WithDecryption: true }),
        );
        return Parameter?.Value ?? null;
      } catch (error) {
        if (error instanceof ParameterNotFound) return null;
        throw error;
      }
    },
  };
}
