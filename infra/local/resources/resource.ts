import type { RequestListener } from 'node:http';
import type { Clock } from '../clock.ts';
import type { Queues } from '../engines/queues.ts';
import type { Store } from '../engines/store.ts';
import type { Tables } from '../engines/tables.ts';
import type { LocalFunction } from '../runtime/function.ts';
import type { Answered } from '../runtime/gateway.ts';
import type { Schedule } from '../runtime/schedule.ts';
import type { Identity, Place } from '../template/resolve.ts';

/** A notice that was published to a topic. */
export interface Notice {
  readonly topicArn: string;
  readonly subject: string | null;
  readonly message: string;
}

/** What the resources are made with, and what they leave behind for those that are made after them. */
export interface Site {
  readonly place: Place;
  readonly clock: Clock;
  /** The machine's state: files that survive a restart. */
  readonly folder: string;
  /** Where assets lie. */
  readonly assets: string;
  readonly tables: Tables;
  readonly store: Store;
  readonly queues: Queues;
  /** Addresses of what gives the functions their secrets, and of what takes what they would send to the world. */
  readonly parameters: string;
  readonly outside: string;
  readonly apiUrl: string;
  readonly functions: Map<string, LocalFunction>;
  readonly schedules: Schedule[];
  /** Every resource of a type that the template says and whose condition holds. */
  readonly all: (type: string) => readonly Resource[];
  /** Gives the front door its listener. */
  readonly openDoor: (listener: RequestListener) => void;
  readonly onAnswered: (answered: Answered) => void;
  readonly onNotice: (notice: Notice) => void;
  /** Done when the machine stops, last first. */
  readonly onStop: (stop: () => void | Promise<void>) => void;
}

/** A resource of the template with its properties worked out. */
export interface Resource {
  readonly logicalId: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly identity: Identity;
}

/** A type of resource that this machine runs. */
export interface ResourceType {
  readonly type: string;
  /** The property in which a template may fix the name; without it the name is made from the logical id. */
  readonly nameProperty?: string;
  /** What `Ref` and `Fn::GetAtt` give. */
  identify(
    name: string,
    at: {
      readonly place: Place;
      readonly apiUrl: string;
      readonly queuesUrl: string;
      readonly storeUrl: string;
    },
  ): Identity;
  /** Makes it; one that exists from an earlier run is left as it is. Absent where another type makes it. */
  make?(resource: Resource, site: Site): Promise<void>;
}

/** An identity whose attributes are a plain list. */
export function identity(ref: string, attributes: Readonly<Record<string, string>> = {}): Identity {
  return { ref, attribute: (name) => attributes[name] };
}

/** The name in an ARN's last part. */
export function nameIn(arn: string): string {
  return arn.slice(arn.lastIndexOf(':') + 1);
}
