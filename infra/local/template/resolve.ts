import type { Template } from './template.ts';

/** Where the template believes it is deployed. */
export interface Place {
  readonly region: string;
  readonly account: string;
  readonly partition: string;
  readonly stackName: string;
}

/** What `Ref` and `Fn::GetAtt` give for a resource. */
export interface Identity {
  readonly ref: string;
  attribute(name: string): string | undefined;
}

export interface Resolver {
  /** The value with every intrinsic function worked out; what is `AWS::NoValue` is left out. */
  value(raw: unknown): unknown;
  /** Whether a resource or output under this condition exists; without a condition it does. */
  holds(condition: string | undefined): boolean;
}

type Intrinsic = (argument: unknown) => unknown;

/** The value of the pseudo parameter AWS::NoValue: the property or the item goes away. */
const NO_VALUE = Symbol('AWS::NoValue');

/**
 * Works out a template's intrinsic functions as CloudFormation does.
 * @param parameters values for the template's parameters; the others take their defaults
 * @param identityOf the identity of a resource by its logical id
 * @throws naming the parameter without a value, the unknown reference or the function that is not known here
 */
export function resolver(
  template: Template,
  parameters: Readonly<Record<string, string>>,
  place: Place,
  identityOf: (logicalId: string) => Identity,
): Resolver {
  const pseudo: Readonly<Record<string, unknown>> = {
    'AWS::Region': place.region,
    'AWS::AccountId': place.account,
    'AWS::Partition': place.partition,
    'AWS::StackName': place.stackName,
    'AWS::StackId': `arn:${place.partition}:cloudformation:${place.region}:${place.account}:stack/${place.stackName}/local`,
    'AWS::URLSuffix': place.partition === 'aws-cn' ? 'amazonaws.com.cn' : 'amazonaws.com',
    'AWS::NotificationARNs': [],
    'AWS::NoValue': NO_VALUE,
  };

  const ref = (name: string): unknown => {
    if (name in pseudo) return pseudo[name];
    const parameter = template.Parameters[name];
    if (!parameter) return identityOf(name).ref;
    const given = parameters[name] ?? parameter.Default;
    if (given === undefined) throw new Error(`The template's parameter ${name} has no value`);
    return parameter.Type.startsWith('List<') || parameter.Type === 'CommaDelimitedList'
      ? String(given).split(',')
      : given;
  };

  const attribute = (logicalId: string, name: string): string => {
    const found = identityOf(logicalId).attribute(name);
    if (found === undefined) throw new Error(`${logicalId} has no attribute ${name} on this machine`);
    return found;
  };

  const condition = (name: string): boolean => {
    if (!(name in template.Conditions)) throw new Error(`The template has no condition ${name}`);
    return truth(value(template.Conditions[name]));
  };

  const substitute = (text: string, own: Readonly<Record<string, unknown>>): string =>
    text.replace(/\$\{(!?)([^}]+)\}/g, (_whole, literal: string, name: string) => {
      if (literal) return `\${${name}}`;
      if (name in own) return String(value(own[name]));
      const dot = name.indexOf('.');
      return String(dot < 0 ? ref(name) : attribute(name.slice(0, dot), name.slice(dot + 1)));
    });

  const intrinsics: Readonly<Record<string, Intrinsic>> = {
    Ref: (argument) => ref(String(argument)),
    Condition: (argument) => condition(String(argument)),
    'Fn::GetAtt': (argument) => {
      const [logicalId, ...path] = Array.isArray(argument) ? argument : String(argument).split('.');
      return attribute(String(logicalId), path.map((part) => String(value(part))).join('.'));
    },
    'Fn::Join': (argument) => {
      const [separator, parts] = list(argument);
      return list(value(parts)).join(String(separator));
    },
    'Fn::Sub': (argument) =>
      typeof argument === 'string'
        ? substitute(argument, {})
        : substitute(String(list(argument)[0]), (list(argument)[1] ?? {}) as Record<string, unknown>),
    'Fn::Select': (argument) => {
      const [index, from] = list(argument);
      return list(value(from))[Number(value(index))];
    },
    'Fn::Split': (argument) => {
      const [separator, text] = list(argument);
      return String(value(text)).split(String(separator));
    },
    'Fn::FindInMap': (argument) => {
      const [map, first, second] = list(argument).map((part) => String(value(part)));
      const found = template.Mappings[map ?? '']?.[first ?? '']?.[second ?? ''];
      if (found === undefined) throw new Error(`The template maps nothing at ${map}.${first}.${second}`);
      return found;
    },
    'Fn::If': (argument) => {
      const [name, then, otherwise] = list(argument);
      return value(condition(String(name)) ? then : otherwise);
    },
    'Fn::Equals': (argument) => {
      const [left, right] = list(argument).map(value);
      return String(left) === String(right);
    },
    'Fn::Not': (argument) => !truth(value(list(argument)[0])),
    'Fn::And': (argument) => list(argument).every((part) => truth(value(part))),
    'Fn::Or': (argument) => list(argument).some((part) => truth(value(part))),
  };

  function value(raw: unknown): unknown {
    if (Array.isArray(raw)) return raw.map(value).filter((item) => item !== NO_VALUE);
    if (typeof raw !== 'object' || raw === null) return raw;
    const entries = Object.entries(raw);
    const [first] = entries;
    if (first && entries.length === 1) {
      const [name, argument] = first;
      const intrinsic = intrinsics[name];
      // A policy statement has a key `Condition` that holds an object; the function's argument is a name.
      if (intrinsic && !(name === 'Condition' && typeof argument !== 'string')) return intrinsic(argument);
      if (name.startsWith('Fn::'))
        throw new Error(`The template uses ${name}, which this machine does not know`);
    }
    return Object.fromEntries(
      entries.map(([key, part]) => [key, value(part)] as const).filter(([, part]) => part !== NO_VALUE),
    );
  }

  return {
    value: (raw) => {
      const found = value(raw);
      return found === NO_VALUE ? undefined : found;
    },
    holds: (name) => name === undefined || condition(name),
  };
}

function list(argument: unknown): unknown[] {
  if (!Array.isArray(argument)) throw new Error(`Expected a list, found ${JSON.stringify(argument)}`);
  return argument;
}

function truth(found: unknown): boolean {
  return found === true || found === 'true';
}
