import type { PublishedTexts } from '../../ports/publications.ts';
import type { Records } from '../../ports/records.ts';
import type { UploadSigner } from '../../ports/uploads.ts';
import { publishedTextsIn } from './published-texts.ts';
import { recordsIn } from './records.ts';
import { uploadSigner } from './upload-signer.ts';

/** What the API keeps in buckets. */
export interface BucketPorts {
  readonly signer: UploadSigner;
  readonly records: Records;
  readonly publishedTexts: PublishedTexts;
}

export function bucketPorts(uploadsBucket: string, recordsBucket: string): BucketPorts {
  return {
    signer: uploadSigner(uploadsBucket),
    records: recordsIn(recordsBucket),
    publishedTexts: publishedTextsIn(recordsBucket),
  };
}
