import { describe, expect, it } from 'vitest';
import { type Identity, resolver } from '../../infra/local/template/resolve.ts';
import type { Template } from '../../infra/local/template/template.ts';
import { startSmallMachine } from './small-machine.ts';

const PLACE = { region: 'cn-north-1', account: '000000000000', partition: 'aws-cn', stackName: 'Gongkai' };

const identityOf = (logicalId: string): Identity => ({
  ref: `${logicalId}-ref`,
  attribute: (name) => (name === 'Arn' ? `arn:${logicalId}` : undefined),
});

function resolve(
  raw: unknown,
  template: Partial<Template> = {},
  parameters: Record<string, string> = {},
): unknown {
  const whole: Template = {
    Parameters: { Place: { Type: 'String', Default: '龙口' }, Must: { Type: 'String' } },
    Mappings: { Sizes: { town: { rows: 14 } } },
    Conditions: {
      InChina: { 'Fn::Equals': [{ Ref: 'AWS::Partition' }, 'aws-cn'] },
      Never: { 'Fn::Not': [{ Condition: 'InChina' }] },
    },
    Resources: {},
    Outputs: {},
    folder: '/',
    ...template,
  };
  return resolver(whole, parameters, PLACE, identityOf).value(raw);
}

describe('the template’s functions', () => {
  // biome-ignore-start lint/suspicious/noTemplateCurlyInString: the placeholders are the template's own
  it.each([
    [{ Ref: 'Queue' }, 'Queue-ref'],
    [{ Ref: 'Place' }, '龙口'],
    [{ Ref: 'AWS::Region' }, 'cn-north-1'],
    [{ 'Fn::GetAtt': ['Queue', 'Arn'] }, 'arn:Queue'],
    [{ 'Fn::GetAtt': 'Queue.Arn' }, 'arn:Queue'],
    [{ 'Fn::Join': ['-', ['a', { Ref: 'Queue' }]] }, 'a-Queue-ref'],
    [
      { 'Fn::Sub': '${Queue}/${Queue.Arn}/${!Kept}/${AWS::URLSuffix}' },
      'Queue-ref/arn:Queue/${Kept}/amazonaws.com.cn',
    ],
    [{ 'Fn::Sub': ['${Own}', { Own: { Ref: 'Place' } }] }, '龙口'],
    [{ 'Fn::Select': [1, { 'Fn::Split': [':', 'a:b'] }] }, 'b'],
    [{ 'Fn::FindInMap': ['Sizes', 'town', 'rows'] }, 14],
    [{ 'Fn::If': ['InChina', 'yes', 'no'] }, 'yes'],
    [{ 'Fn::If': ['Never', 'yes', 'no'] }, 'no'],
  ])('works out %j', (raw, expected) => {
    expect(resolve(raw)).toEqual(expected);
  });
  // biome-ignore-end lint/suspicious/noTemplateCurlyInString: the placeholders are the template's own

  it('leaves out what is AWS::NoValue, in lists and in objects', () => {
    const nothing = { Ref: 'AWS::NoValue' };
    expect(
      resolve({ kept: 1, gone: nothing, list: [nothing, 2, { 'Fn::If': ['Never', 3, nothing] }] }),
    ).toEqual({
      kept: 1,
      list: [2],
    });
  });

  it('takes a given value before the default, and stops at a parameter without either', () => {
    expect(resolve({ Ref: 'Place' }, {}, { Place: '招远' })).toBe('招远');
    expect(() => resolve({ Ref: 'Must' })).toThrow('Must');
  });

  it('keeps a policy’s Condition block, which is no function', () => {
    const statement = { Condition: { Bool: { 'aws:SecureTransport': 'false' } } };
    expect(resolve(statement)).toEqual(statement);
  });

  it('stops at a function it does not know and at an attribute that is not there, by name', () => {
    expect(() => resolve({ 'Fn::Cidr': [] })).toThrow('Fn::Cidr');
    expect(() => resolve({ 'Fn::GetAtt': ['Queue', 'Colour'] })).toThrow(/Queue.*Colour/);
  });
});

describe('a machine whose template has a type it does not know', () => {
  it('does not start, and names the type and the resource', async () => {
    const start = startSmallMachine(undefined, (template) => ({
      ...template,
      Resources: { ...template.Resources, Mail: { Type: 'AWS::SES::EmailIdentity', Properties: {} } },
    }));
    await expect(start).rejects.toThrow('AWS::SES::EmailIdentity (Mail)');
  });

  it('starts when a condition rules the resource out', async () => {
    const { machine } = await startSmallMachine(undefined, (template) => ({
      ...template,
      Conditions: { Never: { 'Fn::Equals': ['a', 'b'] } },
      Resources: {
        ...template.Resources,
        Mail: { Type: 'AWS::SES::EmailIdentity', Properties: {}, Condition: 'Never' },
      },
    }));
    await machine.stop();
  });
});
