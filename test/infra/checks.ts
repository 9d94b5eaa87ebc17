import { type App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';

interface Mark {
  /** Where in the tree of constructs. */
  readonly path: string;
  readonly id: string;
}

/** What the app says it accepts, and why. */
export function acknowledgementsOf(app: App): (Mark & { readonly reason: string })[] {
  return app.node.findAll().flatMap(({ node }) =>
    node.metadata
      .filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
      .flatMap(({ data }) => Object.entries<string>(data))
      .map(([id, reason]) => ({ path: node.path, id: id.replace(/^annotation::/i, ''), reason })),
  );
}

/** What the checks would say if nothing were acknowledged. */
export function findingsOf(app: App): Mark[] {
  const strict = new AwsSolutionsChecks();
  Object.defineProperty(strict, 'isAcknowledged', { value: () => false });
  return strict
    .validateScope(app)
    .violations.flatMap(({ ruleName, violatingResources }) =>
      violatingResources.map(({ constructPath = '' }) => ({ path: constructPath, id: ruleName })),
    );
}

/** An acknowledgement holds for its construct and all within. */
export const covers = (acknowledged: Mark, found: Mark) =>
  acknowledged.id === found.id && `${found.path}/`.startsWith(`${acknowledged.path}/`);
