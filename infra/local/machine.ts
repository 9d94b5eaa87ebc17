import type { Clock } from './clock.ts';
import { DATE_CONTROL, dateControl } from './date-control.ts';
import { deploy } from './deploy.ts';
import { type Party, SCOPES, WEB_CLIENT } from './engines/issuer.ts';
import type { Outgoing } from './engines/outside.ts';
import { pages } from './engines/pages.ts';
import { QUEUE_ACCOUNT } from './engines/queues.ts';
import { AUDIENCE, startEngines } from './engines/start-engines.ts';
import { TABLES_ENDPOINT } from './local-table.ts';
import { writeOutputs } from './outputs.ts';
import { putPages } from './put-pages.ts';
import { REGION } from './region.ts';
import type { Notice, Site } from './resources/resource.ts';
import type { LocalFunction } from './runtime/function.ts';
import type { Answered } from './runtime/gateway.ts';
import type { Schedule } from './runtime/schedule.ts';
import { takeStateFolder } from './state-folder.ts';
import { readTemplate } from './template/template.ts';
import type { Traveller } from './travel.ts';

const PLACE = { region: REGION, account: QUEUE_ACCOUNT, partition: 'aws', stackName: 'Gongkai' };

export interface MachineSettings {
  /** Where everything that must survive a restart is kept. */
  readonly folder: string;
  /** Throw away what was kept there. */
  readonly fresh: boolean;
  /** Gives the template's file; asked after the engines have started. */
  readonly template: () => Promise<string>;
  readonly clock: Clock;
  /** Of the HTTP API; the issuer and the store take the two after it. 0: any. A port that is taken gives way to a free one. */
  readonly port: number;
  readonly partyOf: (code: string) => Party | null;
  /** The folder of the built pages, served beside the API; without it the API stands alone. */
  readonly pages?: string;
  /** The stack's parameter of that name: `api` puts the built pages into its bucket, and one of its functions serves them. */
  readonly pagesFrom?: 'api';
}

/** The whole system, running. */
export interface Machine {
  readonly apiUrl: string;
  readonly issuerUrl: string;
  readonly storeUrl: string;
  readonly queuesUrl: string;
  readonly clock: Clock;
  readonly functions: readonly LocalFunction[];
  readonly schedules: readonly Schedule[];
  onAnswered(listener: (answered: Answered) => void): void;
  onNotice(listener: (notice: Notice) => void): void;
  /** What a function would have sent to the world. */
  onOutgoing(listener: (outgoing: Outgoing) => void): void;
  stop(): Promise<void>;
}

/**
 * Starts the engines, then makes what the template says.
 * @throws when another process has the folder
 * @throws when the template has a type of resource that this machine does not know, and names it
 */
export async function startMachine(settings: MachineSettings): Promise<Machine> {
  const { folder, fresh, clock, port, partyOf, pagesFrom = 'elsewhere' } = settings;
  const stops: (() => void | Promise<void>)[] = [takeStateFolder(folder, fresh)];
  const stopAll = async (): Promise<void> => {
    for (const each of stops.splice(0).reverse()) await each();
  };
  const onAnswered: ((answered: Answered) => void)[] = [];
  const onNotice: ((notice: Notice) => void)[] = [];
  const onOutgoing: ((outgoing: Outgoing) => void)[] = [];

  try {
    const engines = await startEngines(
      { folder, port, partyOf, place: PLACE, onOutgoing: (outgoing) => tell(onOutgoing, outgoing) },
      stops,
    );
    const { apiUrl, front, issuer, store, tables, queues, parameters, outside } = engines;
    const template = readTemplate(await settings.template());
    const functions: Site['functions'] = new Map();
    const schedules: Schedule[] = [];
    const traveller: Traveller = {
      clock,
      schedules,
      get functions() {
        return [...functions.values()];
      },
    };
    const site: Omit<Site, 'all'> = {
      place: PLACE,
      clock,
      folder,
      assets: template.folder,
      tables,
      store,
      queues,
      parameters: parameters.endpoint,
      outside: outside.endpoint,
      apiUrl,
      functions,
      schedules,
      openDoor: (listener) => {
        front.door =
          settings.pages && pagesFrom === 'elsewhere'
            ? pages({
                folder: settings.pages,
                api: listener,
                local: clock.day === null ? {} : { [DATE_CONTROL]: dateControl(traveller) },
                config: () => ({
                  issuer: issuer.url,
                  clientId: WEB_CLIENT.id,
                  scope: ['openid', ...SCOPES].join(' '),
                  ...(clock.day === null ? {} : { day: clock.day, dateControl: DATE_CONTROL }),
                }),
                sendsTo: [issuer.url, store.endpoint],
              })
            : listener;
      },
      onAnswered: (answered) => tell(onAnswered, answered),
      onNotice: (notice) => tell(onNotice, notice),
      onStop: (each) => void stops.push(each),
    };
    const outputs = await deploy(
      template,
      {
        Issuer: issuer.url,
        Audience: AUDIENCE,
        PagesFrom: pagesFrom,
        WebOrigin: pagesFrom === 'api' ? '' : apiUrl,
      },
      site,
    );
    if (settings.pages && pagesFrom === 'api')
      await putPages(settings.pages, outputs.PagesBucket ?? '', store.endpoint);
    stops.push(writeOutputs(folder, { ...outputs, [TABLES_ENDPOINT]: tables.endpoint }));
    return {
      apiUrl,
      issuerUrl: issuer.url,
      storeUrl: store.endpoint,
      queuesUrl: queues.endpoint,
      clock,
      functions: traveller.functions,
      schedules,
      onAnswered: (listener) => void onAnswered.push(listener),
      onNotice: (listener) => void onNotice.push(listener),
      onOutgoing: (listener) => void onOutgoing.push(listener),
      stop: stopAll,
    };
  } catch (fault) {
    await stopAll();
    throw fault;
  }
}

function tell<T>(listeners: readonly ((what: T) => void)[], what: T): void {
  for (const listener of listeners) listener(what);
}
