import type { Outputs } from './outputs.ts';
import { RESOURCE_TYPES, SILENT_TYPES } from './resources/index.ts';
import type { Resource, ResourceType, Site } from './resources/resource.ts';
import { type Identity, resolver } from './template/resolve.ts';
import type { Template } from './template/template.ts';

/**
 * Makes every resource of the template, type by type in the order of the list.
 * @returns the template's outputs
 * @throws when a resource is of a type that this machine neither runs nor knows to be without meaning here
 */
export async function deploy(
  template: Template,
  parameters: Readonly<Record<string, string>>,
  site: Omit<Site, 'all'>,
): Promise<Outputs> {
  const identities = new Map<string, Identity>();
  const identityOf = (logicalId: string): Identity => {
    const known = identities.get(logicalId) ?? identify(logicalId);
    identities.set(logicalId, known);
    return known;
  };
  const resolved = resolver(template, parameters, site.place, identityOf);

  const identify = (logicalId: string): Identity => {
    const resource = template.Resources[logicalId];
    if (!resource) throw new Error(`The template refers to ${logicalId}, which it does not have`);
    const type = typeOf(logicalId, resource.Type);
    if (!type) return silent(logicalId);
    const fixed = type.nameProperty === undefined ? undefined : resource.Properties[type.nameProperty];
    const name = fixed === undefined ? logicalId : String(resolved.value(fixed));
    return type.identify(name, {
      place: site.place,
      apiUrl: site.apiUrl,
      queuesUrl: site.queues.endpoint,
      storeUrl: site.store.endpoint,
    });
  };

  const resources = Object.entries(template.Resources)
    .filter(([, { Condition }]) => resolved.holds(Condition))
    .map(([logicalId, { Type, Properties, Metadata }]) => {
      const type = typeOf(logicalId, Type);
      const resource: Resource = {
        logicalId,
        // What means nothing here is not worked out: it may hold functions that have no meaning here either.
        properties: type ? (resolved.value(Properties) as Record<string, unknown>) : {},
        metadata: Metadata,
        identity: identityOf(logicalId),
      };
      return { type, resource };
    });
  const all = (wanted: string) =>
    resources.filter(({ type }) => type?.type === wanted).map(({ resource }) => resource);

  for (const { type, make } of RESOURCE_TYPES) {
    if (!make) continue;
    for (const resource of all(type)) await make(resource, { ...site, all });
  }
  return Object.fromEntries(
    Object.entries(template.Outputs)
      .filter(([, { Condition }]) => resolved.holds(Condition))
      .map(([name, { Value }]) => [name, String(resolved.value(Value))]),
  );
}

/** `null` for a type that means nothing here. */
function typeOf(logicalId: string, name: string): ResourceType | null {
  if (SILENT_TYPES.includes(name)) return null;
  const type = RESOURCE_TYPES.find((candidate) => candidate.type === name);
  if (!type) throw new Error(`This machine does not know the resource type ${name} (${logicalId})`);
  return type;
}

/** Keys and roles are named by others; any name will do, since nothing is done with it. */
function silent(logicalId: string): Identity {
  return { ref: logicalId, attribute: (name) => `${logicalId}.${name}` };
}
