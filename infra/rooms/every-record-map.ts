import { RECORDS_PREFIX } from '../../functions/record-key.ts';

/** Where Step Functions writes what became of each file, beside the records. */
export const RESULTS_PREFIX = 'runs';

/** The state machine that takes every record's file again, in the language of Step Functions. Its input is `{"units": "3706"}` for the files of those whose codes begin so, `{}` for everybody's. */
export function everyRecordMap(of: {
  readonly partition: string;
  readonly bucket: string;
  readonly functionArn: string;
  readonly atOnce: number;
}): object {
  const service = (action: string): string => `arn:${of.partition}:states:::${action}`;
  const take = {
    Type: 'Task',
    Resource: service('lambda:invoke'),
    Arguments: {
      FunctionName: of.functionArn,
      Payload: {
        Records: [
          {
            messageId: '{% $states.input.name %}',
            body: "{% $string({'submissionId': $substringBefore($states.input.name, '.json')}) %}",
          },
        ],
      },
    },
    Output: { givenBack: '{% $count($states.result.Payload.batchItemFailures) %}' },
    Retry: [{ ErrorEquals: ['States.ALL'], IntervalSeconds: 5, BackoffRate: 2, MaxAttempts: 3 }],
    Next: 'Was it taken?',
  };
  const eachRecord = {
    ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'EXPRESS' },
    StartAt: 'Is it a first record?',
    States: {
      'Is it a first record?': {
        Type: 'Choice',
        Choices: [{ Condition: "{% $contains($states.input.name, '/') %}", Next: 'Done' }],
        Default: 'Take the file again',
      },
      'Take the file again': take,
      'Was it taken?': {
        Type: 'Choice',
        Choices: [{ Condition: '{% $states.input.givenBack = 0 %}', Next: 'Done' }],
        Default: 'It was given back',
      },
      'It was given back': { Type: 'Fail', Error: 'message-failed' },
      Done: { Type: 'Succeed' },
    },
  };
  return {
    Comment: 'Takes every stored file again under the current rules',
    QueryLanguage: 'JSONata',
    StartAt: 'Every record',
    States: {
      'Every record': {
        Type: 'Map',
        Label: 'Records',
        ItemReader: {
          Resource: service('s3:listObjectsV2'),
          Arguments: {
            Bucket: of.bucket,
            Prefix: `{% '${RECORDS_PREFIX}' & ($exists($states.input.units) ? $states.input.units : '') %}`,
          },
        },
        ItemSelector: {
          name: `{% $substringAfter($states.context.Map.Item.Value.Key, '${RECORDS_PREFIX}') %}`,
        },
        MaxConcurrency: of.atOnce,
        // One file's failure keeps no other waiting; those that failed are counted and can be redriven.
        ToleratedFailurePercentage: 100,
        ItemProcessor: eachRecord,
        ResultWriter: {
          Resource: service('s3:putObject'),
          Arguments: { Bucket: of.bucket, Prefix: RESULTS_PREFIX },
        },
        End: true,
      },
    },
  };
}
