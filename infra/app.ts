import { buildApp } from './build-app.ts';

buildApp({
  region: process.env.CDK_DEFAULT_REGION ?? 'cn-north-1',
  account: process.env.CDK_DEFAULT_ACCOUNT,
}).synth();
