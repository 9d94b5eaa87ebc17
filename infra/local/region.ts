/** Where the template believes it is deployed. The embedded queues know the partition `aws` alone. */
export const REGION = 'ap-east-1';
