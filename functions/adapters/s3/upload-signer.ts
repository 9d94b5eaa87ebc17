import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { LINK_SECONDS, UPLOAD_SECONDS, type UploadSigner } from '../../ports/uploads.ts';
import { uploadKey } from '../../upload-key.ts';

/**
 * Signs PUTs that are bound to one key, the exact type, size and SHA-256, and to the key being free: the SDK's defaults
 * would sign the host alone and add the checksum of an empty body.
 *
 * Links are to save a file and never to show it, whatever type its unit gave it: a web page that somebody sent must not
 * run in a browser.
 */
export function uploadSigner(bucket: string): UploadSigner {
  const client = new S3Client({ requestChecksumCalculation: 'WHEN_REQUIRED' });
  return {
    async sign({ submissionId, contentType, size, sha256 }) {
      const checksum = Buffer.from(sha256, 'hex').toString('base64');
      const command = new PutObjectCommand({
        Bucket: bucket,
        Key: uploadKey(submissionId),
        ContentType: contentType,
        ContentLength: size,
        ChecksumSHA256: checksum,
        IfNoneMatch: '*',
      });
      const url = await getSignedUrl(client, command, {
        expiresIn: UPLOAD_SECONDS,
        unhoistableHeaders: new Set(['x-amz-checksum-sha256']),
        signableHeaders: new Set([
          'host',
          'content-type',
          'content-length',
          'x-amz-checksum-sha256',
          'if-none-match',
        ]),
      });
      return {
        url,
        headers: {
          'content-type': contentType,
          'x-amz-checksum-sha256': checksum,
          'if-none-match': '*',
        },
      };
    },

    link: (submissionId, saveAs) =>
      getSignedUrl(
        client,
        new GetObjectCommand({
          Bucket: bucket,
          Key: uploadKey(submissionId),
          ResponseContentType: 'application/octet-stream',
          ResponseContentDisposition: `attachment; filename="${saveAs}"`,
        }),
        { expiresIn: LINK_SECONDS },
      ),
  };
}
