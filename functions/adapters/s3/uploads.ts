import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { Uploads } from '../../ports/uploads.ts';
import { uploadKey } from '../../upload-key.ts';

export function uploadsIn(bucket: string): Uploads {
  // The object's hash is checked by the one who asks for it, against what was declared before the upload.
  const client = new S3Client({ responseChecksumValidation: 'WHEN_REQUIRED' });
  return {
    async fetch(submissionId, atMost) {
      const { Body, ContentLength } = await client.send(
        new GetObjectCommand({ Bucket: bucket, Key: uploadKey(submissionId) }),
      );
      if (!Body) throw new Error('upload-without-body');
      if (ContentLength === undefined || ContentLength > atMost) {
        // Not read to the end: the connection would stay open and the file is refused in any case.
        if ('destroy' in Body) Body.destroy();
        return null;
      }
      return Body.transformToByteArray();
    },
  };
}
