import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes a minute and more. Vitest begins with the largest files, and these are small. */
const LONG = ['web/states', 'properties/read-back', 'web/desk', 'web/other-ways', 'files/menagerie'];

/** Begins the longest files first, so that at the end no worker waits for the other. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const at = LONG.findIndex((name) => moduleId.endsWith(`/test/${name}.test.ts`));
      return at < 0 ? LONG.length : at;
    };
    return (await super.sort(files)).toSorted((one, other) => rank(one) - rank(other));
  }
}
