import {
  PutObjectCommand,
  type PutObjectCommandInput,
  type S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';

/** As often S3 may say that another is just putting the same object. */
const TRIES = 5;

/** Puts the object unless there is one under its key. @returns `false` when there is */
export async function putOnce(
  client: S3Client,
  object: Omit<PutObjectCommandInput, 'IfNoneMatch'>,
): Promise<boolean> {
  for (let left = TRIES - 1; ; left -= 1) {
    try {
      await client.send(new PutObjectCommand({ ...object, IfNoneMatch: '*' }));
      return true;
    } catch (error) {
      const status = error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;
      if (status === 412) return false;
      // Another put of it is under way and may yet fail: asked again, S3 knows which. The SDK does not ask again by itself.
      if (status !== 409 || left === 0) throw error;
    }
  }
}
